'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Input } from '@/components/ui/input'
import { FILTERS, type QueueAddress } from './address'

/** How long a pause in typing starts the search, ms. */
const PAUSE = 300

/** Id of the search field, for the key that goes to it. */
export const SEARCH_ID = 'queue-search'

/** Which list, and what is looked for in it. */
export function QueueToolbar(props: {
  address: QueueAddress
  onChange: (change: Partial<QueueAddress>, how?: 'push' | 'replace') => void
}) {
  const t = useTranslations('console')
  const { filter, search } = props.address
  const { onChange } = props
  const [typed, setTyped] = useState(search)
  const sent = useRef(search)

  // Back, forward and the chips may change what is looked for.
  useEffect(() => {
    if (search !== sent.current) setTyped(search)
    sent.current = search
  }, [search])

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === sent.current) return
    const timer = setTimeout(() => {
      sent.current = wanted
      onChange({ search: wanted }, 'replace')
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, onChange])

  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-2 border-b bg-paper px-inset py-2">
      <div role="group" aria-label={t('filters.label')} className="flex flex-wrap gap-1">
        {FILTERS.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={key === filter}
            onClick={() => onChange({ filter: key })}
            className="min-h-control-small rounded-full border border-edge px-3 whitespace-nowrap hover:bg-hover aria-pressed:border-action aria-pressed:bg-action aria-pressed:font-medium aria-pressed:text-on-action"
          >
            {t(`filters.${key}`)}
          </button>
        ))}
      </div>
      <div className="relative min-w-48 grow">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <Input
          id={SEARCH_ID}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          className="pl-8"
        />
      </div>
    </div>
  )
}
