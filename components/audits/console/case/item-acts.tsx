import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { CUSTOMS_TERMS, termKindOf } from '@/server/modules/audits/domain/term-kind'
import type { AuditView, ItemView, RequirementView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { AskAgain } from './ask-again'
import { useLookAgain } from './use-case'

/** Accepts what was shown for one line, or asks for it once more. */
export function ItemActs(props: {
  audit: AuditView
  requirement: RequirementView
  item: ItemView
  today: Day
}) {
  const t = useTranslations('postcontrol.requirement')
  const trpc = useTRPC()
  const { audit, requirement, item } = props
  const onSettled = useLookAgain(audit.id)
  const accept = useCommand(trpc.auditConsole.acceptItem.mutationOptions({ onSettled }))
  const of = { id: audit.id, requirementId: requirement.documentId, itemId: item.id }
  const answered = item.status === 'answered' || item.status === 'cannot'
  const mayAccept = answered && audit.may['item-accepted'] === true
  const mayAsk = (answered || item.status === 'accepted') && audit.may['item-asked-again'] === true
  if (!mayAccept && !mayAsk) return null
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {mayAccept ? (
          <Button
            size="small"
            busy={accept.pending}
            aria-label={t('acceptNamed', { position: item.position })}
            onClick={() => void accept.run(of).catch(() => undefined)}
          >
            {t('accept')}
          </Button>
        ) : null}
        {mayAsk ? (
          <AskAgain
            auditId={audit.id}
            end={audit.terms.find(({ id }) => termKindOf(id, CUSTOMS_TERMS) === 'audit')?.due ?? null}
            requirement={requirement}
            item={item}
            today={props.today}
          />
        ) : null}
      </div>
      {accept.error ? <FailureAlert failure={failureOf(accept.error)} /> : null}
    </>
  )
}
