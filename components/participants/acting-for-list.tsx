'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useDeferredValue, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { sameSection } from '@/components/layout/navigation'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import type { ActingFor } from '@/server/modules/participants/contract'

/** Below so many there is nothing to look for. */
const SEARCH_FROM = 6

/**
 * Those one may act for: the recently opened, then all by name, a page at a time. A choice opens the same section there;
 * the address says whose it is, so another tab stays where it was.
 */
export function ActingForList(props: { currentId: string; onChosen: () => void }) {
  const t = useTranslations('layout.actingFor')
  const trpc = useTRPC()
  const pathname = usePathname()
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState('')
  const search = useDeferredValue(wanted.trim())
  const found = useInfiniteQuery(
    trpc.participants.actingFor.infiniteQueryOptions(
      { search },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: (former) => former },
    ),
  )
  const pages = found.data?.pages ?? []
  const all = pages.flatMap((page) => page.items)
  const recent = (pages[0]?.recent ?? []).filter(({ id }) => id !== props.currentId)
  const searchable = wanted !== '' || found.hasNextPage || all.length >= SEARCH_FROM
  const { fetchNextPage, hasNextPage } = found
  const end = useEnd(() => void fetchNextPage(), hasNextPage)

  /** Arrows walk through the field and the list; Enter in the field opens the first one found. */
  function walk(event: KeyboardEvent) {
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, a, button') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      list.current?.querySelector('a')?.click()
    }
  }

  const rows = (label: string, items: readonly ActingFor[], shown: boolean) =>
    items.length > 0 ? (
      <>
        {shown ? <p className="px-2.5 pt-2 pb-1 text-xs text-muted">{label}</p> : null}
        <ul aria-label={label}>
          {items.map((one) => (
            <Row
              key={one.id}
              one={one}
              href={sameSection(pathname, one.id)}
              current={one.id === props.currentId}
              onChosen={props.onChosen}
            />
          ))}
        </ul>
      </>
    ) : null

  return (
    // Keys are heard on their way up from the field and the links, which are what has the focus.
    <div ref={list} role="presentation" onKeyDown={walk}>
      {searchable ? (
        <div className="sticky -top-2 z-10 -mx-2 -mt-2 mb-1 border-b bg-paper p-2">
          <input
            type="search"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            placeholder={t('search')}
            aria-label={t('search')}
            autoComplete="off"
            className="min-h-11 w-full rounded-md border border-edge bg-paper px-3"
          />
        </div>
      ) : null}
      <p role="status" className={found.isPending || all.length === 0 ? 'p-2.5 text-muted' : 'sr-only'}>
        {found.isError ? t('failed') : found.isPending ? t('loading') : all.length === 0 ? t('nobody') : ''}
      </p>
      {searchable && !search ? rows(t('recent'), recent, true) : null}
      {rows(t('all'), all, searchable && !search && recent.length > 0)}
      {hasNextPage ? (
        <div ref={end} className="p-2">
          <Button
            size="small"
            busy={found.isFetchingNextPage}
            busyLabel={t('loading')}
            onClick={() => void fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Row(props: { one: ActingFor; href: string; current: boolean; onChosen: () => void }) {
  const t = useTranslations('layout.actingFor')
  const { one, current } = props
  return (
    <li>
      <Link
        href={props.href}
        prefetch={false}
        onClick={props.onChosen}
        aria-current={current ? 'true' : undefined}
        className="flex min-h-14 items-center gap-2 rounded-md px-2.5 py-1.5 -outline-offset-2! hover:bg-hover aria-[current]:bg-action-soft"
      >
        <span className="min-w-0 grow">
          <span className="block font-medium">{one.shortName}</span>
          <span className="tabular block text-sm text-muted">
            {one.taxId ? `${t('inn')}\u00a0${one.taxId} · ` : null}
            {t(one.category === 'INDIVIDUAL' ? 'role.self' : `role.${one.role}`)}
            {one.confirmed ? null : ` · ${t('unconfirmed')}`}
          </span>
        </span>
        {current ? (
          <>
            <Check aria-hidden className="size-5 shrink-0 text-link" />
            <span className="sr-only">{t('current')}</span>
          </>
        ) : null}
      </Link>
    </li>
  )
}

/** Calls when the element comes into sight: the next page is asked for before anybody reaches the button. */
function useEnd(reached: () => void, active: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const call = useRef(reached)
  useEffect(() => {
    call.current = reached
  })
  useEffect(() => {
    if (!active || !element.current) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) call.current()
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [active])
  return element
}
