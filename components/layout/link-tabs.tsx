'use client'

import Link from 'next/link'
import { useEffect, useRef, type ReactNode } from 'react'

/** Parts of a section that have addresses of their own, in a line that scrolls where it is narrow. */
export function LinkTabs(props: {
  label: string
  /** `count`: how many things of the part want attention; none is not told. */
  tabs: readonly { key: string; href: string; label: string; current: boolean; count?: ReactNode }[]
}) {
  const line = useRef<HTMLElement>(null)
  const current = props.tabs.find((tab) => tab.current)?.key
  // Where the line is longer than the screen, the part one is in stands in its middle; the page itself stays put.
  useEffect(() => {
    const nav = line.current
    const link = nav?.querySelector('[aria-current]')
    if (!nav || !link) return
    const [whole, part] = [nav.getBoundingClientRect(), link.getBoundingClientRect()]
    nav.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2)
  }, [current])
  return (
    <nav ref={line} aria-label={props.label} className="-mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-full gap-1">
        {props.tabs.map((tab) => (
          <li key={tab.key} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="flex min-h-control items-center border-b-2 border-transparent px-3 whitespace-nowrap text-muted -outline-offset-2! hover:text-ink aria-[current]:border-link aria-[current]:font-medium aria-[current]:text-link"
            >
              {tab.label}
              {tab.count}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
