'use client'

import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import type { AttachedFile, DecisionView as Decision } from '@/server/modules/submissions/contract'
import { DocumentFiles } from './document-files'
import { StatusMark } from './status-mark'

/** The decision as the participant reads it. */
export function DecisionView(props: { decision: Decision; files: readonly AttachedFile[] }) {
  const t = useTranslations('console')
  const { decision } = props
  return (
    <Card
      title={t('parts.decision')}
      action={<StatusMark status={decision.outcome} />}
      flush
      footer={
        <>
          {decision.decidedBy}, <Instant value={decision.decidedAt} />
        </>
      }
    >
      <p className="border-b p-inset whitespace-pre-line">{decision.text}</p>
      <DocumentFiles files={props.files.filter((file) => file.role === 'DECISION')} />
    </Card>
  )
}
