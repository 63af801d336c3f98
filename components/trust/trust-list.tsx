'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { SearchX, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DateText } from '@/components/datetime/date-text'
import { moscowDate } from '@/components/datetime/format'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { AuthoritySummary } from '@/server/modules/trust/contract'
import { BASE, type TrustAddress, listInput } from './address'
import { AccreditationMark, FreshnessMark } from './marks'

/** Authorities by name, live. */
export function TrustList(props: {
  address: TrustAddress
  first: { items: AuthoritySummary[]; nextCursor: string | null }
}) {
  const t = useTranslations('trust')
  const trpc = useTRPC()
  const { data, isError, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } =
    useInfiniteQuery(
      trpc.trust.list.infiniteQueryOptions(listInput(props.address), {
        getNextPageParam: (page) => page.nextCursor,
        initialData: { pages: [props.first], pageParams: [null] },
        placeholderData: keepPreviousData,
      }),
    )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Nothing address={props.address} />
  return (
    <>
      {isError && !isFetchNextPageError ? (
        <p role="alert" className="border-b bg-near-soft px-inset py-2 text-sm">
          {t('listFailed')}
        </p>
      ) : null}
      <Table label={t('list')}>
        <thead className="hidden sm:table-header-group">
          <Tr>
            <Th>{t('columns.name')}</Th>
            <Th className="hidden xl:table-cell">{t('columns.registry')}</Th>
            <Th>{t('columns.accreditation')}</Th>
            <Th className="hidden lg:table-cell">{t('columns.since')}</Th>
            <Th className="hidden text-right lg:table-cell">{t('columns.keys')}</Th>
            <Th>{t('columns.lists')}</Th>
          </Tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </tbody>
      </Table>
      <MoreButton
        shown={hasNextPage}
        busy={isFetchingNextPage}
        failed={isFetchNextPageError ? t('moreFailed') : undefined}
        onPress={() => void fetchNextPage()}
      />
    </>
  )
}

function Row({ item }: { item: AuthoritySummary }) {
  return (
    <Tr className="max-sm:flex max-sm:flex-col max-sm:py-2">
      <Td className="min-w-0 sm:max-w-md max-sm:h-auto max-sm:px-inset">
        <Link href={`${BASE}/${item.id}`} className="font-medium wrap-anywhere text-link hover:underline">
          {item.shortName ?? item.name}
        </Link>
        {item.shortName && item.shortName !== item.name ? (
          <span className="block text-xs text-muted sm:truncate">{item.name}</span>
        ) : null}
      </Td>
      <Td className="hidden text-muted xl:table-cell">{item.registryNumber ?? '—'}</Td>
      <Td className="max-sm:h-auto max-sm:px-inset">
        <AccreditationMark authority={item} quiet />
      </Td>
      <Td className="hidden whitespace-nowrap text-muted lg:table-cell">
        {item.since ? <DateText value={moscowDate(item.since)} form="numeric" /> : '—'}
      </Td>
      <Td numeric className="hidden text-muted lg:table-cell">
        {item.certificates}
      </Td>
      <Td className="max-sm:h-auto max-sm:px-inset">
        <FreshnessMark freshness={item.lists} />
      </Td>
    </Tr>
  )
}

function Nothing({ address }: { address: TrustAddress }) {
  const t = useTranslations('trust')
  const all = address.filter === 'all' && !address.search
  if (all) return <EmptyState icon={<ShieldCheck />} title={t('empty.nothing')} text={t('empty.first')} />
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('empty.title')}
      text={t('empty.text')}
      action={<LinkButton href={BASE}>{t('filters.all')}</LinkButton>}
    />
  )
}
