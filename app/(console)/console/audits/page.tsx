import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { auditsHref, FILTERS, parseAddress } from '@/components/audits/console/address'
import { AuditQueue } from '@/components/audits/console/audit-queue'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { LinkTabs } from '@/components/layout/link-tabs'
import { ListSearch } from '@/components/layout/list-search'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requestNow } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol'))('title') }
}

/** «Постконтроль»: audits of the office, by their nearest term. */
export default async function AuditsPage(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const address = parseAddress(await props.searchParams)
  const t = await getTranslations('postcontrol')
  const api = await callerFor('console')
  const first = await orRefuse(api.auditConsole.list(address))
  return (
    <div className="mx-auto w-full max-w-7xl p-4">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <LinkButton href="/console/audits/statistics">{t('statistics.open')}</LinkButton>
            <LinkButton variant="primary" href="/console/audits/new">
              {t('open')}
            </LinkButton>
          </>
        }
      />
      <div className="mb-4 grid gap-4">
        <ListSearch
          action="/console/audits"
          keep={{ filter: address.filter }}
          value={address.search}
          label={t('search.label')}
          placeholder={t('search.placeholder')}
          submitLabel={t('search.submit')}
          found={
            address.search
              ? {
                  text: t('search.found', { text: address.search }),
                  clearHref: auditsHref({ filter: address.filter }),
                  clearLabel: t('search.clear'),
                }
              : undefined
          }
        />
        <LinkTabs
          label={t('filter.label')}
          tabs={FILTERS.map((filter) => ({
            key: filter,
            href: auditsHref({ ...address, filter }),
            label: t(`filter.${filter}`),
            ...(filter === 'missed' && {
              count: (
                <Badge
                  urgent
                  count={first.missed}
                  label={t('filter.missedCount', { count: first.missed })}
                  className="ml-2"
                />
              ),
            }),
            ...(filter === 'approval' && {
              count: (
                <Badge
                  count={first.approval}
                  label={t('filter.approvalCount', { count: first.approval })}
                  className="ml-2"
                />
              ),
            }),
            current: filter === address.filter,
          }))}
        />
      </div>
      <div className="rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'audits', 'postcontrol']}>
          <AuditQueue
            key={JSON.stringify(address)}
            address={address}
            today={moscowDate(requestNow())}
            first={first}
          />
        </ClientMessages>
      </div>
    </div>
  )
}
