import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { TextLink } from '@/components/ui/text-link'
import { type Refused, refusalWords } from './refusal-words'
import type { SigningError } from './signer'

/** Why it did not sign, and what to do. */
export function ProblemAlert({ problem, action }: { problem: SigningError; action?: ReactNode }) {
  const t = useTranslations('signing.problem')
  return (
    <Alert tone="refused" title={t(`${problem.problem}.title`)} live="assertive" action={action}>
      {t(`${problem.problem}.text`)}
      {problem.code ? <p className="mt-1 text-sm text-muted">{t('code', { code: problem.code })}</p> : null}
    </Alert>
  )
}

/** Why the portal did not take the signature, and what to do. */
export function RefusalAlert({ refused, action }: { refused: Refused; action?: ReactNode }) {
  const t = useTranslations('signing')
  const words = refusalWords(refused.reason)
  const rule = refused.rule ? t(`rule.${refused.rule}`) : ''
  const ofSignature = refused.reason !== 'RATE_LIMITED' && refused.reason !== 'UNAVAILABLE'
  return (
    <Alert tone="refused" title={t(`refusal.${words}.title`)} live="assertive" action={action}>
      {t(`refusal.${words}.text`, { rule }).trim()}
      {ofSignature ? (
        <p className="mt-1 text-sm text-muted">
          {words === refused.reason ? null : <>{t('refusal.code', { code: refused.reason })} · </>}
          <TextLink href="/check-signature">{t('refusal.check')}</TextLink>
        </p>
      ) : null}
    </Alert>
  )
}
