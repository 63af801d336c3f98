'use client'

import { FileArchive, FileCode, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

/** The archived document to take away: as a print with its stamps, as the official format, with everything of its case. */
export function DocumentDownloads({ details }: { details: SubmissionDetails }) {
  const t = useTranslations('submissions.take')
  const { id, archive, participant } = details
  if (!archive) return null
  const acting = `?for=${participant.id}`
  return (
    <>
      <LinkButton
        href={`/api/documents/${id}/print${acting}`}
        download={`${archive.number}.pdf`}
        variant="quiet"
      >
        <FileText aria-hidden />
        {t('pdf')}
      </LinkButton>
      <LinkButton href={`/api/archive/${archive.id}${acting}`} download variant="quiet">
        <FileCode aria-hidden />
        {t('xml')}
      </LinkButton>
      <LinkButton href={`/api/cases/${id}/archive${acting}`} download variant="quiet">
        <FileArchive aria-hidden />
        {t('case')}
      </LinkButton>
    </>
  )
}
