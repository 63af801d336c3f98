'use client'

import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useCallback, useRef, useState } from 'react'
import { TwoPanes } from '@/components/layout/two-panes'
import { EmptyState } from '@/components/ui/empty-state'
import type { QueueItem } from '@/server/modules/submissions/contract'
import type { DecisionDraft } from './decision-draft'
import { DocumentPane } from './document-pane'
import type { KeyAct } from './keys'
import { QueueList } from './queue-list'
import { QueueToolbar, SEARCH_ID } from './queue-toolbar'
import { useAddress } from './use-address'
import { useFirst, type First } from './use-first'
import { useKeys } from './use-keys'
import { useKeysSwitch } from './use-keys-switch'

// Dialogs come when they are called for.
const KeysDialog = dynamic(() => import('./keys-dialog').then((module) => module.KeysDialog), { ssr: false })

/** The officer's queue: the list, and beside it the document that the address names. */
export function QueueScreen(props: {
  /** User id of the officer. */
  me: string
  /** Keys of the demonstration's authority are offered. */
  demonstration: boolean
  first: First
}) {
  useFirst(props.first)
  const t = useTranslations('console')
  const { address, go } = useAddress()
  const [said, say] = useState('')
  const [help, setHelp] = useState(false)
  const [keysOn] = useKeysSwitch()
  const list = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLDivElement>(null)
  const [drafts] = useState(() => new Map<string, DecisionDraft>())

  const open = useCallback((id: string) => go({ id }), [go])
  const announce = useCallback(
    (arrived: readonly QueueItem[]) => {
      const [newest] = arrived
      if (newest)
        say(
          t('live.arrived', {
            count: arrived.length,
            title: newest.title,
            participant: newest.participantName,
          }),
        )
    },
    [t],
  )

  useKeys(keysOn, (act: KeyAct) => {
    if (act === 'next' || act === 'previous') moveFocus(list.current, address.id, act === 'next' ? 1 : -1)
    else if (act === 'search') document.getElementById(SEARCH_ID)?.focus()
    else if (act === 'help') setHelp(true)
    else pane.current?.querySelector<HTMLButtonElement>(`[data-key="${act}"]`)?.click()
  })

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <TwoPanes
        listLabel={t('queue')}
        detailLabel={t('document')}
        list={
          <div ref={list}>
            <h1 className="sr-only">{t('title')}</h1>
            <QueueToolbar address={address} onChange={go} />
            <QueueList address={address} onOpen={open} onArrival={announce} />
          </div>
        }
        detail={
          address.id ? (
            <div ref={pane}>
              <DocumentPane
                key={address.id}
                id={address.id}
                me={props.me}
                drafts={drafts}
                demonstration={props.demonstration}
                onOpen={open}
                onClose={() => go({ id: null })}
                onSay={say}
              />
            </div>
          ) : null
        }
        empty={
          <EmptyState
            icon={<FileText aria-hidden />}
            title={t('empty.document.title')}
            text={t('empty.document.text')}
            className="py-24"
          />
        }
      />
      {help ? <KeysDialog onClose={() => setHelp(false)} /> : null}
    </>
  )
}

/** Puts the focus on the next or previous row, counted from the one that has it, else from the one that is open. */
function moveFocus(list: HTMLElement | null, openId: string | null, step: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const from = focused === -1 ? rows.findIndex((row) => row.dataset['row'] === openId) : focused
  const to = from === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))
  rows[to]?.focus()
}
