import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { ParticipantActor } from '@/server/auth/actor'
import type { FunctionView } from '@/server/modules/functions/contract'
import type { FunctionReason } from '@/server/modules/functions/domain/judge'
import { StepLink } from './step-link'
import { useReason } from './use-reason'

/** What the person can open without anybody's leave. */
const OWN: readonly FunctionReason[] = ['not-confirmed', 'untrusted', 'incomplete', 'no-signature']

/** On the home page: what is missing, and which functions it would open. Nothing when nothing is missing. */
export function WhatOpens(props: {
  base: string
  category: ParticipantActor['category']
  functions: readonly FunctionView[]
}) {
  const t = useTranslations('functions')
  const common = useTranslations('common')
  const format = useFormatter()
  const quoted = ({ key }: FunctionView) => common('quoted', { text: t(`name.${key}`) })
  const reasonOf = useReason(props.category)
  const bySentence = new Map<string, FunctionView[]>()
  for (const view of props.functions) {
    if (view.open || !OWN.includes(view.reason)) continue
    const sentence = reasonOf(view)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), view])
  }
  if (bySentence.size === 0) return null
  return (
    <Card
      title={t('opens.title')}
      action={
        <TextLink href={`${props.base}/services`} className="text-sm no-underline hover:underline">
          {t('opens.all')}
        </TextLink>
      }
    >
      <ul className="space-y-3">
        {[...bySentence].map(([sentence, views]) => {
          const [first] = views
          const step = first && !first.open ? first.step : null
          return (
            <li key={sentence}>
              <p>
                {sentence} {step ? <StepLink base={props.base} step={step} /> : null}
              </p>
              <p className="text-sm text-muted">
                {t('opens.opens', { names: format.list(views.map(quoted)) })}
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
