'use client'

import { Plus, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { FormValue, Node } from '@/server/modules/catalogue/domain/definition'
import { isBlank, listOf } from '@/server/modules/catalogue/domain/lexical'
import { blankValues, itemNodes } from '@/server/modules/catalogue/domain/values'
import { copyOf } from './copy-of'
import { fieldId } from './field-id'
import { useFormScope } from './form-scope'
import { keptAt } from './kept-places'
import { moved, withItem, without } from './list-edits'
import { lowered } from './outline'
import { PartHeading } from './part-heading'
import { ProblemLine } from './problem-line'
import { RepeatItem } from './repeat-item'
import type { Standing } from './standing'

/** Longer lists of groups begin folded, each item as one line: forty lines of an invoice open would be a wall. */
const OPEN_AT_FIRST = 4

/** A node that repeats: items that can be added, removed, put back and moved, by keyboard too. */
export function RepeatView(props: Standing & { node: Node; path: string; bare: boolean }) {
  const { node, path, bare } = props
  const scope = useFormScope()
  const t = useTranslations('form')
  const headingId = useId()
  const addButton = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const [ids, setIds] = useState<readonly number[]>(() => {
    const count = Math.max(listOf(scope.read(path)).length, node.min > 0 ? 1 : 0)
    return Array.from({ length: count }, (_, index) => index + 1)
  })
  const lastId = useRef(ids.length)
  const [openIds, setOpenIds] = useState<ReadonlySet<number>>(
    () => new Set(ids.length <= OPEN_AT_FIRST ? ids : []),
  )
  const [gone, setGone] = useState<{ index: number; value: FormValue } | null>(null)
  const label = node.label[scope.locale]
  const help = node.kind === 'field' ? undefined : node.help?.[scope.locale]

  /** The items as they are, with one for each that is on screen even when nothing has been typed in it. */
  function items(): FormValue[] {
    const known = listOf(scope.read(path)).map((item) => copyOf(item))
    return ids.map((_, i) => known[i] ?? blankItem(node))
  }
  function put(next: readonly FormValue[], nextIds: readonly number[]) {
    // the focus that follows needs the new items to be on the page
    flushSync(() => {
      scope.replace(path, next)
      setIds(nextIds)
    })
  }
  const itemAt = (index: number) => list.current?.children.item(index)
  function focusIn(index: number, selector: string) {
    itemAt(index)?.querySelector<HTMLElement>(selector)?.focus()
  }

  function insert(index: number, value: FormValue) {
    const id = (lastId.current += 1)
    setOpenIds(new Set([...openIds, id]))
    setGone(null)
    put(withItem(items(), index, value), withItem(ids, index, id))
    focusIn(index, 'input, select, textarea')
  }
  function add() {
    insert(ids.length, blankItem(node))
    scope.announce(t('added', { label, ordinal: ids.length + 1 }))
  }
  function remove(index: number) {
    const all = items()
    const value = all[index]
    flushSync(() => setGone(isBlank(value) ? null : { index, value }))
    put(without(all, index), without(ids, index))
    addButton.current?.focus()
    scope.announce(t('removed', { label, ordinal: index + 1, count: ids.length - 1 }))
  }
  function restore() {
    if (!gone) return
    insert(gone.index, gone.value)
    scope.announce(t('restored', { label, ordinal: gone.index + 1 }))
  }
  function move(from: number, to: number) {
    put(moved(items(), from, to), moved(ids, from, to))
    setGone(null)
    focusIn(to, `[data-move="${to < from ? 'up' : 'down'}"]:not(:disabled), [data-move]:not(:disabled)`)
    scope.announce(t('moved', { label, ordinal: to + 1, count: ids.length }))
  }

  // fields carry the label themselves
  const headed = !bare && (node.kind !== 'field' || ids.length === 0)
  const full = node.max !== null && ids.length >= node.max
  const kept = keptAt(scope.kept, path)
  return (
    <div
      id={fieldId(path)}
      tabIndex={-1}
      role="group"
      {...(headed ? { 'aria-labelledby': headingId } : { 'aria-label': label })}
      className="min-w-0 sm:col-span-2"
    >
      {headed ? (
        <PartHeading id={headingId} level={props.level} optional={node.min === 0}>
          {label}
        </PartHeading>
      ) : null}
      {help ? <p className="text-sm text-muted">{help}</p> : null}
      {kept?.hint ? <p className="text-sm text-muted">{kept.hint}</p> : null}
      <ol
        ref={list}
        className={cn(
          'grid grid-cols-1 empty:hidden',
          node.kind === 'field' ? 'gap-4' : 'gap-2',
          headed && 'mt-2',
        )}
      >
        {ids.map((id, index) => (
          <RepeatItem
            key={id}
            node={node}
            path={`${path}.${index}`}
            index={index}
            count={ids.length}
            level={bare ? props.level : props.level + 1}
            maySkip={props.maySkip}
            Nodes={props.Nodes}
            bare={bare}
            openAtFirst={openIds.has(id)}
            removable={!kept && (ids.length > Math.max(1, node.min) || node.min === 0)}
            onRemove={() => remove(index)}
            onMove={(to) => move(index, to)}
          />
        ))}
      </ol>
      <ProblemLine path={path} />
      <div hidden={kept !== null} className="mt-3 flex flex-wrap items-center gap-2">
        {full ? (
          <p className="text-sm text-muted">{t('atMost', { max: node.max ?? 0 })}</p>
        ) : (
          <Button ref={addButton} size="small" onClick={add}>
            <Plus aria-hidden /> {t('add', { label: lowered(label) })}
          </Button>
        )}
        {gone ? (
          <Button size="small" variant="quiet" onClick={restore}>
            <Undo2 aria-hidden /> {t('restore')}: {t('item', { label, ordinal: gone.index + 1 })}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

const blankItem = (node: Node): FormValue =>
  node.kind === 'field' ? '' : blankValues({ children: itemNodes(node) })
