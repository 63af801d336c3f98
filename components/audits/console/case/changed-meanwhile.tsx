import { useTranslations } from 'next-intl'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

/** The version that is stored, when a change was refused because a colleague was faster; otherwise null. */
function storedVersion(error: unknown): number | null {
  const { code, details } = failureOf(error)
  return code === 'STALE_VERSION' ? Number(details['version']) : null
}

/** Why a change was not kept. Where a colleague was faster, what is typed stays until the officer chooses whose it is to be. */
export function ChangeFailure(props: {
  error: unknown
  /** The version that the page knows by now. */
  known: number
  busy: boolean
  onTheirs: () => void
  onMine: (version: number) => void
}) {
  const t = useTranslations('postcontrol.change.conflict')
  const stored = storedVersion(props.error)
  if (stored === null) return <FailureAlert failure={failureOf(props.error)} />
  return (
    <Alert
      tone="near"
      live="assertive"
      title={t('title')}
      action={
        <>
          <Button size="small" busy={props.known < stored} onClick={props.onTheirs}>
            {t('theirs')}
          </Button>
          <Button size="small" variant="quiet" busy={props.busy} onClick={() => props.onMine(stored)}>
            {t('mine')}
          </Button>
        </>
      }
    >
      {t('text')}
    </Alert>
  )
}
