'use client'

import { CircleCheck, CircleDashed, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { Spinner } from '@/components/ui/spinner'
import type { Step, StepResult } from './browser-check'
import { useStepWords } from './use-step-words'

type Look = StepResult['state'] | 'running' | 'pending'

const LOOK: Record<Exclude<Look, 'running'>, { icon: LucideIcon; color: string }> = {
  passed: { icon: CircleCheck, color: 'text-received' },
  warning: { icon: TriangleAlert, color: 'text-near' },
  failed: { icon: CircleX, color: 'text-refused' },
  pending: { icon: CircleDashed, color: 'text-muted' },
}

/** The steps in order: done, under way, still to come. */
export function StepList(props: {
  steps: readonly Step[]
  results: readonly StepResult[]
  running: Step | null
}) {
  const t = useTranslations('check.browser')
  return (
    <ol aria-label={t('steps')} className="divide-y rounded-md border">
      {props.steps.map((step) => {
        const result = props.results.find((each) => each.step === step)
        return <Row key={step} step={step} result={result} running={props.running === step} />
      })}
    </ol>
  )
}

function Row({ step, result, running }: { step: Step; result: StepResult | undefined; running: boolean }) {
  const t = useTranslations('check')
  const wordsOf = useStepWords()
  const look: Look = result?.state ?? (running ? 'running' : 'pending')
  const words = result ? wordsOf(result) : null
  const { icon: Icon, color } = LOOK[look === 'running' ? 'pending' : look]
  return (
    <li className="flex gap-3 px-inset py-3">
      <span className={cn('mt-0.5 flex size-5 shrink-0 items-center justify-center', color)}>
        {look === 'running' ? <Spinner /> : <Icon aria-hidden className="size-5" />}
      </span>
      <div className="min-w-0 grow sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-4">
        <div>
          <p className={cn(result || running ? 'font-medium' : 'text-muted')}>
            {t(`browser.step.${step}.title`)}
          </p>
          <p className={cn('text-sm', color)}>{t(`browser.states.${look}`)}</p>
        </div>
        {words ? (
          <div className="min-w-0 wrap-anywhere max-sm:mt-1">
            <p className="first-letter:uppercase">{words.text}</p>
            {words.cause ? <p className="mt-1">{words.cause}</p> : null}
            {words.cure ? (
              <p className="mt-1">
                <b className="font-medium">{t('summary.cure')}:</b> {words.cure}
              </p>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}
