'use client'

import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { useRefresh } from './use-refresh'

/** Sends an archived document round the people of its route. */
export function AskApproval({ details: { id, version } }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.approval')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const command = useCommand(trpc.submissions.askApproval.mutationOptions())
  const failure = command.error ? failureOf(command.error) : null

  async function ask() {
    try {
      await command.run({ id, version })
      toast.info(t('asked'))
    } catch {
      // Why is shown above the button.
    }
    await refresh()
  }

  return (
    <>
      {failure ? (
        <FailureAlert
          className="w-full"
          failure={failure}
          text={
            failure.details['reason'] === 'route-empty'
              ? t('routeEmpty', { step: String(failure.details['step']) })
              : undefined
          }
        />
      ) : null}
      <Button
        variant="primary"
        className="max-sm:w-full"
        busy={command.pending}
        busyLabel={t('asking')}
        onClick={() => void ask()}
      >
        <UsersRound aria-hidden />
        {t('ask')}
      </Button>
    </>
  )
}
