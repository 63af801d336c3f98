'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { PowerData, PowerField, PowerProblem } from '@/server/modules/powers/contract'
import { checkPower } from '@/server/modules/powers/domain/check-power'
import { useProblem } from './problem-list'
import { RegisterFailure } from './register-failure'

const TEXTS = [
  { field: 'number', mode: 'text', optional: false },
  { field: 'internalNumber', mode: 'text', optional: true },
  { field: 'principalTaxId', mode: 'numeric', optional: false },
  { field: 'representativeName', mode: 'text', optional: false },
  { field: 'representativeTaxId', mode: 'numeric', optional: true },
  { field: 'representativeSnils', mode: 'numeric', optional: true },
] as const
const DAYS = ['issuedAt', 'validFrom', 'validTo'] as const

/** Registers a power by its data; every digit rule is checked before anything is sent. */
export function TypedForm(props: { base: string; taxId: string | null }) {
  const t = useTranslations('powers')
  const common = useTranslations('common')
  const sentence = useProblem()
  const router = useRouter()
  const trpc = useTRPC()
  const [problems, setProblems] = useState<PowerProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [leaving, setLeaving] = useState(false)
  const register = useCommand(trpc.powers.register.mutationOptions())

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = read(new FormData(event.currentTarget))
    const found = checkPower(data, { taxId: props.taxId })
    setProblems(found)
    setAttempt((count) => count + 1)
    register.reset()
    if (found.length > 0) return
    try {
      const { id } = await register.run({ source: { from: 'data', data } })
      setLeaving(true)
      router.push(`${props.base}/powers/${id}`)
    } catch {
      // Why is shown below from the command's state.
    }
  }

  const error = (field: PowerField) => {
    const problem = problems.find((one) => one.field === field)
    return problem && sentence(problem)
  }
  return (
    <form onSubmit={(event) => void submit(event)} className="max-w-2xl space-y-5" noValidate>
      <ErrorSummary
        title={t('new.fix')}
        attempt={attempt}
        items={problems.map((problem) => ({
          fieldId: `power-${problem.field}`,
          message: `${t(`field.${problem.field}`)}: ${sentence(problem)}`,
        }))}
      />
      {TEXTS.map(({ field, mode, optional }) => (
        <Field
          key={field}
          id={`power-${field}`}
          label={t(`field.${field}`)}
          hint={t(`hint.${field}`)}
          error={error(field)}
          {...(optional && { optionalLabel: common('optional') })}
        >
          {(control) => (
            <Input
              {...control}
              name={field}
              inputMode={mode}
              autoComplete="off"
              maxLength={300}
              defaultValue={field === 'principalTaxId' ? (props.taxId ?? '') : ''}
            />
          )}
        </Field>
      ))}
      <Field id="power-powers" label={t('field.powers')} hint={t('hint.powers')} error={error('powers')}>
        {(control) => <Textarea {...control} name="powers" rows={4} maxLength={20_000} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-3">
        {DAYS.map((field) => (
          <Field key={field} id={`power-${field}`} label={t(`field.${field}`)} error={error(field)}>
            {(control) => <Input {...control} type="date" name={field} />}
          </Field>
        ))}
      </div>
      {register.error ? <RegisterFailure error={register.error} /> : null}
      <Button
        type="submit"
        variant="primary"
        busy={register.pending || leaving}
        busyLabel={t('new.registering')}
      >
        {t('new.register')}
      </Button>
    </form>
  )
}

function read(form: FormData): PowerData {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const digits = (name: string) => text(name).replace(/[\s-]/g, '')
  return {
    number: text('number').toLowerCase(),
    internalNumber: text('internalNumber') || null,
    principalTaxId: digits('principalTaxId'),
    representativeName: text('representativeName').replace(/\s+/g, ' '),
    representativeTaxId: digits('representativeTaxId') || null,
    representativeSnils: digits('representativeSnils') || null,
    // One power a line, as they stand in the document.
    powers: text('powers')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => ({ code: null, text: line })),
    issuedAt: text('issuedAt'),
    validFrom: text('validFrom'),
    validTo: text('validTo'),
    mayDelegate: false,
  }
}
