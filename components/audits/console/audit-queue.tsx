'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX, ScanSearch } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { DateText } from '@/components/datetime/date-text'
import { moscowDate } from '@/components/datetime/format'
import { MoreButton } from '@/components/layout/more-button'
import { useTRPC } from '@/components/trpc/client'
import { EmptyState } from '@/components/ui/empty-state'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Day } from '@/server/modules/deadlines/contract'
import type { AuditSummary } from '@/server/modules/audits/domain/views'
import { AuditStatus } from '../audit-status'
import { DueDay } from '@/components/datetime/due-day'
import { TermName } from '../term-name'
import type { AuditsAddress } from './address'

/** Audits by their nearest term, kept live; the first page came with the page. */
export function AuditQueue(props: {
  address: AuditsAddress
  today: Day
  first: { items: AuditSummary[]; nextCursor: string | null; missed: number; approval: number }
}) {
  const t = useTranslations('postcontrol.list')
  const forms = useTranslations('audits.form')
  const trpc = useTRPC()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useInfiniteQuery(
    trpc.auditConsole.list.infiniteQueryOptions(props.address, {
      getNextPageParam: (page) => page.nextCursor,
      initialData: { pages: [props.first], pageParams: [null] },
    }),
  )
  const items = data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Empty address={props.address} />
  return (
    <>
      <Table label={t('label')}>
        <thead>
          <Tr>
            <Th>{t('number')}</Th>
            <Th>{t('participant')}</Th>
            <Th>{t('form')}</Th>
            <Th>{t('status')}</Th>
            <Th>{t('due')}</Th>
            <Th>{t('unconfirmed')}</Th>
            <Th>{t('opened')}</Th>
          </Tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Tr key={item.id} className="relative">
              <Td>
                <Link
                  href={`/console/audits/${item.id}`}
                  className="font-medium whitespace-nowrap after:absolute after:inset-0 hover:text-link hover:underline"
                >
                  {item.number}
                </Link>
              </Td>
              <Td className="min-w-48">
                {item.participantName}
                {item.participantTaxId ? (
                  <span className="block text-xs text-muted">
                    {t('taxId', { taxId: item.participantTaxId, name: item.participantTaxName })}
                  </span>
                ) : null}
              </Td>
              <Td className="whitespace-nowrap">{forms(item.form)}</Td>
              <Td>
                <AuditStatus status={item.status} quiet />
              </Td>
              <Td className="whitespace-nowrap">
                {item.due ? (
                  <>
                    {item.dueTerm ? <TermName term={{ id: item.dueTerm, side: 'customs' }} /> : null}
                    <DueDay due={item.due} today={props.today} dense />
                  </>
                ) : (
                  '—'
                )}
              </Td>
              <Td>{item.unconfirmed === 0 ? '—' : t('documents', { count: item.unconfirmed })}</Td>
              <Td className="whitespace-nowrap">
                <DateText value={moscowDate(item.openedAt)} form="numeric" />
              </Td>
            </Tr>
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

function Empty({ address }: { address: AuditsAddress }) {
  const t = useTranslations('postcontrol.empty')
  const which = address.search ? 'search' : address.filter
  return (
    <EmptyState
      icon={address.search ? <SearchX aria-hidden /> : <ScanSearch aria-hidden />}
      title={t(`${which}.title`)}
      text={t(`${which}.text`)}
    />
  )
}
