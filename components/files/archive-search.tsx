'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { SkeletonRows } from '@/components/ui/skeleton'

/** Documents shown at once: whoever does not see theirs says more of it. */
const SHOWN = 20

/** A document of the archive as it is picked. */
export interface Picked {
  id: string
  number: string
  title: string
}

/** Finds documents of the archive, one's own and those that are shared, to be picked one by one. */
export function ArchiveSearch(props: {
  taken: ReadonlySet<string>
  busy?: boolean
  onPick: (row: Picked) => void
  /** Takes what was typed when there is nothing to look for; true when it did. */
  onNamed?: (text: string) => boolean
  /** Why the last pick was refused. */
  failure?: ReactNode
}) {
  const t = useTranslations('archive.enclose')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const [search, setSearch] = useState('')
  const asked = { limit: SHOWN, ...(search && { search }) }
  const own = useQuery(trpc.archive.list.queryOptions(asked, { placeholderData: keepPreviousData }))
  const shared = useQuery(trpc.archive.shared.queryOptions(asked, { placeholderData: keepPreviousData }))
  const rows = [
    ...(own.data?.items ?? []).map((item) => ({ ...item, ownerName: null })),
    ...(shared.data?.items ?? []),
  ]
  const loadFailure = own.error ?? shared.error

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('search')).trim()
    if (!props.onNamed?.(text)) setSearch(text)
  }

  return (
    <>
      <form role="search" onSubmit={look} className="flex gap-2">
        <Input
          name="search"
          type="search"
          maxLength={200}
          aria-label={t('search')}
          placeholder={t('placeholder')}
        />
        <Button type="submit" busy={props.busy}>
          {t('find')}
        </Button>
      </form>
      {props.failure}
      {loadFailure ? <FailureAlert className="mt-3" failure={failureOf(loadFailure)} /> : null}
      {own.isPending ? <SkeletonRows rows={4} label={common('loading')} /> : null}
      {own.data && shared.data && rows.length === 0 ? (
        <p role="status" className="py-4 text-muted">
          {t('nothing')}
        </p>
      ) : null}
      <ul aria-label={t('results')} className="mt-2 divide-y">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-40 grow basis-0">
              <span className="block wrap-anywhere">{row.title}</span>
              <span className="tabular block text-sm text-muted">
                {row.number}
                {row.ownerName ? `, ${row.ownerName}` : null}
              </span>
            </span>
            {props.taken.has(row.id) ? (
              <span className="flex items-center gap-1 text-sm text-muted">
                <Check aria-hidden className="size-4" />
                {t('already')}
              </span>
            ) : (
              <Button
                size="small"
                disabled={props.busy}
                aria-label={t('attachName', { number: row.number })}
                onClick={() => props.onPick(row)}
              >
                {t('attach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
