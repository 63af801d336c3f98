import { useTranslations } from 'next-intl'
import type { StepResult } from './browser-check'

export interface StepWords {
  readonly title: string
  readonly text: string
  readonly cause: string | null
  readonly cure: string | null
}

/** Words of a step: its own, or those of the closed list that its failure belongs to. */
export function useStepWords() {
  const t = useTranslations('check')
  return ({ step, state, problem, reason, code, facts = {} }: StepResult): StepWords => {
    const title = t(`browser.step.${step}.title`)
    const values = { all: 0, expired: 0, early: 0, trusted: 0, version: '', ...facts }
    if (state === 'passed')
      return { title, text: t(`browser.step.${step}.passed`, values), cause: null, cure: null }
    if (state === 'warning' && (step === 'dates' || step === 'issuer')) {
      const others = reason ? t(`reasons.${reason}.title`) : ''
      const text = t(`browser.step.${step}.warning`, { ...values, reason: others })
      return { title, text, cause: null, cure: null }
    }
    if (problem) {
      const cause = t(`browser.problems.${problem}.cause`)
      return {
        title,
        text: t(`browser.problems.${problem}.title`),
        cause: code ? `${cause} ${t('browser.report.code', { code })}.` : cause,
        cure: t(`browser.problems.${problem}.cure`),
      }
    }
    if (reason) {
      return {
        title,
        text: t(`reasons.${reason}.title`),
        cause: t(`reasons.${reason}.cause`),
        cure: t(`reasons.${reason}.cure`),
      }
    }
    return {
      title,
      text: t(`browser.step.${step}.failed`),
      cause: t(`browser.step.${step}.cause`, values),
      cure: t(`browser.step.${step}.cure`),
    }
  }
}
