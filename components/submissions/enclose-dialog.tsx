'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Input } from '@/components/ui/input'
import { DialogClose } from '@/components/ui/modal'
import { SkeletonRows } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useRefresh } from './use-refresh'

/** Documents shown at once: whoever does not see theirs says more of it. */
const SHOWN = 20
/** A whole number of the archive, or an identifier: there is nothing to look for. */
const NAMED = /^(ЭА-\d+-\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Finds documents of the archive, one's own and those that are shared, and attaches them to a draft. */
export default function EncloseDialog(props: { details: SubmissionDetails; onClose: () => void }) {
  const t = useTranslations('archive.enclose')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const [search, setSearch] = useState('')
  const asked = { limit: SHOWN, ...(search && { search }) }
  const own = useQuery(trpc.archive.list.queryOptions(asked, { placeholderData: keepPreviousData }))
  const shared = useQuery(trpc.archive.shared.queryOptions(asked, { placeholderData: keepPreviousData }))
  const enclose = useCommand(trpc.submissions.enclose.mutationOptions())
  const { id, enclosures } = props.details
  const rows = [
    ...(own.data?.items ?? []).map((item) => ({ ...item, ownerName: null })),
    ...(shared.data?.items ?? []),
  ]
  const enclosed = new Set(enclosures.map((one) => one.id))
  const loadFailure = own.error ?? shared.error
  const failure = enclose.error ? failureOf(enclose.error) : null

  async function attach(document: string) {
    try {
      const { number } = await enclose.run({ id, document })
      toast.success(t('attached', { number }))
    } catch {
      // Why is shown above the list.
    }
    await refresh()
  }

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('search')).trim()
    if (NAMED.test(text)) return void attach(text)
    enclose.reset()
    setSearch(text)
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('add')}
      description={t('hint')}
      closeLabel={common('close')}
      footer={<DialogClose render={<Button>{common('close')}</Button>} />}
    >
      <form role="search" onSubmit={look} className="flex gap-2">
        <Input
          name="search"
          type="search"
          maxLength={200}
          aria-label={t('search')}
          placeholder={t('placeholder')}
        />
        <Button type="submit" busy={enclose.pending}>
          {t('find')}
        </Button>
      </form>
      {failure ? (
        <FailureAlert
          className="mt-3"
          failure={failure}
          text={failure.details['reason'] === 'unknown-number' ? t('unknown') : undefined}
        />
      ) : null}
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
            {enclosed.has(row.id) ? (
              <span className="flex items-center gap-1 text-sm text-muted">
                <Check aria-hidden className="size-4" />
                {t('already')}
              </span>
            ) : (
              <Button
                size="small"
                disabled={enclose.pending}
                aria-label={t('attachName', { number: row.number })}
                onClick={() => void attach(row.number)}
              >
                {t('attach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
