'use client'

import { Send, Signature } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { toast } from '@/components/ui/toast'
import { OtherSender } from '@/components/signing/other-sender'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { AskApproval } from './ask-approval'
import { ClosedAct } from './closed-act'
import { DocumentDownloads } from './document-downloads'
import { useRefresh } from './use-refresh'

/** What may be done with a document that is archived and not sent: sign it, send it, take it as a file, correct it. */
export function ArchivedActions({ details, onSign }: { details: SubmissionDetails; onSign: () => void }) {
  const t = useTranslations('submissions')
  const locale = useLocale()
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const send = useCommand(trpc.submissions.send.mutationOptions())
  const reopen = useCommand(trpc.submissions.reopen.mutationOptions())
  const { id, version, may } = details
  const office = details.office?.nameTo[locale] ?? ''
  // Where the kind asks for a signature, it comes first; elsewhere it is offered.
  const first = may.sign === true && may.send === 'signature-needed'

  async function sendNow() {
    try {
      await send.run({ id, version })
      toast.info(t('sent.done', { office }), { description: t('sent.doneText') })
      await refresh()
    } catch {
      // Why is shown above the buttons; the newest state of the document comes with it.
      await refresh()
    }
  }

  return (
    <div className="mb-6 space-y-3">
      <OtherSender details={details} reader="sender" />
      {/* What has closed the act meanwhile is said below. */}
      {send.error && may.send === true ? <FailureAlert failure={failureOf(send.error)} /> : null}
      <div className="flex flex-wrap gap-2">
        {may.askApproval === true ? <AskApproval details={details} /> : null}
        {may.sign === true ? (
          <Button
            variant={first ? 'primary' : 'secondary'}
            className={first ? 'max-sm:w-full' : undefined}
            onClick={onSign}
          >
            <Signature aria-hidden />
            {t('sign.open')}
          </Button>
        ) : null}
        <Button
          variant={first || may.askApproval === true ? 'secondary' : 'primary'}
          disabled={may.send !== true}
          aria-describedby={may.send === true ? undefined : 'send-closed'}
          busy={send.pending}
          busyLabel={t('archived.sending')}
          className="max-sm:w-full"
          onClick={() => void sendNow()}
        >
          <Send aria-hidden />
          {t('archived.send', { office })}
        </Button>
        {may.reopen === true ? (
          <ConfirmDialog
            trigger={<Button>{t('archived.reopen')}</Button>}
            title={t('archived.reopenTitle')}
            text={t('archived.reopenText', {
              number: details.archive?.number ?? '',
              signatures: details.signatures.length,
            })}
            confirmLabel={t('archived.reopenConfirm')}
            busyLabel={t('archived.reopening')}
            cancelLabel={common('cancel')}
            closeLabel={common('close')}
            busy={reopen.pending}
            failure={reopen.error ? <FailureAlert failure={failureOf(reopen.error)} /> : null}
            onConfirm={() =>
              void reopen
                .run({ id, version })
                .catch(() => undefined)
                .then(refresh)
            }
          />
        ) : null}
        <DocumentDownloads details={details} />
      </div>
      {may.send === true ? null : <ClosedAct id="send-closed" refusal={may.send} />}
      {details.signing.left > 0 && details.signatures.length > 0 ? (
        <p className="text-sm text-muted">
          {t('sign.needed', { left: details.signing.left })}. {t('sign.another')}
        </p>
      ) : null}
    </div>
  )
}
