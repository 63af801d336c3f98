import { FileDown, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateText } from '@/components/datetime/date-text'
import { Instant } from '@/components/datetime/instant'
import { DocumentView } from '@/components/form/document-view'
import { Card } from '@/components/ui/card'
import { CopyButton } from '@/components/ui/copy-button'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { ArchiveDetails } from '@/server/modules/archive/contract'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { AboutCard } from './about-card'
import { FilesCard, SignaturesCard, UsesCard, VersionsCard } from './document-cards'
import { ShareCard } from './share-card'

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
  const { id, properties, changes, term, may, shares, shared } = details
  // A print shows the signatures and the number of the submission that it was archived for.
  const print = details.submissions.find((submission) => submission.as === 'document')
  return (
    <>
      <PageHeader
        title={details.title}
        back={{ href: `${props.base}/archive`, label: t('back') }}
        actions={
          <>
            {print ? (
              <LinkButton href={`/api/documents/${print.id}/print?for=${participantId}`} download>
                <FileText aria-hidden />
                {t('pdf')}
              </LinkButton>
            ) : null}
            <LinkButton href={`/api/archive/${details.id}?for=${participantId}`} download>
              <FileDown aria-hidden />
              {t('xml')}
            </LinkButton>
          </>
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
              ...(shared
                ? [
                    {
                      term: t('owner'),
                      value: shared.ownerConfirmed
                        ? shared.ownerName
                        : `${shared.ownerName}. ${t('shared.unconfirmed')}`,
                    },
                    {
                      term: t('agreement'),
                      value: (
                        <>
                          {shared.agreement}
                          {shared.until ? (
                            <>
                              , {t('share.to')} <DateText value={shared.until} form="numeric" />
                            </>
                          ) : null}
                        </>
                      ),
                    },
                  ]
                : []),
              { term: t('archivedAt'), value: <Instant value={details.createdAt} /> },
              { term: t('source'), value: t(`filter.sourceOf.${details.source}`) },
              ...(details.createdByName ? [{ term: t('by'), value: details.createdByName }] : []),
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
        <AboutCard details={{ id, properties, changes, term, may }} />
        <VersionsCard base={props.base} details={details} />
        {shared ? null : <ShareCard details={{ id, shares, may }} />}
        <SignaturesCard signatures={details.signatures} />
        <UsesCard base={props.base} submissions={details.submissions} statusOf={props.statusOf} />
        <FilesCard files={details.files} participantId={participantId} />
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
