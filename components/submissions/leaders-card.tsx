'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Checkbox } from '@/components/ui/checkbox'

/** Ticks who leads the document; each tick is an act of its own. */
export function LeadersCard({ submissionId }: { submissionId: string }) {
  const t = useTranslations('submissions.leaders')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const people = useQuery(trpc.submissions.leaders.queryOptions({ id: submissionId }))
  const command = useCommand(trpc.submissions.entrust.mutationOptions())

  async function entrust(userId: string, entrusted: boolean) {
    // Why it failed is shown below; the list tells how it stands.
    await command.run({ id: submissionId, userId, entrusted }).catch(() => undefined)
    await queryClient.invalidateQueries({ queryKey: trpc.submissions.pathKey() })
  }

  return (
    <fieldset className="mt-2">
      <legend className="sr-only">{t('title')}</legend>
      <p className="text-sm text-muted">{t('hint')}</p>
      {people.isPending ? <p className="mt-2 text-muted">{t('loading')}</p> : null}
      {people.data?.map(({ userId, name, title, leads }) => (
        <Checkbox
          key={userId}
          id={`leads-${userId}`}
          label={name}
          hint={title}
          checked={leads}
          disabled={command.pending}
          onChange={() => void entrust(userId, !leads)}
        />
      ))}
      {people.error ? <FailureAlert failure={failureOf(people.error)} /> : null}
      {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
    </fieldset>
  )
}
