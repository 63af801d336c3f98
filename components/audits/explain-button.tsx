'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { WriteFailure } from './write-failure'

/** Writes an explanation to the officers; it is signed and sent on the page of its document. */
export function ExplainButton({ base, auditId }: { base: string; auditId: string }) {
  const t = useTranslations('audits.own.explain')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const write = useCommand(trpc.audits.writeExplanation.mutationOptions())

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text')).trim()
    if (!text) return
    try {
      const { submissionId } = await write.run({ id: auditId, text })
      router.push(`${base}/documents/${submissionId}`)
    } catch {
      // Why is shown below the text.
    }
  }

  return (
    <Sheet
      trigger={<Button size="small">{t('action')}</Button>}
      title={t('title')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('confirm')}
          busyLabel={t('busy')}
          busy={write.pending}
          form="explanation"
        />
      }
    >
      <form id="explanation" onSubmit={(event) => void submit(event)}>
        <Field id="explanation-text" label={t('field')}>
          {(control) => <Textarea {...control} name="text" rows={10} maxLength={100_000} required />}
        </Field>
      </form>
      {write.error ? (
        <div className="mt-3">
          <WriteFailure base={base} error={write.error} />
        </div>
      ) : null}
    </Sheet>
  )
}
