'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { toast } from '@/components/ui/toast'
import { useTRPC } from '@/components/trpc/client'
import { buttonStyle } from '@/components/ui/button-style'
import { DropPanel } from '@/components/ui/drop-panel'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import type { Acts } from './use-acts'

const row = 'flex min-h-9 w-full flex-col justify-center rounded-sm px-3 py-1 text-left hover:bg-hover'

/** Hands the document to a colleague, or back to everyone; a press in the list is the act. */
export function AssignMenu(props: { item: QueueItemDetails; me: string; acts: Acts; children: ReactNode }) {
  const t = useTranslations('console.acts')
  const trpc = useTRPC()
  const id = useId().replace(/\W/g, '')
  const { item, acts } = props
  const { data: colleagues } = useQuery(
    trpc.queue.colleagues.queryOptions(undefined, { staleTime: Infinity }),
  )
  const others = (colleagues ?? []).filter((one) => one.id !== props.me && one.id !== item.assignee?.id)

  async function give(to: { id: string; name: string } | null) {
    document.getElementById(id)?.hidePopover()
    const done = await acts.attempt(() =>
      acts.assign.run({ id: item.id, version: item.version, assigneeId: to?.id ?? null }),
    )
    if (done)
      toast.success(to ? t('assigned', { name: to.name }) : t('released'), { description: item.title })
  }

  return (
    <DropPanel
      id={id}
      button={props.children}
      buttonClass={buttonStyle()}
      panelClass="w-72 [position-area:bottom_span-right]"
    >
      {colleagues && others.length === 0 && !item.assignee ? (
        <p className="px-3 py-2 text-muted">{t('noColleagues')}</p>
      ) : (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-label={t('colleague', { name: one.name, title: one.title })}
                onClick={() => void give(one)}
                className={row}
              >
                {one.name}
                <span className="text-sm text-muted">{one.title}</span>
              </button>
            </li>
          ))}
          {item.assignee ? (
            <li className="mt-1 border-t pt-1">
              <button type="button" onClick={() => void give(null)} className={row}>
                {t('release')}
              </button>
            </li>
          ) : null}
        </ul>
      )}
    </DropPanel>
  )
}
