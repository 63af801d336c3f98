'use client'

import { useTranslations } from 'next-intl'
import { DocumentView } from '@/components/form/document-view'
import { Card } from '@/components/ui/card'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { CompareLink } from './compare-link'
import { EnclosureList } from './enclosure-list'
import { FileRows } from '@/components/files/file-rows'

/** The document as it will be printed, and the files sent with it. */
export function DocumentContent(props: { details: SubmissionDetails; definition: KindDefinition }) {
  const t = useTranslations('submissions')
  const enclose = useTranslations('archive.enclose')
  const attached = props.details.files.filter((file) => file.role === 'ATTACHMENT')
  return (
    <div className="mb-6 space-y-6">
      <Card title={props.details.sentAt === null ? t('archived.preview') : t('content')}>
        <DocumentView definition={props.definition} values={props.details.values as FormValues} />
        <p className="mt-4">
          <CompareLink />
        </p>
      </Card>
      <Card title={t('files.title')}>
        {attached.length ? (
          <FileRows label={t('files.title')} files={attached} participantId={props.details.participant.id} />
        ) : (
          <p className="text-muted">{t('files.none')}</p>
        )}
      </Card>
      {props.details.enclosures.length > 0 ? (
        <Card title={enclose('title')}>
          <EnclosureList
            enclosures={props.details.enclosures}
            participantId={props.details.participant.id}
            closed={enclose('closed')}
          />
        </Card>
      ) : null}
    </div>
  )
}
