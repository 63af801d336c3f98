'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'

const REASONS = ['share-past', 'share-own'] as const

/** Opens a document to another participant: to whom, under which agreement, until when. */
export default function ShareDialog(props: { id: string; onClose: () => void }) {
  const t = useTranslations('archive.share')
  const common = useTranslations('common')
  const place = useTranslations('archive.place')
  const router = useRouter()
  const trpc = useTRPC()
  const form = useId()
  const share = useCommand(trpc.archive.share.mutationOptions())
  // A help to typing: without it the number is typed whole.
  const { data: counterparts = [] } = useQuery(trpc.archive.counterparts.queryOptions())
  const failure = share.error ? failureOf(share.error) : null
  // The number that was answered to lead to nobody.
  const [unknown, setUnknown] = useState(false)
  const reason = REASONS.find((one) => one === failure?.details['reason'])

  async function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const said = (name: string) => String(data.get(name) ?? '').trim()
    setUnknown(false)
    try {
      const { outcome } = await share.run({
        id: props.id,
        taxId: said('taxId'),
        agreement: said('agreement'),
        until: said('until') || null,
      })
      if (outcome === 'unknown') return setUnknown(true)
      toast.success(t('done'))
      props.onClose()
      router.refresh()
    } catch {
      // Why is shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(opened) => (opened ? undefined : props.onClose())}
      title={t('open')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('submit')}
          busyLabel={t('submitting')}
          busy={share.pending}
          form={form}
        />
      }
    >
      <form id={form} onSubmit={(event) => void open(event)} className="space-y-4">
        <Field id={`${form}-taxId`} label={t('taxId')} error={unknown ? t('unknown') : undefined}>
          {(control) => (
            <Input
              {...control}
              name="taxId"
              inputMode="numeric"
              autoComplete="off"
              list={`${form}-known`}
              pattern="[0-9]{10,14}"
              title={t('taxIdHint')}
              required
            />
          )}
        </Field>
        <datalist id={`${form}-known`}>
          {counterparts.map(({ taxId, name }) => (
            <option key={taxId} value={taxId}>
              {name}
            </option>
          ))}
        </datalist>
        <Field id={`${form}-agreement`} label={t('agreement')}>
          {(control) => <Input {...control} name="agreement" maxLength={200} required />}
        </Field>
        <Field id={`${form}-until`} label={t('until')} optionalLabel={place('optional')}>
          {(control) => <Input {...control} name="until" type="date" />}
        </Field>
        {failure ? (
          <FailureAlert failure={failure} text={reason ? t(`reason.${reason}`) : undefined} />
        ) : null}
      </form>
    </Dialog>
  )
}
