import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** Head of a page: where from, what it is, its state, and what can be done. The only h1. */
export function PageHeader(props: {
  title: ReactNode
  back?: { href: string; label: string }
  status?: ReactNode
  description?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-6 [[data-density=dense]_&]:mb-4">
      {props.back ? (
        <Link
          href={props.back.href}
          className="-ml-1 mb-1 inline-flex min-h-6 items-center gap-1.5 rounded-sm px-1 text-sm text-link hover:underline print:hidden"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {props.back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl [[data-density=dense]_&]:text-lg">{props.title}</h1>
          {props.status ? <div className="mt-2">{props.status}</div> : null}
          {props.description ? <p className="mt-1 max-w-prose text-muted">{props.description}</p> : null}
        </div>
        {props.actions ? <div className="flex flex-wrap gap-2">{props.actions}</div> : null}
      </div>
    </header>
  )
}
