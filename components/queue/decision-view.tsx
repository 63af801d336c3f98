'use client'

import { FileCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { SignatureStamps } from '@/components/signing/document-signatures'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import type { AttachedFile, DecisionView as Decision } from '@/server/modules/submissions/contract'
import { DocumentFiles } from './document-files'
import { StatusMark } from './status-mark'

/** The decision as the participant reads it, with the signature under it. `id` is the submission's. */
export function DecisionView(props: { id: string; decision: Decision; files: readonly AttachedFile[] }) {
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
      <div className="border-t p-inset">
        {decision.signature ? (
          <section aria-label={t('decision.signature')} className="space-y-2">
            <SignatureStamps signatures={[decision.signature]} participantId={null} ending="p7s" />
            <LinkButton href={`/api/decisions/${props.id}?for=console`} download size="small">
              <FileCode aria-hidden />
              {t('decision.take')}
            </LinkButton>
          </section>
        ) : (
          <p className="text-muted">{t('decision.unsigned')}</p>
        )}
      </div>
    </Card>
  )
}
