import { useTranslations } from 'next-intl'
import type { SignerKind } from '@/components/signing/signer'
import type { StepResult } from './browser-check'
import { useStepWords } from './use-step-words'

export const MEANS_WORDS = {
  plugin: 'plugin',
  'key-file': 'keyFile',
  demonstration: 'demonstration',
} as const satisfies Record<SignerKind, string>

/** The report for support: what was tried, versions, counts and codes; nobody's name. */
export function useBrowserReport() {
  const t = useTranslations('check.browser')
  const wordsOf = useStepWords()
  return (kind: SignerKind, results: readonly StepResult[]): string =>
    [
      t('report.title'),
      t('report.browser', { agent: navigator.userAgent }),
      t('report.means', { means: t(`means.${MEANS_WORDS[kind]}`) }),
      ...results.map((result) => {
        const { title, text, cause } = wordsOf(result)
        const codes = [result.problem, result.reason, result.code].filter(Boolean).join(' ')
        const line = `- ${title}: ${t(`states.${result.state}`)}. ${[text, cause].filter(Boolean).join('. ')}`
        return codes ? `${line} [${codes}]` : line
      }),
    ].join('\n')
}
