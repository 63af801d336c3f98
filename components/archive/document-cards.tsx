import { BadgeCheck, FileText, FileUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Instant } from '@/components/datetime/instant'
import { formatBytes } from '@/components/ui/bytes'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { ArchiveDetails, HashedFile } from '@/server/modules/archive/contract'

/** Versions of one document, the newest first, and the way to place another. */
export function VersionsCard({ base, details }: { base: string; details: ArchiveDetails }) {
  const t = useTranslations('archive')
  const mayRenew = details.may.renew === true
  if (details.versions.length < 2 && !mayRenew) return null
  return (
    <Card
      title={t('versions.title')}
      action={
        mayRenew ? (
          <LinkButton size="small" href={`${base}/archive/new?versionOf=${details.id}`}>
            <FileUp aria-hidden />
            {t('versions.new')}
          </LinkButton>
        ) : null
      }
    >
      <ul aria-label={t('versions.title')} className="divide-y">
        {details.versions.map(({ id, number, revision, createdAt }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-2">
            <span className="min-w-24">
              {t('revision', { revision })}
              {id === details.id ? `, ${t('versions.current')}` : null}
            </span>
            <span className="tabular min-w-48 grow">
              {id === details.id ? (
                number
              ) : (
                <TextLink
                  href={`${base}/archive/${id}`}
                  aria-label={`${t('revision', { revision })}, ${number}`}
                >
                  {number}
                </TextLink>
              )}
            </span>
            <span className="text-muted">
              <Instant value={createdAt} form="numeric" />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Signatures over the document. */
export function SignaturesCard({ signatures }: Pick<ArchiveDetails, 'signatures'>) {
  const t = useTranslations('archive')
  if (signatures.length === 0) return null
  return (
    <Card
      title={t('signatures')}
      action={
        <TextLink href="/check-signature" className="text-sm">
          {t('checkSignature')}
        </TextLink>
      }
    >
      <ul aria-label={t('signatures')} className="divide-y">
        {signatures.map(({ id, signerName, signedAt, verifiedAt }) => (
          <li key={id} className="flex gap-3 py-2">
            <BadgeCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-link" />
            <div className="min-w-0">
              <p lang="ru" className="font-medium wrap-anywhere">
                {signerName}
              </p>
              <p className="text-sm text-muted">
                {signedAt ? (
                  <>
                    {t('signedAt')} <Instant value={signedAt} />,{' '}
                  </>
                ) : null}
                {t('verifiedAt')} <Instant value={verifiedAt} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Submissions that the document was sent as, or enclosed with. */
export function UsesCard(props: {
  base: string
  submissions: ArchiveDetails['submissions']
  /** State of a submission in a word. */
  statusOf: (submission: ArchiveDetails['submissions'][number]) => ReactNode
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  const { submissions } = props
  return (
    <Card title={t('usedTitle')} flush={submissions.length > 0}>
      {submissions.length === 0 ? (
        <p className="text-muted">{t('unused')}</p>
      ) : (
        <ul aria-label={t('usedTitle')}>
          {submissions.map((submission) => (
            <li
              key={submission.id}
              className="relative flex flex-wrap items-center gap-x-6 gap-y-1 border-b px-inset py-3 last:border-b-0 hover:bg-hover"
            >
              <span className="min-w-48 grow basis-0">
                <Link
                  href={`${props.base}/documents/${submission.id}`}
                  className="tabular font-medium wrap-anywhere after:absolute after:inset-0 hover:text-link hover:underline"
                >
                  {submission.registrationNumber ?? submission.title}
                </Link>
                <span className="block text-sm text-muted">
                  {[submission.as === 'enclosure' ? t('enclosed') : null, submission.officeName?.[locale]]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </span>
              {props.statusOf(submission)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Files of the document, each with its hashes folded away. */
export function FilesCard(props: { files: readonly HashedFile[]; participantId: string }) {
  const t = useTranslations('archive')
  return (
    <Card title={t('files')}>
      {props.files.length === 0 ? (
        <p className="text-muted">{t('noFiles')}</p>
      ) : (
        <ul aria-label={t('files')} className="divide-y">
          {props.files.map((file) => (
            <FileRow key={file.id} file={file} participantId={props.participantId} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function FileRow({ file, participantId }: { file: HashedFile; participantId: string }) {
  const t = useTranslations('archive')
  const common = useTranslations('common')
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <FileText aria-hidden className="size-5 shrink-0 text-muted" />
      <div className="min-w-40 grow basis-0">
        <p className="wrap-anywhere">{file.name}</p>
        <p className="tabular text-sm text-muted">{formatBytes(file.size, locale)}</p>
        <details className="text-sm">
          <summary className="inline-block cursor-pointer text-link">{t('hashes')}</summary>
          <p className="font-mono text-xs wrap-anywhere">
            {t('hash')}: {file.sha256}
          </p>
          <p className="font-mono text-xs wrap-anywhere">
            {t('streebog')}: {file.streebog ?? t('hashing')}
          </p>
        </details>
      </div>
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
