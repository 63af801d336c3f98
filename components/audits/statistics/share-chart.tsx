import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { ScrollRegion } from '@/components/ui/table'
import { shareText } from './figure-text'

/** One year: the share from 0 to 1, and whether the former portal or this one has it. */
export interface YearShare {
  year: number
  share: number
  former: boolean
}

const STEP = 72
const BAR = 40
const HEIGHT = 160
const TOP = 24
const LEFT = 44

/** Bars by year from zero to a hundred per cent, named by `title`. The figures are in the table as well. */
export function ShareChart({ title, years }: { title: string; years: readonly YearShare[] }) {
  const t = useTranslations('postcontrol.statistics.chart')
  const locale = useLocale()
  const id = useId()
  const width = LEFT + years.length * STEP
  const y = (share: number) => TOP + HEIGHT * (1 - share)
  const words = years.map(({ year, share }) =>
    t('bar', { year: String(year), share: shareText(share, locale) }),
  )
  return (
    <figure>
      <ScrollRegion label={title}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-text`}
          viewBox={`0 0 ${width} ${TOP + HEIGHT + 44}`}
          style={{ width: `${width / 16}rem`, maxWidth: 'none' }}
          className="tabular text-ink"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-text`}>{t('alt', { years: words.join('; ') })}</desc>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <line x1={LEFT} x2={width} y1={y(share)} y2={y(share)} stroke="var(--line)" />
              <text x={LEFT - 8} y={y(share) + 4} textAnchor="end" fontSize="12" fill="var(--muted)">
                {shareText(share, locale)}
              </text>
            </g>
          ))}
          {years.map(({ year, share, former }, i) => {
            const x = LEFT + i * STEP + (STEP - BAR) / 2
            const middle = x + BAR / 2
            return (
              <g key={year}>
                <rect
                  x={x}
                  y={y(share)}
                  width={BAR}
                  height={HEIGHT * share}
                  fill={former ? 'var(--paper)' : 'var(--link)'}
                  stroke="var(--link)"
                  strokeWidth="1.5"
                  strokeDasharray={former ? '4 3' : undefined}
                />
                <text
                  x={middle}
                  y={y(share) - 6}
                  textAnchor="middle"
                  fontSize="13"
                  fill="currentColor"
                  // A line may pass behind it.
                  stroke="var(--paper)"
                  strokeWidth="4"
                  paintOrder="stroke"
                >
                  {shareText(share, locale)}
                </text>
                <text x={middle} y={TOP + HEIGHT + 18} textAnchor="middle" fontSize="13" fill="currentColor">
                  {year}
                </text>
              </g>
            )
          })}
        </svg>
      </ScrollRegion>
      {years.some(({ former }) => former) ? (
        <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
          <span className="inline-flex items-center gap-2">
            <span aria-hidden className="size-3 border border-dashed border-link" />
            {t('former')}
          </span>
          <span className="inline-flex items-center gap-2">
            <span aria-hidden className="size-3 bg-link" />
            {t('own')}
          </span>
        </figcaption>
      ) : null}
    </figure>
  )
}
