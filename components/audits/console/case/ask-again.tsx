import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { formatDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { daysOfAsking, lineTermId } from '@/server/modules/audits/domain/asking-again'
import type { ItemView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { MovedDay } from '../moved-day'
import { ReasonDialog } from './reason-dialog'
import { useLookAgain } from './use-case'

/** Asks for a line once more: what is lacking, and by when; not earlier than the participant has already. */
export function AskAgain(props: {
  auditId: string
  /** The last day of the audit, as far as it is counted. */
  end: Day | null
  requirement: RequirementView
  item: ItemView
  today: Day
}) {
  const t = useTranslations('postcontrol.requirement')
  const locale = useLocale()
  const trpc = useTRPC()
  const id = useId()
  const { auditId, end, requirement, item, today } = props
  const { documentId: requirementId, terms } = requirement
  const again = useCommand(trpc.auditConsole.askAgain.mutationOptions({ onSettled: useLookAgain(auditId) }))
  const term = terms.find((one) => one.id === lineTermId(requirementId, item))
  const { first, last, usual } = daysOfAsking(term?.due ?? null, today)
  const [chosen, setChosen] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const until = chosen ?? usual

  function check() {
    const good = first <= until && until <= last
    setWrong(!good)
    return good
  }

  return (
    <ReasonDialog
      trigger={
        <Button size="small" variant="quiet" aria-label={t('againNamed', { position: item.position })}>
          {t('again')}
        </Button>
      }
      title={t('againTitle', { position: item.position })}
      text={t('againText')}
      label={t('againReason')}
      confirmLabel={t('again')}
      busyLabel={t('busy')}
      maxLength={1000}
      pending={again.pending}
      error={again.error}
      check={check}
      onGive={async (reason) => {
        await again.run({ id: auditId, requirementId, itemId: item.id, reason, until })
        setChosen(null)
      }}
    >
      <Field
        id={`${id}-until`}
        label={t('againUntil')}
        hint={end && until > end ? t('againPastEnd', { day: formatDate(end, locale) }) : t('againUntilHint')}
        className="max-w-sm"
        {...(wrong && {
          error: t('againUntilWrong', { first: formatDate(first, locale), last: formatDate(last, locale) }),
        })}
      >
        {(control) => (
          <Input
            {...control}
            type="date"
            min={first}
            max={last}
            value={until}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
      </Field>
      <MovedDay until={until} />
    </ReasonDialog>
  )
}
