'use client'

import { FileSignature } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import { DecisionFiles } from './decision-files'
import { FIELD_ID, missingIn, NO_DRAFT, withTemplate, type DecisionDraft } from './decision-draft'
import { DecisionTemplates } from './decision-templates'
import type { Acts } from './use-acts'

// Needed when everything is written; it brings the signing along.
const SignDecision = dynamic(() => import('./sign-decision'), { ssr: false })

const OUTCOMES = ['ACCEPTED', 'REFUSED'] as const

/** Writing the decision, then signing it. What is typed outlives a look at another document and a colleague's change. */
export function DecisionForm(props: {
  item: QueueItemDetails
  acts: Acts
  drafts: Map<string, DecisionDraft>
  /** Keys of the demonstration's authority are offered. */
  demonstration: boolean
}) {
  const t = useTranslations('console.decision')
  const common = useTranslations('common')
  const { item, acts, drafts } = props
  const [draft, setDraft] = useState(drafts.get(item.id) ?? NO_DRAFT)
  const [attempt, setAttempt] = useState(0)
  const [signing, setSigning] = useState(false)
  const files = item.files.filter((file) => file.role === 'DECISION')
  const missing = missingIn(draft, files)
  // Nothing is red before the first try.
  const wrong = (name: (typeof missing)[number]) =>
    attempt > 0 && missing.includes(name) ? t(`errors.${name}`) : undefined

  function write(change: Partial<DecisionDraft>) {
    const next = { ...draft, ...change }
    drafts.set(item.id, next)
    setDraft(next)
  }

  function ask() {
    if (missing.length) setAttempt(attempt + 1)
    else setSigning(true)
  }

  if (signing && draft.outcome)
    return (
      <SignDecision
        item={item}
        words={{ outcome: draft.outcome, text: draft.text }}
        demonstration={props.demonstration}
        onBack={() => setSigning(false)}
        onSettled={acts.lookAgain}
        onDecided={() => {
          drafts.delete(item.id)
          toast.success(t('sent'), { description: item.participant.name })
        }}
      />
    )

  return (
    <Card title={t('title')}>
      <div className="space-y-4">
        {attempt > 0 ? (
          <ErrorSummary
            title={common('errorSummary', { count: missing.length })}
            items={missing.map((name) => ({ fieldId: FIELD_ID[name], message: t(`errors.${name}`) }))}
            attempt={attempt}
          />
        ) : null}
        <RadioGroup
          id={FIELD_ID.outcome}
          name="outcome"
          legend={t('outcome')}
          error={wrong('outcome')}
          options={OUTCOMES.map((value) => ({ value, label: t(value) }))}
          value={draft.outcome ?? ''}
          onChange={(value) => write({ outcome: OUTCOMES.find((one) => one === value) ?? null })}
        />
        <div className="space-y-2">
          <Field id={FIELD_ID.text} label={t('text')} hint={t('textHint')} error={wrong('text')}>
            {(control) => (
              <Textarea
                {...control}
                rows={6}
                maxLength={10_000}
                value={draft.text}
                onChange={(event) => write({ text: event.target.value })}
              />
            )}
          </Field>
          {draft.outcome ? (
            <DecisionTemplates
              outcome={draft.outcome}
              onPick={(template) => write({ text: withTemplate(draft.text, template) })}
            />
          ) : null}
        </div>
        <DecisionFiles
          id={FIELD_ID.files}
          item={item}
          files={files}
          showUnfinished={attempt > 0}
          acts={acts}
          error={wrong('files')}
        />
        <Button variant="primary" onClick={ask}>
          <FileSignature aria-hidden />
          {t('send')}
        </Button>
      </div>
    </Card>
  )
}
