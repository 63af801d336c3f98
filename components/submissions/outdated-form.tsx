'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import type { WordingChange } from '@/server/modules/submissions/domain/draft-contract'
import { SideText, TrailText } from './difference-text'
import { useRefresh } from './use-refresh'

/** Says that a draft's form is out of force, shows what a newer one has no place for, and carries the draft over. */
export function OutdatedForm(props: {
  details: SubmissionDetails
  /** Saves what is typed; false when that was not possible. */
  flush: () => Promise<boolean>
}) {
  const t = useTranslations('drafts.wording')
  const { outdated, may, id } = props.details
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState<boolean | null>(null)
  if (!outdated) return null
  if (!outdated.by)
    return (
      <Alert tone="near" title={t('withdrawn')}>
        {t('withdrawnText')}
      </Alert>
    )

  async function look() {
    setSaved(null)
    setOpen(true)
    setSaved(await props.flush())
  }

  const action = <Button onClick={() => void look()}>{t('action')}</Button>
  return (
    <Alert tone="near" title={t('title')} {...(may.save === true && { action })}>
      {t('text', outdated.by)}
      {open ? <Change id={id} saved={saved} onClose={() => setOpen(false)} /> : null}
    </Alert>
  )
}

/** The question: what would be lost, told by the server from what is stored. */
function Change(props: { id: string; saved: boolean | null; onClose: () => void }) {
  const t = useTranslations('drafts.wording')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const adopt = useCommand(trpc.drafts.adoptWording.mutationOptions())
  const { id } = props
  const { data: change, error } = useQuery(
    trpc.drafts.wordingChange.queryOptions({ id }, { enabled: props.saved === true, gcTime: 0 }),
  )
  const failure = adopt.error ?? error

  async function carryOver({ version, to }: WordingChange) {
    try {
      await adopt.run({ id, version, to })
      toast.success(t('done'), { description: t('doneText') })
      props.onClose()
    } catch {
      // Why is shown in the dialog; the newest state of the draft comes with it.
    }
    await refresh()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('question')}
      description={t('lead')}
      closeLabel={common('close')}
      footer={
        <>
          <DialogClose render={<Button>{common('cancel')}</Button>} />
          {change ? (
            <Button
              variant="primary"
              busy={adopt.pending}
              busyLabel={t('pending')}
              onClick={() => void carryOver(change)}
            >
              {t('action')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="space-y-4 pb-4">
        {props.saved === false ? <Alert tone="near" title={t('unsaved')} /> : null}
        {failure ? <FailureAlert failure={failureOf(failure)} /> : null}
        {change ? (
          <Losses {...change} />
        ) : failure || props.saved === false ? null : (
          <p role="status" className="flex items-center gap-2 text-muted">
            <Spinner />
            {t('looking')}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function Losses({ lost, total }: WordingChange) {
  const t = useTranslations('drafts.wording')
  if (total === 0) return <p className="font-medium">{t('nothingLost')}</p>
  return (
    <>
      <h3 id="lost-values" className="text-base">
        {t('lost', { count: total })}
      </h3>
      <ul aria-labelledby="lost-values" className="space-y-3">
        {lost.map(({ path, trail, before }) => (
          <li key={path} className="border-l-2 pl-3">
            <p className="text-sm text-muted wrap-anywhere">
              <TrailText trail={trail} />
            </p>
            <p>
              <SideText side={before} />
            </p>
          </li>
        ))}
      </ul>
      {total > lost.length ? (
        <p className="text-sm text-muted">{t('more', { count: total - lost.length })}</p>
      ) : null}
    </>
  )
}
