'use client'

import { useTranslations } from 'next-intl'
import type { AttachedFile, QueueItemDetails } from '@/server/modules/submissions/contract'
import { DocumentFiles } from './document-files'

/** Files of the decision being written. */
export function DecisionFiles(props: {
  id: string
  item: QueueItemDetails
  files: readonly AttachedFile[]
  error?: string
}) {
  const t = useTranslations('console.decision')
  return (
    <section id={props.id} tabIndex={-1} aria-labelledby={`${props.id}-title`}>
      <h4 id={`${props.id}-title`} className="font-medium">
        {t('files')}
      </h4>
      <p className="text-sm text-muted">{t('filesHint')}</p>
      <DocumentFiles files={props.files} />
    </section>
  )
}
