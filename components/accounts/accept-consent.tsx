'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'

/** Keeps the person's consent to the text shown; then goes on to `next`, or stays. */
export function AcceptConsentButton(props: { version: string; label: string; next?: string }) {
  const t = useTranslations('profile.privacy.consent')
  const router = useRouter()
  const trpc = useTRPC()
  const accept = useCommand(trpc.profile.acceptConsent.mutationOptions())

  async function run() {
    await accept.run({ version: props.version })
    if (props.next) return router.push(props.next)
    toast.success(t('accepted'))
    router.refresh()
  }

  return (
    <div className="mt-4 space-y-3">
      {accept.error ? <FailureAlert failure={failureOf(accept.error)} /> : null}
      <Button
        variant="primary"
        busy={accept.pending}
        busyLabel={t('accepting')}
        onClick={() => void run().catch(() => undefined)}
      >
        {props.label}
      </Button>
    </div>
  )
}
