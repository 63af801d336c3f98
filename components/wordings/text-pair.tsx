'use client'

import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Text } from '@/server/modules/catalogue/contract'

/** A text in both languages, side by side. */
export function TextPair(props: {
  id: string
  labels: { ru: ReactNode; en: ReactNode }
  value: Text
  disabled?: boolean
  onChange: (value: Text) => void
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['ru', 'en'] as const).map((language) => (
        <Field key={language} id={`${props.id}-${language}`} label={props.labels[language]}>
          {(control) => (
            <Input
              {...control}
              lang={language}
              value={props.value[language]}
              maxLength={1000}
              disabled={props.disabled}
              onChange={(event) => props.onChange({ ...props.value, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  )
}
