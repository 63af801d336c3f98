'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { FormProblem } from './error-book'
import { fieldId } from './field-id'
import { useFormScope } from './form-scope'
import { isAsked } from './outline'
import { comparePlaces, findPlace, listSizes, type Place } from './places'
import { useProblemText } from './problem-text'

/** More lines than this nobody reads; the rest is marked at its fields and in the table of contents. */
const LINES = 20

/** What is to be corrected, as links that open whatever is folded on the way. Shown after an attempt, or for errors from outside. */
export function FormProblems({ definition, attempt }: { definition: KindDefinition; attempt: number }) {
  const { errors, revealer, locale, read } = useFormScope()
  const t = useTranslations('form')
  const say = useProblemText()
  const list = useSyncExternalStore(errors.subscribe, errors.list, errors.list)
  const lines = useMemo(() => inReading(definition, list), [definition, list])
  // once all is corrected the summary has done its work: later errors show at their fields, and do not take the focus
  const [done, setDone] = useState(0)
  if (!lines.length && done !== attempt) setDone(attempt)
  if (!lines.length || (attempt <= done && !errors.hasOutside())) return null

  const items = lines.slice(0, LINES).map(({ problem, place }) => ({
    ...(place && { fieldId: fieldId(problem.path) }),
    message: place
      ? t('problem', { place: wordsOf(place, problem.path), problem: say(problem) })
      : say(problem),
  }))

  /** «Товар 2 → Цена»; the number only where there are several. */
  function wordsOf({ trail }: Place, path: string) {
    const sizes = listSizes(read('') as FormValues, path)
    return trail
      .map(({ label, ordinal }) =>
        ordinal !== null && (sizes.shift() ?? 0) > 1 ? `${label[locale]} ${ordinal}` : label[locale],
      )
      .join(' → ')
  }

  function reveal(id: string) {
    const line = lines.find(({ problem }) => fieldId(problem.path) === id)
    // folded parts must be on the page before the focus can go there
    if (line) flushSync(() => revealer.reveal(line.problem.path))
  }

  return (
    <div className="mb-6">
      <ErrorSummary
        title={t('summary', { count: lines.length })}
        items={items}
        attempt={attempt}
        onGo={reveal}
        {...(lines.length > LINES && { more: t('moreProblems', { count: lines.length - LINES }) })}
      />
    </div>
  )
}

function inReading(definition: KindDefinition, problems: readonly FormProblem[]) {
  return problems
    .map((problem) => {
      const place = problem.path ? findPlace(definition, problem.path) : null
      return { problem, place: place?.field && !isAsked(place.field) ? null : place }
    })
    .sort((a, b) => comparePlaces(a.place, b.place))
}
