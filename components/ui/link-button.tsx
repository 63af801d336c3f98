import Link from 'next/link'
import type { ComponentProps } from 'react'
import { buttonStyle, type ButtonStyle } from './button-style'
import { cn } from './cn'

/** A link that looks like a button: it goes somewhere. With `download` it is a plain link to a file. */
export function LinkButton({
  variant,
  size,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonStyle) {
  const look = cn(buttonStyle({ variant, size, wide }), className)
  if (rest.download === undefined) return <Link {...rest} className={look} />
  return (
    <a href={String(rest.href)} download={rest.download} className={look}>
      {rest.children}
    </a>
  )
}
