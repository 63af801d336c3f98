'use client'

import { useTranslations } from 'next-intl'
import type { PowerProblem } from '@/server/modules/powers/contract'

/** What is wrong with a power, one line each: where, what, how to put it right. */
export function ProblemList(props: { problems: readonly PowerProblem[] }) {
  const sentence = useProblem()
  const t = useTranslations('powers')
  return (
    <ul className="space-y-2">
      {props.problems.map((problem) => (
        <li key={`${problem.code} ${problem.field} ${problem.line ?? ''}`}>
          <span className="font-medium">{t(`field.${problem.field}`)}.</span> {sentence(problem)}
          {problem.line !== undefined ? (
            <span className="block text-sm text-muted wrap-anywhere">
              {problem.element
                ? t('place', { line: problem.line, element: problem.element })
                : t('placeLine', { line: problem.line })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** One problem as a sentence with its cure. */
export function useProblem(): (problem: PowerProblem) => string {
  const t = useTranslations('powers.problem')
  return ({ code, rule }) => (code === 'identifier' ? t(`identifier.${rule ?? 'length'}`) : t(`${code}`))
}
