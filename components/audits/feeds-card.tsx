'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { CopyButton } from '@/components/ui/copy-button'
import { toast } from '@/components/ui/toast'
import type { FeedView } from '@/server/modules/audits/contract'

/** Addresses under which calendar programs read the person's terms. A new one is shown once. */
export function FeedsCard(props: { feeds: readonly FeedView[] }) {
  const t = useTranslations('audits.calendar.feeds')
  const trpc = useTRPC()
  const make = useCommand(trpc.audits.makeFeed.mutationOptions())
  const [feeds, setFeeds] = useState(props.feeds)
  const [made, setMade] = useState<{ id: string; address: string } | null>(null)

  async function add() {
    try {
      const { id, secret, createdAt } = await make.run({})
      setMade({ id, address: new URL(`/api/calendar/${secret}`, location.href).href })
      setFeeds((present) => [{ id, createdAt, readAt: null }, ...present])
    } catch {
      return
    }
  }

  function closed(id: string) {
    setFeeds((present) => present.filter((feed) => feed.id !== id))
    if (made?.id === id) setMade(null)
  }

  return (
    <Card title={t('title')}>
      <p className="max-w-prose text-sm text-muted">{t('text')}</p>
      {made ? (
        <div className="mt-3 rounded-md border bg-action-soft p-3" role="status">
          <p className="font-medium">{t('made')}</p>
          <div className="mt-1 flex items-center gap-2">
            <code className="min-w-0 text-sm wrap-anywhere">{made.address}</code>
            <CopyButton value={made.address} label={t('copy')} doneLabel={t('copied')} />
          </div>
        </div>
      ) : null}
      {feeds.length > 0 ? (
        <ul className="mt-3 border-y" aria-label={t('list')}>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onClosed={() => closed(feed.id)} />
          ))}
        </ul>
      ) : null}
      {make.error ? <FailureAlert className="mt-3" failure={failureOf(make.error)} /> : null}
      <Button className="mt-4" busy={make.pending} busyLabel={t('making')} onClick={() => void add()}>
        {t('make')}
      </Button>
    </Card>
  )
}

function FeedRow({ feed, onClosed }: { feed: FeedView; onClosed: () => void }) {
  const t = useTranslations('audits.calendar.feeds')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const revoke = useCommand(trpc.audits.revokeFeed.mutationOptions())

  async function close() {
    try {
      await revoke.run({ id: feed.id })
    } catch {
      return
    }
    toast.success(t('closed'))
    onClosed()
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-2 last:border-b-0">
      <span className="text-sm">
        {t('since')} <Instant value={feed.createdAt} form="numeric" />
        <span className="block text-muted">
          {feed.readAt ? (
            <>
              {t('read')} <Instant value={feed.readAt} form="numeric" />
            </>
          ) : (
            t('unread')
          )}
        </span>
      </span>
      <ConfirmDialog
        trigger={<Button size="small">{t('close')}</Button>}
        title={t('closeTitle')}
        text={t('closeText')}
        confirmLabel={t('close')}
        busyLabel={t('closing')}
        cancelLabel={common('cancel')}
        closeLabel={common('close')}
        danger
        busy={revoke.pending}
        failure={revoke.error ? <FailureAlert failure={failureOf(revoke.error)} /> : null}
        onConfirm={() => void close()}
      />
    </li>
  )
}
