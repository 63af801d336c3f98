'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { Adoptable } from '@/server/modules/participants/contract'

/** Offers to bring over the drafts that were begun before the organisation was confirmed. */
export function AdoptDrafts({ adoptable }: { adoptable: Adoptable }) {
  const t = useTranslations('organisation.adopt')
  const trpc = useTRPC()
  const router = useRouter()
  const command = useCommand(trpc.participants.adopt.mutationOptions())

  async function adopt() {
    try {
      const { moved } = await command.run({ fromId: adoptable.id })
      toast.success(t('done', { count: moved }))
      router.refresh()
    } catch {
      // Why is shown below.
    }
  }

  return (
    <Alert
      tone="action"
      title={t('title')}
      className="mb-6"
      action={
        <Button busy={command.pending} busyLabel={t('busy')} onClick={() => void adopt()}>
          {t('action')}
        </Button>
      }
    >
      <p>{t('text', { count: adoptable.drafts, name: adoptable.name })}</p>
      {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
    </Alert>
  )
}
