import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={4} {...rest} className={cn('control', className)} />
}
