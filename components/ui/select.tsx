import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn'
import { keepEarly } from './keep-early'

/** The platform's own list: it works with every keyboard, reader and telephone. Give it `option` elements. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select
        {...(rest.onChange && { ref: keepEarly, autoComplete: 'off' })}
        {...rest}
        className={cn('control', className)}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-[1.125em] -translate-y-1/2 text-muted"
      />
    </span>
  )
}
