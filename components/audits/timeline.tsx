import { Building2, Landmark, Settings2, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import type { TimelineLine } from '@/server/modules/audits/domain/views'
import { useLineText } from './line-text'

const SIDES: Record<TimelineLine['side'], { icon: LucideIcon; className: string }> = {
  customs: { icon: Landmark, className: 'text-link' },
  participant: { icon: Building2, className: 'text-received' },
  portal: { icon: Settings2, className: 'text-muted' },
}

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
  const textOf = useLineText()
  return (
    <ol aria-label={label} className="space-y-3">
      {lines.map((line) => {
        const { icon: Icon, className } = SIDES[line.side]
        return (
          <li key={line.ordinal} className="flex gap-3 text-sm">
            <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', className)} />
            <div className="min-w-0">
              <p className="wrap-anywhere">{textOf(line)}</p>
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
