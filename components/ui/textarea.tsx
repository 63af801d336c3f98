import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlStyle } from './control-style'

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={4}
      {...rest}
      className={cn(controlStyle, 'field-sizing-content min-h-24 resize-y py-2', className)}
    />
  )
}
