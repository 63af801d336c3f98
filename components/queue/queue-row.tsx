'use client'

import { useTranslations } from 'next-intl'
import { memo, type MouseEvent } from 'react'
import { Instant } from '@/components/datetime/instant'
import type { QueueItem } from '@/server/modules/submissions/contract'
import { StatusMark } from './status-mark'

/** Columns of a row and of the heading above it, where the list is wide. */
export const COLUMNS =
  '@5xl:grid @5xl:grid-cols-[minmax(10rem,3fr)_minmax(9rem,2fr)_8.5rem_minmax(10rem,1.4fr)_minmax(6rem,1fr)_6rem] @5xl:items-center @5xl:gap-x-3'

/** One document: a line of 36 px where there is room, two or three lines where the list shares the window. */
export const QueueRow = memo(function QueueRow(props: {
  item: QueueItem
  href: string
  open: boolean
  onOpen: (id: string) => void
}) {
  const t = useTranslations('console.row')
  const { item } = props

  function follow(event: MouseEvent) {
    // A new tab or window is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    props.onOpen(item.id)
  }

  const tax = item.participantTaxId ? t('inn', { inn: item.participantTaxId }) : t('noInn')
  const assignee = item.mine ? t('me') : (item.assigneeName ?? t('nobody'))
  // Two lines are enough while nobody has touched the document.
  const untouched = item.registrationNumber || item.assigneeName ? '' : '@max-5xl:hidden'
  return (
    <li>
      <a
        href={props.href}
        onClick={follow}
        data-row={item.id}
        aria-current={props.open ? 'true' : undefined}
        className={`grid min-h-row grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b px-inset py-1.5 -outline-offset-2! hover:bg-hover aria-[current]:bg-action-soft aria-[current]:shadow-[inset_3px_0_0_var(--action)] @5xl:py-0 ${COLUMNS}`}
      >
        <span className="line-clamp-2 font-medium @md:line-clamp-1">
          {item.relation ? (
            <span className="font-normal text-muted">{t(`relation.${item.relation}`)} · </span>
          ) : null}
          {item.title}
        </span>
        <StatusMark
          status={item.status}
          quiet
          className="justify-self-end text-xs @5xl:order-last @5xl:justify-self-start @5xl:text-sm"
        />
        <span className="text-xs text-muted @md:truncate @5xl:text-sm @5xl:text-ink">
          {item.participantName}
          <span className="tabular text-muted"> · {tax}</span>
        </span>
        <span className="tabular text-xs whitespace-nowrap text-muted @5xl:text-sm">
          {item.sentAt ? <Instant value={item.sentAt} form="numeric" /> : null}
        </span>
        <span className={`tabular truncate text-xs text-muted @5xl:text-sm ${untouched}`}>
          {item.registrationNumber ?? t('noNumber')}
        </span>
        <span
          className={`truncate text-right text-xs @5xl:text-left @5xl:text-sm ${untouched} ${item.mine ? 'font-medium' : 'text-muted'}`}
        >
          {assignee}
        </span>
      </a>
    </li>
  )
})
