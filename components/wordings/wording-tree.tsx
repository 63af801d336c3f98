'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { cn } from '@/components/ui/cn'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { atOf, insideOf, isBranch, type Entry, type Path } from './tree-edits'

interface TreeProps {
  definition: KindDefinition
  selected: Path | null
  /** Ways of entries with problems. */
  wrong: ReadonlySet<string>
  onSelect: (path: Path) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

interface Line {
  entry: Entry
  path: Path
}

function linesOf(entry: Entry | KindDefinition, path: Path = []): Line[] {
  return insideOf(entry).flatMap((one, index) => {
    const way = [...path, index]
    return [{ entry: one, path: way }, ...linesOf(one, way)]
  })
}

/** The contents as an indented list: one stop of Tab, arrows inside. */
export function WordingTree(props: TreeProps) {
  const t = useTranslations('wordings.tree')
  const list = useRef<HTMLDivElement>(null)
  const lines = linesOf(props.definition)
  const current = props.selected ? atOf(props.selected) : null

  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    line?.scrollIntoView({ block: 'nearest' })
    if (list.current?.contains(document.activeElement)) line?.focus()
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Delete') props.onRemove()
    else if (!step) return
    else if (event.altKey) props.onMove(step)
    else {
      const at = lines.findIndex(({ path }) => atOf(path) === current)
      const next = lines[Math.min(lines.length - 1, Math.max(0, at + step))]
      if (next) props.onSelect(next.path)
    }
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      role="tree"
      tabIndex={-1}
      aria-label={t('label')}
      onKeyDown={onKeyDown}
      className="max-h-[70dvh] overflow-y-auto"
    >
      {lines.map(({ entry, path }, index) => {
        const at = atOf(path)
        return (
          <Row
            key={at}
            entry={entry}
            depth={path.length}
            selected={at === current}
            stop={at === current || (current === null && index === 0)}
            wrong={props.wrong.has(at)}
            onSelect={() => props.onSelect(path)}
          />
        )
      })}
    </div>
  )
}

function Row(props: {
  entry: Entry
  depth: number
  selected: boolean
  stop: boolean
  wrong: boolean
  onSelect: () => void
}) {
  const t = useTranslations('wordings.tree')
  const locale = useLocale()
  const { entry } = props
  const kind = isBranch(entry) ? 'branch' : entry.kind
  const marks = isBranch(entry)
    ? []
    : [entry.min > 0 ? t('required') : null, entry.max !== 1 ? t('repeats') : null]
  return (
    <div
      role="treeitem"
      aria-level={props.depth}
      aria-selected={props.selected}
      tabIndex={props.stop ? 0 : -1}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.key === 'Enter') props.onSelect()
      }}
      style={{ paddingInlineStart: `${props.depth * 1.25 - 0.5}rem` }}
      className={cn(
        'flex min-h-row cursor-default items-center gap-2 border-b py-1 pr-inset -outline-offset-2! last:border-b-0 hover:bg-hover',
        props.selected && 'bg-action-soft shadow-[inset_3px_0_0_var(--action)]',
      )}
    >
      <span
        className={cn('min-w-0 truncate', kind !== 'field' && 'font-medium', props.wrong && 'text-refused')}
      >
        {entry.label[locale] || entry.label.ru || t('unnamed')}
      </span>
      <span className="ml-auto shrink-0 text-xs text-muted">
        {[t(`kinds.${kind}`), ...marks].filter(Boolean).join(', ')}
      </span>
    </div>
  )
}
