import { Building2, Landmark, Settings2, type LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { Messages } from '@/components/i18n/messages'
import type { TimelineLine } from '@/server/modules/audits/domain/views'

const SIDES: Record<TimelineLine['side'], { icon: LucideIcon; className: string }> = {
  customs: { icon: Landmark, className: 'text-link' },
  participant: { icon: Building2, className: 'text-received' },
  portal: { icon: Settings2, className: 'text-muted' },
}

type Line = Messages['audits']['line']
/** Lines that are worded by what was sent, corrected or answered. */
type Worded = 'sent' | 'corrected' | 'complaint-answered'
type LineKey = Exclude<keyof Line, Worded> | { [W in Worded]: `${W}.${keyof Line[W] & string}` }[Worded]

/** Days among the facts are told as days. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Everything that has happened, the newest first: whose act it was, when, by whom. */
export function Timeline({ lines, shown = 12 }: { lines: readonly TimelineLine[]; shown?: number }) {
  const t = useTranslations('audits.own.timeline')
  const older = lines.slice(shown)
  return (
    <Card title={t('title')}>
      <Lines lines={lines.slice(0, shown)} label={t('title')} />
      {older.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-sm text-link">
            {t('older', { count: older.length })}
          </summary>
          <div className="mt-3">
            <Lines lines={older} label={t('olderLabel')} />
          </div>
        </details>
      ) : null}
    </Card>
  )
}

function Lines({ lines, label }: { lines: readonly TimelineLine[]; label: string }) {
  const t = useTranslations('audits')
  const locale = useLocale()
  return (
    <ol aria-label={label} className="space-y-3">
      {lines.map((line) => {
        const { icon: Icon, className } = SIDES[line.side]
        const facts = Object.fromEntries(
          Object.entries(line.facts).map(([name, fact]) => [
            name,
            typeof fact === 'string' && DAY.test(fact) ? formatDate(fact, locale) : fact,
          ]),
        )
        return (
          <li key={line.ordinal} className="flex gap-3 text-sm">
            <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', className)} />
            <div className="min-w-0">
              <p className="wrap-anywhere">
                {t(`line.${line.type.replace(':', '.') as LineKey}`, facts as Record<string, string>)}
              </p>
              <p className="text-xs text-muted">
                <Instant value={line.at} form="numeric" />, {line.by ?? t(`side.${line.side}`)}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
