'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

/** A whole number from 0, or nothing. */
export function BoundField(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  value: number | null | undefined
  disabled?: boolean
  onChange: (value: number | undefined) => void
}) {
  return (
    <Field id={props.id} label={props.label} hint={props.hint}>
      {(control) => (
        <Input
          {...control}
          aria-required={undefined}
          inputMode="numeric"
          value={props.value ?? ''}
          disabled={props.disabled}
          maxLength={7}
          className="max-w-32"
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '')
            props.onChange(digits === '' ? undefined : Number(digits))
          }}
        />
      )}
    </Field>
  )
}
