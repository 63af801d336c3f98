'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** Why an act is closed. */
export type Closed = Exclude<SubmissionDetails['may']['send'], true>

/** A closed act: its button greyed, and beside it the reason and what opens it. */
export function ClosedAct(props: { id: string; refusal: Closed; children: ReactNode }) {
  const t = useTranslations('submissions.refusal')
  return (
    <div>
      {props.children}
      <p id={props.id} className="mt-2 flex max-w-prose gap-2 text-sm text-muted">
        <Lock aria-hidden className="mt-0.5 size-4 shrink-0" />
        {t(props.refusal)}
      </p>
    </div>
  )
}
