import { CircleCheck, CircleX, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** What a failing part means to a person: nothing, delays, no files, or no service. */
export type ServiceCondition = 'ok' | 'queue' | 'files' | 'database'

/** Reads a condition out of the states of the parts; the worst one wins. */
export function conditionOf(
  parts: Record<'database' | 'queue' | 'storage' | 'ingest', 'ok' | 'failed'>,
): ServiceCondition {
  if (parts.database === 'failed') return 'database'
  if (parts.storage === 'failed' || parts.ingest === 'failed') return 'files'
  return parts.queue === 'failed' ? 'queue' : 'ok'
}

const LOOK = {
  ok: { icon: CircleCheck, className: 'text-received' },
  queue: { icon: Hourglass, className: 'text-near' },
  files: { icon: Hourglass, className: 'text-near' },
  database: { icon: CircleX, className: 'text-refused' },
}

/** One sentence: is it me or them. */
export function ServiceState({ condition }: { condition: ServiceCondition }) {
  const t = useTranslations('accounts.state')
  const { icon: Icon, className } = LOOK[condition]
  return (
    <section aria-labelledby="service-state">
      <h2 id="service-state" className="text-base">
        {t('label')}
      </h2>
      <p className="mt-2 flex gap-2">
        <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${className}`} />
        {t(condition)}
      </p>
    </section>
  )
}
