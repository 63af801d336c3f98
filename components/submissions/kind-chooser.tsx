'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { KindCategory, KindSummary } from '@/server/modules/catalogue/contract'
import { findKinds } from './find-kinds'

/** A kind one may begin, in the person's language. */
export interface KindToBegin {
  code: string
  version: string
  title: string
  summary: string
  category: KindCategory
  term: NonNullable<KindSummary['submissionTerm']> | null
}

/** Kinds in groups by intention; a press begins a draft and opens it. */
export function KindChooser(props: { base: string; kinds: readonly KindToBegin[] }) {
  const t = useTranslations('submissions.new')
  const trpc = useTRPC()
  const router = useRouter()
  const [search, setSearch] = useState('')
  const [begun, setBegun] = useState<string | null>(null)
  const create = useCommand(trpc.submissions.create.mutationOptions())
  const found = findKinds(props.kinds, search)
  const categories = [...new Set(found.map((kind) => kind.category))]

  async function begin(kindCode: string) {
    setBegun(kindCode)
    try {
      const { id } = await create.run({ kindCode })
      router.push(`${props.base}/documents/${id}`)
    } catch {
      setBegun(null) // The reason is shown above the list.
    }
  }

  return (
    <div className="space-y-6">
      {create.error ? <FailureAlert failure={failureOf(create.error)} /> : null}
      <div className="relative">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-[1.125em] -translate-y-1/2 text-muted"
        />
        <Input
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          autoComplete="off"
          className="pl-10"
        />
      </div>
      <p role="status" className={found.length ? 'sr-only' : 'text-muted'}>
        {found.length ? '' : t('nothing')}
      </p>
      {categories.map((category) => (
        <section key={category} aria-labelledby={`category-${category}`}>
          <h2 id={`category-${category}`} className="mb-2 text-sm font-medium text-muted">
            {t(`categories.${category}`)}
          </h2>
          <ul className="rounded-md border bg-paper">
            {found
              .filter((kind) => kind.category === category)
              .map((kind) => (
                <KindRow
                  key={kind.code}
                  kind={kind}
                  busy={begun === kind.code}
                  onBegin={() => void begin(kind.code)}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function KindRow({ kind, busy, onBegin }: { kind: KindToBegin; busy: boolean; onBegin: () => void }) {
  const t = useTranslations('submissions.new')
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 border-b p-inset last:border-b-0">
      <div className="min-w-56 grow basis-0">
        <h3 id={`kind-${kind.code}`} className="text-body">
          {kind.title}
        </h3>
        <p className="mt-0.5 max-w-prose">{kind.summary}</p>
        <p className="mt-1 text-xs text-muted">
          {t('code', { code: kind.code, version: kind.version })}
          {kind.term ? `. ${t('term', kind.term)}` : null}
        </p>
      </div>
      <Button
        id={`begin-${kind.code}`}
        aria-labelledby={`begin-${kind.code} kind-${kind.code}`}
        busy={busy}
        busyLabel={t('beginning')}
        onClick={onBegin}
      >
        {t('begin')}
      </Button>
    </li>
  )
}
