import { useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { LinkButton } from '@/components/ui/link-button'

/** Why a document was not begun; where one is being written already, the way to it. */
export function WriteFailure({ base, error }: { base: string; error: unknown }) {
  const t = useTranslations('audits.own.written')
  const failure = failureOf(error)
  const existing = failure.details['submissionId']
  if (typeof existing !== 'string') return <FailureAlert failure={failure} />
  return (
    <FailureAlert
      failure={failure}
      text={t('already')}
      action={
        <LinkButton size="small" href={`${base}/documents/${existing}`}>
          {t('open')}
        </LinkButton>
      }
    />
  )
}
