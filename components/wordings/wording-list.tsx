'use client'

import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useTRPC } from '@/components/trpc/client'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { WordingSummary } from '@/server/modules/catalogue/domain/wording-contract'
import { wordingHref } from './address'
import { WordingDates } from './wording-dates'
import { WordingMark } from './wording-mark'

/** Every wording by code, live. */
export function WordingList(props: { search: string; first: WordingSummary[] }) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.wordings.list.queryOptions(
      { ...(props.search && { search: props.search }) },
      { initialData: props.first },
    ),
  )
  if (data.length === 0)
    return <EmptyState icon={<SearchX />} title={t('empty.title')} text={t('empty.text')} />
  return (
    <Table label={t('list')}>
      <thead className="hidden sm:table-header-group">
        <Tr>
          <Th>{t('columns.title')}</Th>
          <Th className="hidden lg:table-cell">{t('columns.category')}</Th>
          <Th>{t('columns.version')}</Th>
          <Th>{t('columns.state')}</Th>
          <Th className="hidden md:table-cell">{t('columns.dates')}</Th>
        </Tr>
      </thead>
      <tbody>
        {data.map((wording) => (
          <Row key={wordingHref(wording)} wording={wording} />
        ))}
      </tbody>
    </Table>
  )
}

function Row({ wording }: { wording: WordingSummary }) {
  const t = useTranslations('wordings')
  const categories = useTranslations('submissions.new.categories')
  const locale = useLocale()
  const { code, version, edition, title, category, direction } = wording
  const phone = 'max-sm:h-auto max-sm:px-inset'
  return (
    <Tr className="max-sm:flex max-sm:flex-col max-sm:py-2">
      <Td className={`min-w-0 sm:max-w-md ${phone}`}>
        <Link href={wordingHref(wording)} className="font-medium text-link hover:underline">
          {title[locale] || title.ru || t('tree.unnamed')}
        </Link>
        <span className="block text-xs text-muted">
          {code}, {t(`direction.${direction}`)}
        </span>
      </Td>
      <Td className="hidden text-muted lg:table-cell">{categories(category)}</Td>
      <Td className={`text-muted ${phone}`}>{t('version', { version, edition })}</Td>
      <Td className={phone}>
        <WordingMark of={wording} quiet />
      </Td>
      <Td className="hidden whitespace-nowrap text-muted md:table-cell">
        <WordingDates of={wording} />
      </Td>
    </Tr>
  )
}
