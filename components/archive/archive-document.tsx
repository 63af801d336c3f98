import { FileDown, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Instant } from '@/components/datetime/instant'
import { DocumentView } from '@/components/form/document-view'
import { formatBytes } from '@/components/ui/bytes'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { ArchiveDetails, ArchivedFile } from '@/server/modules/archive/contract'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'

/** One archived document: its number and hash, where it was used, its files and its content. It never changes. */
export function ArchiveDocument(props: {
  base: string
  participantId: string
  details: ArchiveDetails
  definition: KindDefinition
  /** State of a submission in a word, drawn by the route. */
  statusOf: (submission: ArchiveDetails['submissions'][number]) => ReactNode
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  const { details, definition, participantId } = props
  return (
    <>
      <PageHeader
        title={details.title}
        back={{ href: `${props.base}/archive`, label: t('back') }}
        actions={
          <LinkButton href={`/api/archive/${details.id}?for=${participantId}`} download>
            <FileDown aria-hidden />
            {t('xml')}
          </LinkButton>
        }
      />
      <div className="space-y-6">
        <Card>
          <DescriptionList
            items={[
              {
                term: t('number'),
                value: (
                  <Copied value={details.number} label={t('copyNumber')} className="text-lg font-semibold" />
                ),
              },
              { term: t('archivedAt'), value: <Instant value={details.createdAt} /> },
              {
                term: t('kind'),
                value: t('kindValue', {
                  title: definition.title[locale],
                  code: details.kindCode,
                  version: details.kindVersion,
                }),
              },
              {
                term: t('id'),
                value: <Copied value={details.id} label={t('copyId')} className="font-mono text-sm" />,
              },
              {
                term: t('hash'),
                value: <Copied value={details.sha256} label={t('copyHash')} className="font-mono text-sm" />,
              },
              {
                term: t('streebog'),
                value: details.streebog ? (
                  <Copied value={details.streebog} label={t('copyStreebog')} className="font-mono text-sm" />
                ) : (
                  t('hashing')
                ),
              },
            ]}
          />
        </Card>
        <Card title={t('usedTitle')} flush={details.submissions.length > 0}>
          {details.submissions.length === 0 ? (
            <p className="text-muted">{t('unused')}</p>
          ) : (
            <ul aria-label={t('usedTitle')}>
              {details.submissions.map((submission) => (
                <li
                  key={submission.id}
                  className="relative flex flex-wrap items-center gap-x-6 gap-y-1 border-b px-inset py-3 last:border-b-0 hover:bg-hover"
                >
                  <span className="min-w-48 grow basis-0">
                    <Link
                      href={`${props.base}/documents/${submission.id}`}
                      className="tabular font-medium after:absolute after:inset-0 hover:text-link hover:underline"
                    >
                      {submission.registrationNumber ?? t('open')}
                    </Link>
                    <span className="block text-sm text-muted">{submission.officeName}</span>
                  </span>
                  {props.statusOf(submission)}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t('files')}>
          {details.files.length === 0 ? (
            <p className="text-muted">{t('noFiles')}</p>
          ) : (
            <ul aria-label={t('files')} className="divide-y">
              {details.files.map((file) => (
                <FileRow key={file.id} file={file} participantId={participantId} />
              ))}
            </ul>
          )}
        </Card>
        <Card title={t('content')}>
          <DocumentView definition={definition} values={details.values as FormValues} />
        </Card>
      </div>
    </>
  )
}

function Copied(props: { value: string; label: string; className: string }) {
  const t = useTranslations('archive')
  return (
    <span className="flex items-center gap-1">
      <span className={`tabular wrap-anywhere ${props.className}`}>{props.value}</span>
      <CopyButton value={props.value} label={props.label} doneLabel={t('copied')} />
    </span>
  )
}

function FileRow({ file, participantId }: { file: ArchivedFile; participantId: string }) {
  const t = useTranslations('archive')
  const common = useTranslations('common')
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <FileText aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-40 grow basis-0">
        <span className="block wrap-anywhere">{file.name}</span>
        <span className="tabular block text-sm text-muted">{formatBytes(file.size, locale)}</span>
      </span>
      <LinkButton
        href={`/api/files/${file.id}?for=${participantId}`}
        download={file.name}
        size="small"
        variant="quiet"
      >
        <span aria-hidden>{common('download')}</span>
        <span className="sr-only">{t('download', { name: file.name })}</span>
      </LinkButton>
    </li>
  )
}
