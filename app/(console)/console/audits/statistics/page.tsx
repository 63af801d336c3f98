import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ShareChart } from '@/components/audits/statistics/share-chart'
import { StatisticsTable } from '@/components/audits/statistics/statistics-table'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { FEWEST_PERSONS, SOURCE_SHARES } from '@/server/modules/audits/domain/statistics'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.statistics'))('title') }
}

/** How audits go, by years: who confirms receipt, how fast, which terms are met, prolonged and missed. */
export default async function StatisticsPage() {
  const api = await callerFor('console')
  const [view, t, all] = await Promise.all([
    orRefuse(api.auditConsole.statistics()),
    getTranslations('postcontrol.statistics'),
    getTranslations('postcontrol'),
  ])
  const totals = view.rows.filter(({ is }) => is === 'total').reverse()
  const own = totals.flatMap(({ year, figures: { confirmedShare: share } }) =>
    share === null ? [] : [{ year, share, former: false }],
  )
  const met = totals.flatMap(({ year, figures }) => {
    const kept = figures.metByPersons + figures.metByCustoms
    const ended = kept + figures.missedByPersons + figures.missedByCustoms
    return ended === 0 ? [] : [{ year, share: kept / ended, former: false }]
  })
  const former = SOURCE_SHARES.map(({ year, confirmedShare }) => ({
    year,
    share: confirmedShare,
    former: true,
  }))
  return (
    <div className="mx-auto grid w-full max-w-7xl gap-4 p-4">
      <PageHeader
        title={t('title')}
        back={{ href: '/console/audits', label: all('title') }}
        description={t('description')}
        actions={(['csv', 'xlsx'] as const).map((format) => (
          <LinkButton key={format} href={`/api/audits/statistics?for=console&format=${format}`} download>
            {t('export.label')} {t(`export.${format}`)}
          </LinkButton>
        ))}
      />
      {view.hiddenYears.length > 0 ? (
        <Alert tone="neutral" title={t('hiddenTitle')}>
          {t('hidden', { years: view.hiddenYears.join(', '), count: FEWEST_PERSONS })}
        </Alert>
      ) : null}
      <div className="grid gap-4 lg:grid-cols-2">
        <Card title={t('chart.title')}>
          <ShareChart title={t('chart.title')} years={[...former, ...own]} />
        </Card>
        {met.length > 0 ? (
          <Card title={t('chart.terms')}>
            <ShareChart title={t('chart.terms')} years={met} />
          </Card>
        ) : null}
      </div>
      <Card title={t('table')} flush footer={t('how')}>
        <StatisticsTable view={view} />
      </Card>
    </div>
  )
}
