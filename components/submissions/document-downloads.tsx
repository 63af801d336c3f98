'use client'

import { ChevronDown, FileArchive, FileCode, FileText, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { DropPanel } from '@/components/ui/drop-panel'
import { LinkButton } from '@/components/ui/link-button'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'

const TABLES = ['xlsx', 'csv', 'json'] as const

/**
 * The archived document to take away: as a print with its stamps, as the official format, as a table, with everything of its
 * case.
 */
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
      <DropPanel
        id={`tables-${id}`}
        buttonClass={buttonStyle({ variant: 'quiet' })}
        panelClass="[position-area:bottom_span-right]"
        button={
          <>
            <Table2 aria-hidden />
            {t('table')}
            <ChevronDown aria-hidden />
          </>
        }
      >
        <ul>
          {TABLES.map((format) => (
            <li key={format}>
              <LinkButton
                href={`/api/documents/${id}/export${acting}&format=${format}`}
                download={`${archive.number}.${format}`}
                variant="quiet"
                wide
              >
                {t('as', { format: format.toUpperCase() })}
              </LinkButton>
            </li>
          ))}
        </ul>
      </DropPanel>
      <LinkButton href={`/api/cases/${id}/archive${acting}`} download variant="quiet">
        <FileArchive aria-hidden />
        {t('case')}
      </LinkButton>
    </>
  )
}
