'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { AutosaveConflict, AutosaveStatus } from '@/components/form/autosave-status'
import { useAutosave } from '@/components/form/use-autosave'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { WordingDetails } from '@/server/modules/catalogue/domain/wording-contract'
import { checkDefinition } from '@/server/modules/catalogue/domain/check-definition'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { KindPanel } from './kind-panel'
import { NodePanel } from './node-panel'
import { ProblemList } from './problem-list'
import { entryAt, moveEntry, removeEntry, replaceEntry, type Path } from './tree-edits'
import { TreeToolbar } from './tree-toolbar'
import { useWordingEditor } from './use-wording-editor'
import { WordingTree } from './wording-tree'

const WordingPreview = dynamic(() => import('./wording-preview'))
const PublishWording = dynamic(() => import('./publish-wording'))

const PARTS = ['tree', 'kind', 'preview'] as const
type Part = (typeof PARTS)[number]

/** The form builder: tree and properties, the kind's own properties, the form as it will be. Saved as it is changed. */
export function WordingEditor(props: { wording: WordingDetails; definition: KindDefinition; today: string }) {
  const t = useTranslations('wordings')
  const locale = useLocale()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const editable = props.wording.state === 'DRAFT'
  const id = props.wording.id ?? ''
  const [{ definition, selected, past }, act] = useWordingEditor(props.definition)
  const [part, setPart] = useState<Part>('tree')
  const [publishing, setPublishing] = useState(false)
  const command = useCommand(trpc.wordings.save.mutationOptions())
  const { autosave, state } = useAutosave<KindDefinition>({
    version: props.wording.revision,
    save: async (value, version) => {
      const json = value as unknown as Record<string, unknown>
      return (await command.run({ id, version, definition: json })).revision
    },
    failureOf: (error) => {
      const { code, details } = failureOf(error)
      if (code === 'STALE_VERSION') return { kind: 'conflict', version: Number(details['version'] ?? 0) }
      return code === 'UNAVAILABLE' ? { kind: 'lost' } : { kind: 'refused', error }
    },
  })
  const problems = editable ? checkDefinition(definition) : []
  const change = (next: KindDefinition, path?: Path | null) => {
    act({ type: 'change', definition: next, ...(path !== undefined && { path }) })
    autosave.change(next)
  }
  const entry = selected ? entryAt(definition, selected) : null
  const open = (path: Path) => {
    setPart(path.length ? 'tree' : 'kind')
    act({ type: 'select', path })
  }

  return (
    <div className="space-y-4">
      {state.phase === 'conflict' ? (
        <AutosaveConflict
          onReload={() => window.location.reload()}
          onOverwrite={() => void autosave.overwrite()}
        />
      ) : null}
      {editable ? null : <p className="text-sm text-muted">{t('tree.readOnly')}</p>}
      {editable ? <ProblemList definition={definition} problems={problems} onOpen={open} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-2 border-b">
        <div role="group" aria-label={t('tabs.label')} className="flex gap-1">
          {PARTS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === part}
              onClick={() => setPart(one)}
              className={cn(
                'min-h-control border-b-2 px-3',
                one === part
                  ? 'border-link font-medium text-link'
                  : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {t(`tabs.${one}`)}
            </button>
          ))}
        </div>
        {editable ? (
          <div className="flex flex-wrap items-center gap-3">
            <AutosaveStatus state={state} onRetry={() => void autosave.flush()} />
            <Button
              variant="primary"
              size="small"
              disabled={problems.length > 0}
              onClick={() => setPublishing(true)}
            >
              {t('publish.button')}
            </Button>
          </div>
        ) : null}
      </div>
      {part === 'tree' ? (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="rounded-md border bg-paper">
            {editable ? (
              <TreeToolbar
                definition={definition}
                selected={selected}
                onChange={change}
                onUndo={
                  past.length
                    ? () => {
                        act({ type: 'undo' })
                        autosave.change(past.at(-1)!)
                      }
                    : null
                }
              />
            ) : null}
            <WordingTree
              definition={definition}
              selected={selected}
              wrong={new Set(problems.map(({ at }) => at))}
              onSelect={(path) => act({ type: 'select', path })}
              onMove={(by) => {
                const moved = editable && selected ? moveEntry(definition, selected, by) : null
                if (moved) change(moved.definition, moved.path)
              }}
              onRemove={() => {
                if (editable && selected?.length) change(removeEntry(definition, selected), null)
              }}
            />
          </div>
          <div className="rounded-md border bg-paper p-inset lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto">
            {entry && selected ? (
              <NodePanel
                entry={entry}
                namespaces={Object.values(definition.prefixes)}
                disabled={!editable}
                onChange={(next) => change(replaceEntry(definition, selected, next))}
              />
            ) : (
              <p className="text-muted">{t('node.nothing')}</p>
            )}
          </div>
        </div>
      ) : null}
      {part === 'kind' ? <KindPanel definition={definition} disabled={!editable} onChange={change} /> : null}
      {part === 'preview' ? (
        <WordingPreview definition={definition} broken={problems.length > 0} locale={locale} />
      ) : null}
      {publishing ? (
        <PublishWording
          id={id}
          definition={definition}
          today={props.today}
          settle={async () => {
            await autosave.flush()
            return autosave.hasUnsaved() ? null : autosave.storedVersion()
          }}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false)
            void queryClient.invalidateQueries({ queryKey: trpc.wordings.pathKey() })
          }}
        />
      ) : null}
    </div>
  )
}
