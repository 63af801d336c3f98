'use client'

import { ArrowDown, ArrowUp, ChevronDown, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Status } from '@/components/ui/status'
import type { Field, Node } from '@/server/modules/catalogue/domain/definition'
import { itemNodes } from '@/server/modules/catalogue/domain/values'
import { FieldView } from './field-view'
import { useFormScope, useProblemsUnder } from './form-scope'
import { GroupBody } from './group-view'
import { keptAt } from './kept-places'
import { itemSummary } from './item-summary'
import { useOpen } from './revealer'
import type { Standing } from './standing'

type ItemProps = Omit<Standing, 'base'> & {
  node: Node
  path: string
  index: number
  count: number
  openAtFirst: boolean
  /** The heading above the list is its label. */
  bare: boolean
  removable: boolean
  onRemove: () => void
  onMove: (to: number) => void
}

/** One item of a list: a field with its buttons, or a folding frame around a group. */
export function RepeatItem(props: ItemProps) {
  const { node, path } = props
  const { locale } = useFormScope()
  const t = useTranslations('form')
  const label = node.label[locale]
  const name = props.count > 1 ? t('item', { label, ordinal: props.index + 1 }) : label
  if (node.kind !== 'field') return <GroupItem {...props} node={node} name={name} />
  return (
    // the index is in the key: an input keeps its own text, so at another place it is drawn anew
    <li key={path} className="flex min-w-0 flex-wrap items-end gap-x-2 gap-y-1">
      <FieldView
        field={props.index > 0 ? withoutHelp(node) : node}
        path={path}
        label={name}
        labelHidden={props.bare && props.count === 1}
        maySkip={props.maySkip || props.index > 0 || node.min === 0}
        className="grow basis-64"
      />
      <span className="ml-auto flex empty:hidden">
        <ItemButtons {...props} />
      </span>
    </li>
  )
}

/** What helps is said once for a list. */
const withoutHelp = ({ help: _, ...field }: Field): Field => field

function GroupItem(props: ItemProps & { node: Exclude<Node, { kind: 'field' }>; name: string }) {
  const { node, path, level } = props
  const scope = useFormScope()
  const t = useTranslations('form')
  const id = useId()
  const covers = (asked: string) => asked.startsWith(`${path}.`)
  // the only one there must be: nothing to tell apart, so no frame
  const framed = props.count > 1 || props.removable
  const [unfolded, setOpen] = useOpen(scope.revealer, covers, props.openAtFirst)
  const open = unfolded || !framed
  const problems = useProblemsUnder(path)
  const label = node.label[scope.locale]
  const Heading = level <= 3 ? 'h3' : level === 4 ? 'h4' : 'h5'
  const act = t(open ? 'collapse' : 'expand', { label, ordinal: props.index + 1 })
  return (
    <li className={cn('min-w-0', framed && 'rounded-md border')}>
      <div
        hidden={!framed}
        className={cn('flex flex-wrap items-center gap-x-3 gap-y-1 py-1 pr-1 pl-3', open && 'border-b')}
      >
        <Heading className="shrink-0 font-medium">{props.name}</Heading>
        <span className="min-w-0 grow basis-24 truncate text-sm text-muted">
          {open ? '' : itemSummary(node, scope.read(path), scope.locale) || t('emptyItem')}
        </span>
        {problems && !open ? (
          <Status tone="refused" quiet>
            {t('errorsInside', { count: problems })}
          </Status>
        ) : null}
        <span className="flex">
          <ItemButtons {...props} />
          <Button
            size="icon"
            variant="quiet"
            aria-label={act}
            title={act}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <ChevronDown aria-hidden className={cn('transition-transform', open && 'rotate-180')} />
          </Button>
        </span>
      </div>
      <div id={id} hidden={!open} className={framed ? 'p-3' : ''}>
        {open ? <ItemBody key={path} {...props} level={framed ? level + 1 : level} /> : null}
      </div>
    </li>
  )
}

/** `level` is that of the headings inside: without a frame there is no heading of its own above them. */
function ItemBody({
  node,
  path,
  level,
  maySkip,
  Nodes,
}: ItemProps & { node: Exclude<Node, { kind: 'field' }> }) {
  const inner = { path, level, maySkip, Nodes }
  if (node.kind === 'group') return <GroupBody group={node} {...inner} spaced={false} />
  return (
    <Nodes
      nodes={itemNodes(node)}
      base={path}
      level={inner.level}
      maySkip={maySkip}
      sole={node.kind === 'choice'}
    />
  )
}

function ItemButtons(props: ItemProps) {
  const { locale, kept } = useFormScope()
  const t = useTranslations('form')
  if (keptAt(kept, props.path)) return null
  const named = { label: props.node.label[locale], ordinal: props.index + 1 }
  const button = (act: 'moveUp' | 'moveDown' | 'remove') => ({
    size: 'icon' as const,
    variant: 'quiet' as const,
    'aria-label': t(act, named),
    title: t(act, named),
    className: 'disabled:border-transparent disabled:bg-transparent disabled:opacity-40',
  })
  return (
    <>
      {props.count > 1 ? (
        <>
          <Button
            {...button('moveUp')}
            data-move="up"
            disabled={props.index === 0}
            onClick={() => props.onMove(props.index - 1)}
          >
            <ArrowUp aria-hidden />
          </Button>
          <Button
            {...button('moveDown')}
            data-move="down"
            disabled={props.index === props.count - 1}
            onClick={() => props.onMove(props.index + 1)}
          >
            <ArrowDown aria-hidden />
          </Button>
        </>
      ) : null}
      {props.removable ? (
        <Button {...button('remove')} onClick={props.onRemove}>
          <Trash2 aria-hidden />
        </Button>
      ) : null}
    </>
  )
}
