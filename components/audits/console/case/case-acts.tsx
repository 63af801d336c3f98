import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { Purpose } from '@/server/modules/audits/domain/actions'
import { placeOf } from '@/server/modules/audits/domain/states'
import type { AuditView } from '@/server/modules/audits/domain/views'
import { nextDocuments, suggestedDocument } from './next-acts'
import { ReasonDialog } from './reason-dialog'
import { useLookAgain } from './use-case'

/** What may be done now as buttons, the likely one first; what may not, folded away with the reason. */
export function CaseActs(props: {
  audit: AuditView
  busy: boolean
  onPrepare: (purpose: Purpose) => void
  /** Why the last one was not begun. */
  children: ReactNode
}) {
  const t = useTranslations('postcontrol.acts')
  const purposes = useTranslations('audits.purpose')
  const refusals = useTranslations('audits.refusal')
  const { audit } = props
  const { open, closed } = nextDocuments(audit)
  const suggested = suggestedDocument(audit)
  const ordered = suggested ? [suggested, ...open.filter((purpose) => purpose !== suggested)] : open
  const mayClose = audit.may.closed === true
  const mayCancel = audit.may.cancelled === true
  return (
    <Card title={t('title')}>
      <div className="space-y-3">
        {props.children}
        {ordered.length > 0 ? (
          <div role="group" aria-label={t('prepare')} className="flex flex-wrap gap-2">
            {ordered.map((purpose) => (
              <Button
                key={purpose}
                variant={purpose === suggested ? 'primary' : 'secondary'}
                aria-disabled={props.busy || undefined}
                className="max-sm:w-full"
                onClick={() => (props.busy ? undefined : props.onPrepare(purpose))}
              >
                {purposes(purpose)}
              </Button>
            ))}
          </div>
        ) : (
          <p className="text-muted">{t('nothing')}</p>
        )}
        {mayClose || mayCancel ? (
          <div className="flex flex-wrap gap-2 border-t pt-3">
            {mayClose ? <CloseButton audit={audit} /> : null}
            {mayCancel ? <CancelButton audit={audit} /> : null}
          </div>
        ) : null}
        {closed.length > 0 ? (
          <details>
            <summary className="inline-block cursor-pointer py-1 text-link">{t('closed')}</summary>
            <ul className="mt-1 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
              {closed.map(({ purpose, refusal }) => (
                <li key={purpose}>
                  {purposes(purpose)}
                  <span className="block text-muted">
                    {refusal === 'wrong-status' ? (
                      <ClosedStep audit={audit} purpose={purpose} />
                    ) : (
                      refusals(refusal)
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </Card>
  )
}

/** At which step of the audit the document has its place: what the audit waits for, or what is over. */
function ClosedStep({ audit, purpose }: { audit: AuditView; purpose: Purpose }) {
  const t = useTranslations('postcontrol.acts.step')
  const statuses = useTranslations('audits.status')
  const place = placeOf(audit.form, audit.status, `send:${purpose}`)
  return place.when === 'never' ? t('never') : t(place.when, { step: statuses(place.step) })
}

function CloseButton({ audit }: { audit: AuditView }) {
  const t = useTranslations('postcontrol.acts.close')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const close = useCommand(trpc.auditConsole.close.mutationOptions({ onSettled: useLookAgain(audit.id) }))
  return (
    <ConfirmDialog
      trigger={<Button>{t('action')}</Button>}
      title={t('title')}
      text={t('text')}
      confirmLabel={t('action')}
      busyLabel={t('busy')}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      busy={close.pending}
      failure={close.error ? <FailureAlert failure={failureOf(close.error)} /> : null}
      onConfirm={() => void close.run({ id: audit.id, version: audit.version }).catch(() => undefined)}
    />
  )
}

function CancelButton({ audit }: { audit: AuditView }) {
  // Of a planned audit the participant knows before it begins.
  const announced = audit.documents.length > 0
  const t = useTranslations(announced ? 'postcontrol.acts.callOff' : 'postcontrol.acts.cancel')
  const trpc = useTRPC()
  const cancel = useCommand(trpc.auditConsole.cancel.mutationOptions({ onSettled: useLookAgain(audit.id) }))
  return (
    <ReasonDialog
      trigger={<Button variant="quiet">{t('action')}</Button>}
      title={t('title')}
      text={t('text')}
      label={t('reason')}
      confirmLabel={t('action')}
      busyLabel={t('busy')}
      maxLength={1000}
      danger
      pending={cancel.pending}
      error={cancel.error}
      onGive={(reason) => cancel.run({ id: audit.id, version: audit.version, reason })}
    />
  )
}
