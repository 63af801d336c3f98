'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { DialogClose } from '@/components/ui/modal'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { PowerDetails } from '@/server/modules/powers/contract'

/** Revokes a power after its reason is given. */
export function RevokeButton({ power }: { power: PowerDetails }) {
  const t = useTranslations('powers.revoke')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [open, setOpen] = useState(false)
  const [missing, setMissing] = useState(false)
  const revoke = useCommand(trpc.powers.revoke.mutationOptions())

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason')).trim()
    setMissing(!reason)
    if (!reason) return
    try {
      await revoke.run({ id: power.id, version: power.version, reason })
    } catch {
      return // Why is shown in the dialog.
    }
    await queryClient.invalidateQueries({ queryKey: trpc.powers.pathKey() })
    setOpen(false)
    toast.info(t('done'))
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">{t('open')}</Button>}
      title={t('title')}
      description={t('text', { name: power.representativeName })}
      closeLabel={common('close')}
    >
      <form onSubmit={(event) => void submit(event)} className="space-y-4 pb-2" noValidate>
        <Field
          id="revocation-reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={missing ? t('reasonMissing') : undefined}
        >
          {(control) => <Textarea {...control} name="reason" maxLength={1000} />}
        </Field>
        {revoke.error ? <FailureAlert failure={failureOf(revoke.error)} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose render={<Button>{common('cancel')}</Button>} />
          <Button type="submit" variant="danger" busy={revoke.pending} busyLabel={t('revoking')}>
            {t('confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
