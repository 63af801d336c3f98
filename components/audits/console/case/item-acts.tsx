import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import type { AuditView, ItemView } from '@/server/modules/audits/domain/views'
import { ReasonDialog } from './reason-dialog'
import { useLookAgain } from './use-case'

/** Accepts what was shown for one line, or asks for it once more. */
export function ItemActs(props: { audit: AuditView; requirementId: string; item: ItemView }) {
  const t = useTranslations('postcontrol.requirement')
  const trpc = useTRPC()
  const { audit, requirementId, item } = props
  const onSettled = useLookAgain(audit.id)
  const accept = useCommand(trpc.auditConsole.acceptItem.mutationOptions({ onSettled }))
  const again = useCommand(trpc.auditConsole.askAgain.mutationOptions({ onSettled }))
  const of = { id: audit.id, requirementId, itemId: item.id }
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
            onGive={(reason) => again.run({ ...of, reason })}
          />
        ) : null}
      </div>
      {accept.error ? <FailureAlert failure={failureOf(accept.error)} /> : null}
    </>
  )
}
