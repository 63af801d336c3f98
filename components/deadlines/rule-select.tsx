'use client'

import { useRouter } from 'next/navigation'
import type { ComponentProps } from 'react'
import { Select } from '@/components/ui/select'

/**
 * Asks anew when another rule is chosen, since each has fields of its own: by the address, with the rule and the day alone.
 * The form itself would not be sent while one of the old fields is wrong. Without a script the button does it.
 */
export function RuleSelect(props: ComponentProps<'select'>) {
  const router = useRouter()
  return (
    <Select
      {...props}
      onChange={({ currentTarget }) => {
        const event = currentTarget.form ? new FormData(currentTarget.form).get('event') : null
        const query = new URLSearchParams({
          rule: currentTarget.value,
          ...(typeof event === 'string' && event && { event }),
        })
        router.push(`/deadlines?${query.toString()}`, { scroll: false })
      }}
    />
  )
}
