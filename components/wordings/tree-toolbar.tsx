'use client'

import { ArrowDown, ArrowUp, CopyPlus, Plus, Trash2, Undo } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import {
  duplicateEntry,
  entryAt,
  insertEntry,
  isBranch,
  moveEntry,
  newChoice,
  newField,
  newGroup,
  removeEntry,
  type Entry,
  type Path,
} from './tree-edits'

/** What may be done in the tree at the selected place. */
export function TreeToolbar(props: {
  definition: KindDefinition
  selected: Path | null
  onChange: (definition: KindDefinition, path: Path | null) => void
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null
}) {
  const t = useTranslations('wordings.tree')
  const { definition, selected, onChange, onUndo } = props
  const entry = selected ? entryAt(definition, selected) : null
  const parent = selected && selected.length > 1 ? entryAt(definition, selected.slice(0, -1)) : null
  const amongBranches = entry !== null && isBranch(entry)
  // Nodes go into what holds nodes, and beside what stands among nodes; a choice itself takes branches only.
  const inside = entry !== null && (amongBranches || entry.kind === 'group' || entry.kind === 'run')
  const add = (made: Entry) => {
    const place = insertEntry(definition, selected, made, inside)
    onChange(place.definition, place.path)
  }
  const branch = (path: Path, within: boolean) => {
    const key = `way${Math.max(0, ...countBranches(definition, path)) + 1}`
    const made = { key, label: { ru: '', en: '' }, children: [newField(definition)] }
    const place = insertEntry(definition, path, made, within)
    onChange(place.definition, place.path)
  }
  const move = (by: -1 | 1) => {
    const moved = selected ? moveEntry(definition, selected, by) : null
    if (moved) onChange(moved.definition, moved.path)
  }
  return (
    <div role="toolbar" aria-label={t('label')} className="flex flex-wrap gap-1 border-b p-2">
      <Act label={t('field')} onPress={() => add(newField(definition))} icon={<Plus aria-hidden />} named />
      <Act label={t('group')} onPress={() => add(newGroup(definition))} icon={<Plus aria-hidden />} named />
      <Act label={t('choice')} onPress={() => add(newChoice(definition))} icon={<Plus aria-hidden />} named />
      {entry && !isBranch(entry) && entry.kind === 'choice' ? (
        <Act label={t('branch')} onPress={() => branch(selected!, true)} icon={<Plus aria-hidden />} named />
      ) : null}
      {amongBranches && parent ? (
        <Act label={t('branch')} onPress={() => branch(selected!, false)} icon={<Plus aria-hidden />} named />
      ) : null}
      <span className="mx-1 border-l" />
      <Act label={t('up')} off={!entry} onPress={() => move(-1)} icon={<ArrowUp aria-hidden />} />
      <Act label={t('down')} off={!entry} onPress={() => move(1)} icon={<ArrowDown aria-hidden />} />
      <Act
        label={t('duplicate')}
        off={!entry}
        onPress={() => {
          const copy = selected ? duplicateEntry(definition, selected) : null
          if (copy) onChange(copy.definition, copy.path)
        }}
        icon={<CopyPlus aria-hidden />}
      />
      <Act
        label={t('remove')}
        off={!entry}
        onPress={() => {
          if (selected?.length) onChange(removeEntry(definition, selected), null)
        }}
        icon={<Trash2 aria-hidden />}
      />
      <Act label={t('undo')} off={!onUndo} onPress={() => onUndo?.()} icon={<Undo aria-hidden />} />
    </div>
  )
}

function countBranches(definition: KindDefinition, path: Path): number[] {
  const at = entryAt(definition, path)
  const choice = at && isBranch(at) ? entryAt(definition, path.slice(0, -1)) : at
  if (!choice || !('branches' in choice)) return []
  return choice.branches.map(({ key }) => Number(/^way(\d+)$/.exec(key)?.[1] ?? 0))
}

function Act(props: { label: string; icon: ReactNode; onPress: () => void; off?: boolean; named?: boolean }) {
  return (
    <Button
      size="small"
      variant="quiet"
      disabled={props.off}
      aria-label={props.named ? undefined : props.label}
      title={props.named ? undefined : props.label}
      onClick={props.onPress}
      className="[&_svg]:size-4"
    >
      {props.icon}
      {props.named ? props.label : null}
    </Button>
  )
}
