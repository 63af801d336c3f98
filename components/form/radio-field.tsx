'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RadioGroup, type RadioOption } from '@/components/ui/radio-group'
import type { Field } from '@/server/modules/catalogue/domain/definition'
import { fieldId } from './field-id'
import { useFormScope } from './form-scope'

/** One answer of a few: the options of a list, or yes and no. What may be left out has an answer for that too. */
export function RadioField(props: {
  field: Field
  path: string
  label: string
  labelHidden?: boolean
  optional: boolean
  maySkip?: boolean
  error?: string
}) {
  const { field, path } = props
  const scope = useFormScope()
  const t = useTranslations('form')
  const [value, setValue] = useState(() => {
    const initial = scope.read(path)
    return typeof initial === 'string' ? initial : ''
  })
  // an uploaded file may say 1 and 0: the same answers, kept as they were written
  const [digits] = useState(value === '1' || value === '0')
  const answers: RadioOption[] = field.type.options
    ? field.type.options.map((option) => ({ value: option.value, label: option.label[scope.locale] }))
    : [
        { value: digits ? '1' : 'true', label: t('yes') },
        { value: digits ? '0' : 'false', label: t('no') },
      ]
  if (value !== '' && !answers.some((answer) => answer.value === value)) {
    answers.push({ value, label: t('notListed', { value }) })
  }
  if (field.min === 0 || props.maySkip) answers.push({ value: '', label: t('notSpecified') })

  function answer(next: string) {
    setValue(next)
    scope.write(path, next)
  }

  return (
    <RadioGroup
      id={fieldId(path)}
      name={path}
      legend={
        <span className={props.labelHidden ? 'sr-only' : ''}>
          {props.label}
          {props.optional ? <span className="font-normal text-muted"> — {t('optional')}</span> : null}
        </span>
      }
      {...(field.help && { hint: field.help[scope.locale] })}
      {...(props.error && { error: props.error })}
      options={answers}
      value={value}
      compact={isCompact(answers.map(({ label }) => String(label)))}
      onChange={answer}
      className="sm:col-span-2"
    />
  )
}

/** Several short answers need not be a column. */
export const isCompact = (labels: readonly string[]): boolean =>
  labels.length > 1 && labels.every((label) => label.length <= 20)
