'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FieldFault } from '@/server/modules/profile/domain/check-profile'
import { useFaultText } from './use-fault-text'

/** One line of a draft form: its fault, and what was saved elsewhere meanwhile. */
export function DraftField(props: {
  name: string
  label: ReactNode
  hint?: ReactNode
  optional?: boolean
  value: string
  faults: readonly FieldFault[]
  savedElsewhere: string | null
  onChange: (value: string) => void
  input?: Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'max' | 'min'>
}) {
  const t = useTranslations('profile.form')
  const common = useTranslations('common')
  const words = useFaultText()
  const fault = props.faults.find((one) => one.field === props.name)
  return (
    <Field
      id={`profile-${props.name}`}
      label={props.label}
      hint={
        props.savedElsewhere === null ? (
          props.hint
        ) : (
          <span className="text-near">
            {t('stale.saved', { value: props.savedElsewhere || common('notSpecified') })}
          </span>
        )
      }
      error={fault ? words(fault) : undefined}
      optionalLabel={props.optional ? common('optional') : undefined}
    >
      {(control) => (
        <Input
          {...control}
          {...props.input}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
