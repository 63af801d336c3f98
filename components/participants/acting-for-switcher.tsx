'use client'

import { Building2, ChevronsUpDown, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useId, useRef, useState, type CSSProperties } from 'react'
import type { ActingFor } from '@/server/modules/participants/contract'

/** The list comes when it is opened for the first time: most pages never need it. */
const ActingForList = dynamic(() => import('./acting-for-list').then((module) => module.ActingForList))

/** Whose cabinet is open; behind it, when there are others, a searchable list of them. */
export function ActingForSwitcher(props: { current: ActingFor; others: boolean; role: string }) {
  const t = useTranslations('layout.actingFor')
  const id = useId().replace(/\W/g, '')
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const { current } = props

  if (!props.others) {
    return (
      <div className="flex min-h-11 min-w-0 items-center gap-2.5">
        <Caption participant={current} role={props.role} label={t('label')} />
      </div>
    )
  }
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t('change', { name: current.shortName })}
        style={{ anchorName: `--${id}` } as CSSProperties}
        className="flex min-h-11 w-full min-w-0 items-center gap-2.5 rounded-md border px-3 text-left hover:bg-hover"
      >
        <Caption participant={current} role={props.role} label={t('label')} />
        <ChevronsUpDown aria-hidden className="ml-auto size-4 shrink-0 text-muted" />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        onToggle={(event) => setOpen(event.newState === 'open')}
        style={{ positionAnchor: `--${id}` } as CSSProperties}
        className="drop-panel [position-area:bottom_span-right] w-[min(26rem,calc(100vw-2rem))]"
      >
        {open ? <ActingForList currentId={current.id} onChosen={() => panel.current?.hidePopover()} /> : null}
      </div>
    </>
  )
}

function Caption(props: { participant: ActingFor; role: string; label: string }) {
  const Icon = props.participant.category === 'INDIVIDUAL' ? UserRound : Building2
  return (
    <>
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 leading-tight">
        <span className="block truncate text-xs text-muted">
          {props.label} · {props.role}
        </span>
        <span className="block truncate text-sm font-semibold">{props.participant.shortName}</span>
      </span>
    </>
  )
}
