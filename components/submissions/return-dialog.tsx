'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useRefresh } from './use-refresh'

/** Sends a document back from approval; its writer reads what to correct. */
export function ReturnDialog({ details: { id, version } }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.approval')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const command = useCommand(trpc.submissions.returnForWork.mutationOptions())
  const [comment, setComment] = useState('')
  const [checked, setChecked] = useState(false)
  const empty = comment.trim() === ''

  async function giveBack() {
    setChecked(true)
    if (empty) return
    try {
      await command.run({ id, version, comment })
      toast.info(t('returned'))
      await refresh()
    } catch {
      // Why is shown in the question; what was typed stays.
    }
  }

  return (
    <Dialog
      trigger={<Button>{t('return')}</Button>}
      title={t('returnTitle')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('return')}
          busyLabel={t('returning')}
          busy={command.pending}
          onPress={() => void giveBack()}
        />
      }
    >
      <div className="space-y-4">
        <Field
          id="return-comment"
          label={t('comment')}
          hint={t('commentHint')}
          {...(checked && empty && { error: t('commentNeed') })}
        >
          {(control) => (
            <Textarea
              {...control}
              maxLength={2000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
        {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      </div>
    </Dialog>
  )
}
