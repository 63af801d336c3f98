'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import { queueHref } from './address'
import { StatusMark } from './status-mark'

/** What a document replaces or supplements, and the other documents of its case, each of which opens in its place. */
export function DocumentCase(props: { item: QueueItemDetails; onOpen: (id: string) => void }) {
  const t = useTranslations('console.case')
  const { relation, case: others } = props.item
  if (!relation && others.length === 0) return null
  const former = others.find(({ predecessor }) => predecessor)

  function follow(event: MouseEvent, id: string) {
    // A new tab or window is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    props.onOpen(id)
  }

  return (
    <Card title={t('title')} flush>
      {relation ? (
        <p className="p-inset font-medium">
          {t(`this.${relation}`, {
            former: former?.status ?? 'none',
            number: former?.registrationNumber ?? 'none',
          })}
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul className={relation ? 'divide-y border-t' : 'divide-y'}>
          {others.map((link) => (
            <li key={link.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-inset py-2">
              <span className="min-w-48 grow basis-0">
                <a
                  href={queueHref({ filter: 'new', search: '', id: link.id })}
                  onClick={(event) => follow(event, link.id)}
                  className="inline-link wrap-anywhere"
                >
                  {link.title}
                </a>
                <span className="tabular block text-sm text-muted">
                  {t(link.relation ?? 'first')}
                  {link.registrationNumber ? <> · №&nbsp;{link.registrationNumber}</> : null}
                  {link.sentAt ? (
                    <>
                      {' · '}
                      <Instant value={link.sentAt} form="numeric" />
                    </>
                  ) : null}
                </span>
              </span>
              <StatusMark status={link.status} quiet className="text-sm" />
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  )
}
