'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { ArchiveFilter, SavedViewSummary } from '@/server/modules/archive/contract'
import { queryOf } from '@/server/modules/archive/domain/query-of'

/** The person's saved searches, and the way to keep the present one. */
export function SavedViews(props: {
  base: string
  filter: ArchiveFilter
  views: readonly SavedViewSummary[]
}) {
  const t = useTranslations('archive.views')
  const router = useRouter()
  const trpc = useTRPC()
  const save = useCommand(trpc.archive.saveView.mutationOptions())
  const remove = useCommand(trpc.archive.removeView.mutationOptions())
  const [naming, setNaming] = useState(false)
  const present = queryOf(props.filter)
  const failure = save.error ?? remove.error

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    try {
      await save.run({ name, filter: props.filter })
      setNaming(false)
      router.refresh()
    } catch {
      // Why is shown below.
    }
  }

  if (props.views.length === 0 && !present) return null
  return (
    <div className="mb-4 space-y-2">
      <ul aria-label={t('label')} className="flex flex-wrap items-center gap-2">
        {props.views.map((view) => (
          <li key={view.id} className="flex items-center rounded-full border bg-paper pl-3 text-sm">
            <Link href={`${props.base}/archive?${queryOf(view.filter)}`} className="hover:text-link">
              {view.name}
            </Link>
            <Button
              variant="quiet"
              size="icon"
              aria-label={t('remove', { name: view.name })}
              onClick={() =>
                void remove.run({ viewId: view.id }).then(
                  () => router.refresh(),
                  () => undefined,
                )
              }
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
        {present && !naming ? (
          <li>
            <Button size="small" onClick={() => setNaming(true)}>
              {t('save')}
            </Button>
          </li>
        ) : null}
      </ul>
      {naming ? (
        <form onSubmit={(event) => void keep(event)} className="flex max-w-md gap-2">
          <Input name="name" aria-label={t('name')} placeholder={t('name')} maxLength={60} required />
          <Button type="submit" busy={save.pending}>
            {t('save')}
          </Button>
        </form>
      ) : null}
      {failure ? <FailureAlert failure={failureOf(failure)} /> : null}
    </div>
  )
}
