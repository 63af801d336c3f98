'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** A day that may be left open. */
export function DayField(props: {
  id: string
  label: string
  /** Absent inside a group whose legend says it. */
  optionalLabel?: string
  value: string | null
  error?: string
  onChange: (value: string | null) => void
}) {
  return (
    <Field
      id={props.id}
      label={props.label}
      {...(props.optionalLabel && { optionalLabel: props.optionalLabel })}
      {...(props.error && { error: props.error })}
    >
      {(control) => (
        <Input
          {...control}
          type="date"
          max="2100-12-31"
          value={props.value ?? ''}
          onChange={(event) => props.onChange(event.target.value || null)}
        />
      )}
    </Field>
  )
}
