import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import { TextLink } from '@/components/ui/text-link'
import { toast } from '@/components/ui/toast'
import { hasCome } from '@/server/modules/audits/domain/has-come'
import type { AuditSubmission, AuditView } from '@/server/modules/audits/domain/views'
import { ComplaintState } from '../../complaint-state'
import { useLookAgain } from './use-case'

/** What the participant has sent into the audit, and the confirmation of each receipt (1004031E). */
export function CaseReceived({ audit }: { audit: AuditView }) {
  const t = useTranslations('postcontrol.received')
  const trpc = useTRPC()
  const confirm = useCommand(
    trpc.auditConsole.confirmSubmission.mutationOptions({ onSettled: useLookAgain(audit.id) }),
  )
  const may = audit.may['officer-confirmed'] === true

  async function act({ submissionId }: AuditSubmission) {
    try {
      await confirm.run({ id: audit.id, submissionId })
      toast.success(t('done'))
    } catch {
      // Why is shown above the list.
    }
  }

  if (audit.received.length === 0) return null
  return (
    <Card flush title={t('title')}>
      {confirm.error ? <FailureAlert failure={failureOf(confirm.error)} className="m-3" /> : null}
      <ul aria-label={t('title')}>
        {audit.received.toReversed().map((one) => (
          <li
            key={one.submissionId}
            className="flex min-h-row flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b px-inset py-1.5 last:border-b-0"
          >
            <Sent document={one} />
            {one.what === 'complaint' && (one.registrationNumber ?? one.answered ?? one.withdrawnAt) ? (
              <ComplaintState complaint={one} />
            ) : one.confirmedAt ? (
              <span>
                <Status tone="received" quiet>
                  {t('confirmed')}
                </Status>
                <span className="block text-xs text-muted">
                  <Instant value={one.confirmedAt} form="numeric" />
                  {one.confirmedBy ? `, ${one.confirmedBy}` : null}
                </span>
              </span>
            ) : may && hasCome(one.status) ? (
              <Button size="small" aria-disabled={confirm.pending || undefined} onClick={() => void act(one)}>
                {t('confirm')}
              </Button>
            ) : (
              <Status tone="action" quiet>
                {t('unconfirmed')}
              </Status>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Sent({ document }: { document: AuditSubmission }) {
  const kinds = useTranslations('audits.answered')
  return (
    <span className="min-w-48 grow basis-0">
      {document.title ? (
        <TextLink href={`/console?id=${document.submissionId}`} className="font-medium">
          {kinds(document.what)}
        </TextLink>
      ) : (
        // The portal does not hold the document itself any more.
        <span className="font-medium">{kinds(document.what)}</span>
      )}
      <span className="block text-xs text-muted">
        <Instant value={document.at} form="numeric" />
        {document.by ? `, ${document.by}` : null}
        {document.registrationNumber ? (
          <span className="tabular"> · {document.registrationNumber}</span>
        ) : null}
      </span>
    </span>
  )
}
