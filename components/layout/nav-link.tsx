'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isOpen } from './navigation'

/** A link of the navigation that knows whether its section is open (`aria-current="page"`). */
export function NavLink(props: { base: string; href: string; className: string; children: ReactNode }) {
  const open = isOpen(usePathname(), props.base, props.href)
  return (
    <Link href={props.href} aria-current={open ? 'page' : undefined} className={props.className}>
      {props.children}
    </Link>
  )
}
