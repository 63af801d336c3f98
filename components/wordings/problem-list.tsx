'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { DefinitionProblem } from '@/server/modules/catalogue/domain/check-definition'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { entryAt, pathOf, type Path } from './tree-edits'

/** What keeps the wording from being published; each leads to its place. */
export function ProblemList(props: {
  definition: KindDefinition
  problems: readonly DefinitionProblem[]
  onOpen: (path: Path) => void
}) {
  const t = useTranslations('wordings')
  const { problems } = props
  if (problems.length === 0)
    return (
      <p role="status" className="text-sm text-muted">
        {t('problems.none')}
      </p>
    )
  return (
    <Alert tone="near" title={t('problems.title', { count: problems.length })} live="polite">
      <ul className="max-h-40 space-y-1 overflow-y-auto">
        {problems.map(({ code, at, params }, index) => {
          const path = pathOf(at)
          const entry = entryAt(props.definition, path)
          return (
            <li key={index}>
              <button
                type="button"
                className="text-left text-link hover:underline"
                onClick={() => props.onOpen(path)}
              >
                {entry ? entry.label.ru || entry.key || t('tree.unnamed') : t('problems.whole')}
              </button>
              : {t(`problem.${code}`, params)}
            </li>
          )
        })}
      </ul>
    </Alert>
  )
}
