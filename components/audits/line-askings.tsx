import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/components/datetime/format'
import { Status } from '@/components/ui/status'
import type { Tone } from '@/components/ui/tone'
import { askingTermId } from '@/server/modules/audits/domain/asking-again'
import type { ItemView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'

const TONES = {
  open: 'near',
  late: 'refused',
  inTime: 'received',
  afterTerm: 'refused',
} as const satisfies Record<string, Tone>

/** Each time that customs asked for the line once more: by when, and whether the answer came in time. */
export function LineAskings(props: { requirement: RequirementView; item: ItemView; today: Day }) {
  const t = useTranslations('audits.asking')
  const locale = useLocale()
  const { requirement, item, today } = props
  return item.askings.map((asking, index) => {
    const id = askingTermId(requirement.documentId, asking)
    const term = requirement.terms.find((one) => one.id === id)
    const due = term?.due ?? asking.given ?? asking.until
    const { on, metOn, reason } = asking
    const by = metOn ? undefined : term?.endedBy
    const stands = metOn ? (metOn <= due ? 'inTime' : 'afterTerm') : today <= due ? 'open' : 'late'
    const days = { on: formatDate(on, locale), due: formatDate(due, locale) }
    return (
      <div key={index} className="mt-1 text-sm">
        <Status tone={by ? 'neutral' : TONES[stands]} quiet className="items-start whitespace-normal">
          <span>
            {t(by ? `ended.${by}` : stands, { ...days, met: metOn ? formatDate(metOn, locale) : '' })}
          </span>
        </Status>
        {metOn ? null : (
          <p className="wrap-anywhere">
            {t('reason')} <span lang="ru">{reason}</span>
          </p>
        )}
      </div>
    )
  })
}
