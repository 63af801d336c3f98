'use client'

import type { ComponentProps } from 'react'
import { Select } from '@/components/ui/select'

/** Asks the form again when another rule is chosen, since each has fields of its own. Without a script the button does it. */
export function RuleSelect(props: ComponentProps<'select'>) {
  return <Select {...props} onChange={({ currentTarget }) => currentTarget.form?.requestSubmit()} />
}
