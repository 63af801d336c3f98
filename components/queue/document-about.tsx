'use client'

import { FileArchive, FileText } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Instant } from '@/components/datetime/instant'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { LinkButton } from '@/components/ui/link-button'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'

/** Who sent it, when, of what kind, under which numbers. */
export function DocumentAbout({ item, kind }: { item: QueueItemDetails; kind: KindDefinition | null }) {
  const t = useTranslations('console')
  const locale = useLocale()
  const number = (value: string | null) => (value ? <span className="tabular">{value}</span> : null)
  const rows = [
    { term: t('about.participant'), value: item.participant.name },
    { term: t('about.inn'), value: number(item.participant.taxId) ?? t('row.noInn') },
    kind && {
      term: t('about.kind'),
      value: t('about.kindValue', {
        title: kind.title[locale],
        code: item.kindCode,
        version: item.kindVersion,
      }),
    },
    { term: t('about.sentBy'), value: item.createdByName },
    item.sentAt && { term: t('about.sentAt'), value: <Instant value={item.sentAt} /> },
    { term: t('about.registration'), value: number(item.registrationNumber) ?? t('row.noNumber') },
    item.archive && { term: t('about.archive'), value: number(item.archive.number) },
    { term: t('about.assignee'), value: item.assignee?.name ?? t('row.nobody') },
  ]
  return (
    <Card>
      <DescriptionList items={rows.filter((row) => row !== null && row !== '')} className="-my-2" />
      {item.archive ? (
        <p className="mt-4 flex flex-wrap gap-2">
          <LinkButton href={`/api/documents/${item.id}/print?for=console`} download size="small">
            <FileText aria-hidden />
            {t('about.pdf')}
          </LinkButton>
          <LinkButton
            href={`/api/cases/${item.id}/archive?for=console`}
            download
            size="small"
            variant="quiet"
          >
            <FileArchive aria-hidden />
            {t('about.case')}
          </LinkButton>
        </p>
      ) : null}
    </Card>
  )
}
