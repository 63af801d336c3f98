import type { ComponentProps } from 'react'
import { cn } from './cn'
import { keepEarly } from './keep-early'

/** One line of text. Wire it through Field, which gives the id and the ARIA attributes. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      {...(rest.onChange && { ref: keepEarly })}
      {...rest}
      className={cn('control', className)}
    />
  )
}
