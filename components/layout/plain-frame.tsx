import type { ReactNode } from 'react'
import { Mark } from './mark'

/** Frame of the pages that must work when the rest does not: the mark, the name, the words. */
export function PlainFrame(props: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-15 items-center gap-3 border-b bg-paper px-4 font-semibold sm:px-6">
        <Mark />
        {props.name}
      </header>
      <main id="content" className="grow px-4 py-4 sm:py-8">
        {props.children}
      </main>
    </div>
  )
}
