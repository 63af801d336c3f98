'use client'

import { CircleCheck, CircleDashed, CornerUpLeft, Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { toast } from '@/components/ui/toast'
import { TONES, type Tone } from '@/components/ui/tone'
import type { ApprovalStepView, SubmissionDetails } from '@/server/modules/submissions/contract'
import { ReturnDialog } from './return-dialog'
import { useRefresh } from './use-refresh'

/** Approval inside the organisation: each step with its people and what they answered, and the acts of whose turn it is. */
export function ApprovalCard({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.approval')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const endorse = useCommand(trpc.submissions.endorse.mutationOptions())
  const recall = useCommand(trpc.submissions.recall.mutationOptions())
  const { id, version, may, approval } = details
  if (approval.length === 0) return null
  const failed = endorse.error ?? recall.error

  async function act(run: Promise<unknown>, done: string) {
    try {
      await run
      toast.info(done)
    } catch {
      // Why is shown above the buttons.
    }
    await refresh()
  }

  return (
    <Card title={t('title')} className="mb-6">
      <ol className="space-y-4">
        {approval.map((step, index) => (
          <Step key={index} step={step} />
        ))}
      </ol>
      {failed ? <FailureAlert className="mt-4" failure={failureOf(failed)} /> : null}
      {may.endorse === true || may.recall === true ? (
        <div className="mt-4 flex flex-wrap gap-2">
          {may.endorse === true ? (
            <Button
              variant="primary"
              className="max-sm:w-full"
              busy={endorse.pending}
              busyLabel={t('endorsing')}
              onClick={() => void act(endorse.run({ id, version }), t('endorsed'))}
            >
              {t('endorse')}
            </Button>
          ) : null}
          {may.returnForWork === true ? <ReturnDialog details={details} /> : null}
          {may.recall === true ? (
            <Button
              variant="quiet"
              busy={recall.pending}
              busyLabel={t('recalling')}
              onClick={() => void act(recall.run({ id, version }), t('recalled'))}
            >
              {t('recall')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Card>
  )
}

function look(step: ApprovalStepView): {
  icon: typeof CircleCheck
  tone: Tone
  key: 'APPROVED' | 'RETURNED' | 'present' | 'ahead'
} {
  if (step.outcome === 'APPROVED') return { icon: CircleCheck, tone: 'action', key: 'APPROVED' }
  if (step.outcome === 'RETURNED') return { icon: CornerUpLeft, tone: 'near', key: 'RETURNED' }
  return step.present
    ? { icon: Hourglass, tone: 'action', key: 'present' }
    : { icon: CircleDashed, tone: 'neutral', key: 'ahead' }
}

function Step({ step }: { step: ApprovalStepView }) {
  const t = useTranslations('submissions.approval')
  const { icon: Icon, tone, key } = look(step)
  return (
    <li className="flex gap-3">
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', TONES[tone].text)} />
      <div className="min-w-0">
        <p className={step.present ? 'font-semibold' : 'font-medium'}>
          {step.title}
          <span className="font-normal text-muted">. {t(`state.${key}`)}</span>
        </p>
        <p className="text-sm text-muted">
          {step.by ? (
            <>
              {step.by}, {step.at ? <Instant value={step.at} form="numeric" /> : null}
            </>
          ) : (
            t('anyOf', { names: step.candidates.join(', ') })
          )}
        </p>
        {step.comment ? (
          <p className="mt-1 max-w-prose border-l-2 pl-3 whitespace-pre-line">{step.comment}</p>
        ) : null}
      </div>
    </li>
  )
}
