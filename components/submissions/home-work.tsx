'use client'

import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { AuditRows, useAuditWork, type AuditPage } from './audit-rows'
import { TimeAgo } from '@/components/datetime/time-ago'
import { useTRPC } from '@/components/trpc/client'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Page, SubmissionSummary } from '@/server/modules/submissions/contract'
import { HOME_LISTS } from './home-lists'
import { needsAction, since } from './needs-action'
import { SubmissionStatus } from './submission-status'

type Lists = Record<keyof typeof HOME_LISTS, Page<SubmissionSummary>>

/**
 * The participant's own work on the home page, live: what requires action, what changed in between (`children`), and the
 * drafts that are still being written. A document stands in one place only.
 */
export function HomeWork(props: {
  base: string
  now: string
  lists: Lists
  kindTitles: Record<string, string>
  /** Audits that the reader may see; null for whom they are closed. */
  audits: AuditPage | null
  children: ReactNode
}) {
  const t = useTranslations('home')
  const trpc = useTRPC()
  const drafts = useQuery(
    trpc.submissions.list.queryOptions(HOME_LISTS.drafts, { initialData: props.lists.drafts }),
  )
  const finished = useQuery(
    trpc.submissions.list.queryOptions(HOME_LISTS.finished, { initialData: props.lists.finished }),
  )
  const urgent = needsAction([...drafts.data.items, ...finished.data.items], props.now)
  const named = new Set(urgent.map(({ item }) => item.id))
  const going = drafts.data.items.filter((item) => item.status === 'DRAFT' && !named.has(item.id))
  const kindOf = ({ kindCode, title }: SubmissionSummary) => {
    const kind = props.kindTitles[kindCode]
    return kind === title ? undefined : kind
  }
  const asking = useAuditWork(props.audits)
  const count = asking.length + urgent.length
  return (
    <>
      <Card
        flush
        title={
          <>
            {t('action.title')}
            <Badge count={count} label={String(count)} className="ml-2" />
          </>
        }
      >
        {count === 0 ? (
          <p className="flex items-center gap-3 p-inset text-muted">
            <CircleCheck aria-hidden className="size-5 shrink-0" />
            {t('action.none')}
          </p>
        ) : (
          <ul aria-label={t('action.title')}>
            <AuditRows base={props.base} now={props.now} asking={asking} />
            {urgent.map((action) => (
              <WorkRow
                key={action.item.id}
                item={action.item}
                href={`${props.base}/documents/${action.item.id}`}
                now={props.now}
                since={since(action)}
                status={<SubmissionStatus status={action.item.status} />}
                note={t(`action.why.${action.reason}`)}
                act={t(`action.${action.reason}`)}
              />
            ))}
          </ul>
        )}
      </Card>
      {props.children}
      {going.length ? (
        <Card
          flush
          title={t('drafts.title')}
          action={
            <Link href={`${props.base}/documents?stage=drafts`} className="text-sm text-link hover:underline">
              {t('drafts.all')}
            </Link>
          }
        >
          <ul aria-label={t('drafts.title')}>
            {going.slice(0, 5).map((item) => (
              <WorkRow
                key={item.id}
                item={item}
                href={`${props.base}/documents/${item.id}`}
                now={props.now}
                since={item.updatedAt}
                about={kindOf(item)}
              />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}

function WorkRow(props: {
  item: SubmissionSummary
  href: string
  now: string
  since: string
  /** What kind of document it is, when its title does not tell. */
  about?: string
  status?: ReactNode
  note?: string
  act?: string
}) {
  const locale = useLocale()
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-inset py-3 last:border-b-0 hover:bg-hover">
      <div className="min-w-48 grow basis-0">
        {props.status}
        <p className={props.status ? 'mt-1' : undefined}>
          <Link
            href={props.href}
            className="font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
          >
            {props.item.title}
          </Link>
        </p>
        <p className="text-sm text-muted">
          {[props.about, props.item.officeName?.[locale]].filter(Boolean).map((part) => `${part}. `)}
          {props.note ? `${props.note}, ` : null}
          <TimeAgo value={props.since} now={props.now} locale={locale} className="whitespace-nowrap" />
        </p>
      </div>
      {props.act ? (
        // The whole row is the link; this names what opens, for the eye.
        <span aria-hidden className="text-sm font-medium text-link">
          {props.act} →
        </span>
      ) : null}
    </li>
  )
}
