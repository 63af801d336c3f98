'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** Shows its content at this address only, not below it. */
export function OnlyAt(props: { path: string; children: ReactNode }) {
  return usePathname() === props.path ? props.children : null
}
