'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** Why an act is closed. */
export type Closed = Exclude<SubmissionDetails['may']['send'], true>

/** Beside a greyed button: why the act is closed and what opens it. */
export function ClosedAct(props: { id: string; refusal: Closed }) {
  const t = useTranslations('submissions.refusal')
  return (
    <p id={props.id} className="flex max-w-prose gap-2 text-sm text-muted">
      <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t(props.refusal)}
    </p>
  )
}
