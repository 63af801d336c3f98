'use client'

import { FilePen, FilePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** Goes on with a case: by a corrected document in place of this one, or by a further one. */
export function ContinueCase(props: {
  base: string
  details: SubmissionDetails
  act: 'amend' | 'supplement'
}) {
  const t = useTranslations('submissions')
  const trpc = useTRPC()
  const router = useRouter()
  const amend = useCommand(trpc.submissions.amend.mutationOptions())
  const supplement = useCommand(trpc.submissions.supplement.mutationOptions())
  const act = (word: 'action' | 'hint' | 'pending') => t(`${props.act}.${word}`)
  const command = props.act === 'amend' ? amend : supplement
  const failure = command.error ? failureOf(command.error) : null
  const { id, version, may, status } = props.details
  if (may[props.act] !== true) return null
  const Icon = props.act === 'amend' ? FilePen : FilePlus

  async function begin() {
    try {
      const draft = await command.run({ id, version })
      router.push(`${props.base}/documents/${draft.id}`)
    } catch {
      // Why is shown above the button.
    }
  }

  return (
    <>
      {failure ? (
        <FailureAlert
          className="w-full"
          failure={failure}
          text={failure.details['reason'] === 'amended-by-colleague' ? t('amend.colleague') : undefined}
        />
      ) : null}
      <Button
        // Faults of format leave one way on.
        variant={props.act === 'amend' && status === 'RETURNED' ? 'primary' : 'secondary'}
        title={act('hint')}
        busy={command.pending}
        busyLabel={act('pending')}
        onClick={() => void begin()}
      >
        <Icon aria-hidden />
        {act('action')}
      </Button>
    </>
  )
}
