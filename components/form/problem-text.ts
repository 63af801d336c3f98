'use client'

import { useTranslations } from 'next-intl'
import type { FormProblem } from './error-book'

/** The sentence about an error: what is wrong, then how the value should look; of an uploaded file also the line. */
export function useProblemText(): (problem: FormProblem) => string {
  const t = useTranslations('catalogue')
  const form = useTranslations('form')
  return (problem) => {
    // a key of ICU's select cannot have a hyphen
    const rule = problem.params['rule']
    const params =
      typeof rule === 'string' ? { ...problem.params, rule: rule.replaceAll('-', '_') } : problem.params
    const sentences = [t(`errors.${problem.code}`, params)]
    if (problem.hint) sentences.push(t(`hints.${problem.hint}`, params))
    if ('line' in problem) {
      sentences.push(
        t(`cures.${problem.cure}`).replace(/\.$/, ''),
        form('lineOfFile', { line: problem.line }),
      )
    }
    return sentences.join('. ')
  }
}
