import type { ComponentProps } from 'react'
import { cn } from './cn'
import { keepEarly } from './keep-early'

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={4}
      {...(rest.onChange && { ref: keepEarly })}
      {...rest}
      className={cn('control', className)}
    />
  )
}
