'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Sheet } from '@/components/ui/sheet'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { ArchiveDetails } from '@/server/modules/archive/contract'
import { NUMBER_LIMIT, type Paper } from '@/server/modules/archive/domain/papers'
import { endsBeforeBegun } from '@/server/modules/archive/domain/term'
import { PaperOptions } from './paper-options'

const FIELDS = [
  { name: 'documentNumber', label: 'number', type: 'text' },
  { name: 'documentDate', label: 'date', type: 'date' },
  { name: 'validFrom', label: 'from', type: 'date' },
  { name: 'validTo', label: 'until', type: 'date' },
] as const

/** Edits what is said of a document beside it. What a colleague has changed meanwhile is not written over. */
export default function AboutSheet(props: {
  details: Pick<ArchiveDetails, 'id' | 'properties'>
  onClose: () => void
}) {
  const t = useTranslations('archive')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const form = useId()
  const describe = useCommand(trpc.archive.describe.mutationOptions())
  const [termWrong, setTermWrong] = useState(false)
  const { id, properties } = props.details

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const said = (name: string) => String(data.get(name) ?? '').trim() || null
    const days = {
      documentDate: said('documentDate'),
      validFrom: said('validFrom'),
      validTo: said('validTo'),
    }
    const wrong = endsBeforeBegun(days)
    setTermWrong(wrong)
    if (wrong) return
    try {
      await describe.run({
        id,
        version: properties.version,
        properties: {
          paper: said('paper') as Paper | null,
          documentNumber: said('documentNumber'),
          ...days,
          remark: said('remark'),
        },
      })
      toast.success(t('about.saved'))
      props.onClose()
      router.refresh()
    } catch {
      // Why is shown in the sheet; what was typed stays.
    }
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('about.title')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('about.save')}
          busyLabel={t('about.saving')}
          busy={describe.pending}
          form={form}
        />
      }
    >
      <form id={form} onSubmit={(event) => void save(event)} className="space-y-4">
        <Field id={`${form}-paper`} label={t('place.paper')} optionalLabel={t('place.optional')}>
          {(control) => (
            <Select {...control} name="paper" defaultValue={properties.paper ?? ''}>
              <option value="">{t('about.notSaid')}</option>
              <PaperOptions />
            </Select>
          )}
        </Field>
        {FIELDS.map(({ name, label, type }) => (
          <Field
            key={name}
            id={`${form}-${name}`}
            label={t(`place.${label}`)}
            optionalLabel={t('place.optional')}
            {...(name === 'validTo' && termWrong && { error: t('about.termWrong') })}
          >
            {(control) => (
              <Input
                {...control}
                name={name}
                type={type}
                defaultValue={properties[name] ?? ''}
                maxLength={NUMBER_LIMIT}
              />
            )}
          </Field>
        ))}
        <Field id={`${form}-remark`} label={t('place.remark')} optionalLabel={t('place.optional')}>
          {(control) => (
            <Textarea {...control} name="remark" maxLength={1000} defaultValue={properties.remark ?? ''} />
          )}
        </Field>
        {describe.error ? <FailureAlert failure={failureOf(describe.error)} /> : null}
      </form>
    </Sheet>
  )
}
