'use client'

import { Building2, Check, ChevronsUpDown } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { sameSection } from './navigation'

/** On whose behalf one may act: the name as in the register, ИНН (or its foreign peer), and the role in words. */
export type Participant = { id: string; name: string; inn: string; role: string }

export type SwitcherLabels = {
  /** «Вы действуете за» */
  label: string
  /** «Сменить участника. Сейчас: …» */
  change: string
  search: string
  nobody: string
  /** Stands before the number: «ИНН» */
  inn: string
  current: string
}

const SEARCH_FROM = 6

/** Whose cabinet is open, and a searchable list of the others; a choice opens the same section there. */
export function ActingForSwitcher(props: {
  participants: readonly Participant[]
  currentId: string
  labels: SwitcherLabels
}) {
  const { labels } = props
  const id = useId().replace(/\W/g, '')
  const pathname = usePathname()
  const panel = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState('')
  const current = props.participants.find((one) => one.id === props.currentId)
  const words = fold(wanted).split(/\s+/).filter(Boolean)
  const found = props.participants.filter((one) => {
    const text = fold(`${one.name} ${one.inn}`)
    return words.every((word) => text.includes(word))
  })

  if (!current) return null
  if (props.participants.length === 1) {
    return (
      <div className="flex min-h-11 min-w-0 items-center gap-2.5">
        <Caption participant={current} labels={labels} />
      </div>
    )
  }

  /** Arrows walk through the field and the list; Enter in the field opens the only or the first one found. */
  function walk(event: KeyboardEvent) {
    const stops = [...(panel.current?.querySelectorAll<HTMLElement>('input, a') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step) {
      event.preventDefault()
      stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus()
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      panel.current?.querySelector('a')?.click()
    }
  }

  function close() {
    panel.current?.hidePopover()
    setWanted('')
  }

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={labels.change}
        style={{ anchorName: `--${id}` } as CSSProperties}
        className="flex min-h-11 w-full min-w-0 items-center gap-2.5 rounded-md border px-3 text-left hover:bg-hover"
      >
        <Caption participant={current} labels={labels} />
        <ChevronsUpDown aria-hidden className="ml-auto size-4 shrink-0 text-muted" />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        style={{ positionAnchor: `--${id}` } as CSSProperties}
        className="drop-panel [position-area:bottom_span-right] w-[min(26rem,calc(100vw-1rem))] rounded-md border bg-paper p-2 text-ink shadow-overlay"
      >
        {props.participants.length >= SEARCH_FROM ? (
          <div className="sticky -top-2 z-10 -mx-2 -mt-2 mb-1 border-b bg-paper p-2">
            <input
              type="search"
              value={wanted}
              onKeyDown={walk}
              onChange={(event) => setWanted(event.target.value)}
              placeholder={labels.search}
              aria-label={labels.search}
              autoComplete="off"
              className="min-h-11 w-full rounded-md border border-edge bg-paper px-3"
            />
            <p role="status" className="tabular mt-1 px-1 text-xs text-muted">
              {found.length ? `${found.length} / ${props.participants.length}` : labels.nobody}
            </p>
          </div>
        ) : null}
        <ul>
          {found.map((one) => (
            // Five hundred rows: those out of sight cost nothing to lay out.
            <li key={one.id} className="[contain-intrinsic-size:auto_3.5rem] [content-visibility:auto]">
              <Link
                href={sameSection(pathname, one.id)}
                prefetch={false}
                onClick={close}
                onKeyDown={walk}
                aria-current={one.id === props.currentId ? 'true' : undefined}
                className="flex min-h-14 items-center gap-2 rounded-md px-2.5 py-1.5 -outline-offset-2! hover:bg-hover aria-[current]:bg-action-soft"
              >
                <span className="min-w-0 grow">
                  <span className="block font-medium">{one.name}</span>
                  <span className="tabular block text-sm text-muted">
                    {labels.inn}&nbsp;{one.inn} · {one.role}
                  </span>
                </span>
                {one.id === props.currentId ? (
                  <>
                    <Check aria-hidden className="size-5 shrink-0 text-link" />
                    <span className="sr-only">{labels.current}</span>
                  </>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function Caption({ participant, labels }: { participant: Participant; labels: SwitcherLabels }) {
  return (
    <>
      <Building2 aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-0 leading-tight">
        <span className="block truncate text-xs text-muted">
          {labels.label} · {participant.role}
        </span>
        <span className="block truncate text-sm font-semibold">{participant.name}</span>
      </span>
    </>
  )
}

/** ё and case do not matter when one looks for a name. */
const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')
