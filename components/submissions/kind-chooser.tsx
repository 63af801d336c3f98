'use client'

import { LockKeyhole, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import type { KindCategory, KindSummary } from '@/server/modules/catalogue/contract'
import type { FunctionKey } from '@/server/modules/functions/domain/table'
import { auditsHref, BeginFailure } from './begin-failure'
import { findKinds } from './find-kinds'

/** A kind of the list in the person's language. */
export interface KindToBegin {
  code: string
  version: string
  title: string
  summary: string
  category: KindCategory
  term: NonNullable<KindSummary['submissionTerm']> | null
  /** It is begun within an audit, and nowhere else. */
  inAudit: boolean
  /** The function that it belongs to, when that is closed to the person. */
  closed: FunctionKey | null
}

/**
 * Kinds in groups by intention; a press begins a draft and opens it. `why` says of a closed function, once in each group, why
 * it is closed and what opens it.
 */
export function KindChooser(props: {
  base: string
  kinds: readonly KindToBegin[]
  why: Partial<Record<FunctionKey, ReactNode>>
}) {
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
      {create.error ? <BeginFailure base={props.base} failure={failureOf(create.error)} /> : null}
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
      {categories.map((category) => {
        const kinds = found.filter((kind) => kind.category === category)
        const reasons = new Set(kinds.flatMap(({ closed }) => closed ?? []))
        return (
          <section key={category} aria-labelledby={`category-${category}`}>
            <h2 id={`category-${category}`} className="mb-2 text-sm font-medium text-muted">
              {t(`categories.${category}`)}
            </h2>
            {[...reasons].map((key) => (
              <p key={key} id={`why-${category}-${key}`} className="mb-2">
                {props.why[key]}
              </p>
            ))}
            <ul className="rounded-md border bg-paper">
              {kinds.map((kind) => (
                <KindRow key={kind.code} kind={kind}>
                  {kind.closed ? (
                    <span className="flex items-center gap-2 text-muted">
                      <LockKeyhole aria-hidden className="size-5 shrink-0" />
                      {t('locked')}
                    </span>
                  ) : kind.inAudit ? (
                    <LinkButton
                      id={`begin-${kind.code}`}
                      aria-labelledby={`begin-${kind.code} kind-${kind.code}`}
                      href={auditsHref(props.base)}
                    >
                      {t('fromAudit')}
                    </LinkButton>
                  ) : (
                    <Button
                      id={`begin-${kind.code}`}
                      aria-labelledby={`begin-${kind.code} kind-${kind.code}`}
                      busy={begun === kind.code}
                      busyLabel={t('beginning')}
                      onClick={() => void begin(kind.code)}
                    >
                      {t('begin')}
                    </Button>
                  )}
                </KindRow>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** One kind, and what leads on from it. */
function KindRow({ kind, children }: { kind: KindToBegin; children: ReactNode }) {
  const t = useTranslations('submissions.new')
  return (
    <li
      className={`flex flex-wrap items-center gap-x-6 gap-y-3 border-b p-inset last:border-b-0 ${kind.closed ? 'border-dashed text-muted' : ''}`}
    >
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
      {children}
    </li>
  )
}
