import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from './cn'

/** A link inside text. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={cn('inline-link', className)} />
}
