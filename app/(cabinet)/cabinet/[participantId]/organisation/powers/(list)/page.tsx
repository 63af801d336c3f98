import { FileKey2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/i18n/client-messages'
import { LinkTabs } from '@/components/layout/link-tabs'
import { cabinetBase } from '@/components/layout/navigation'
import { OrganisationTabs } from '@/components/participants/organisation-tabs'
import { PowerList } from '@/components/powers/power-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { judge } from '@/server/modules/functions/domain/judge'
import { ListPowers, POWER_STAGES } from '@/server/modules/powers/contract'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface PowersProps {
  params: Promise<{ participantId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('title') }
}

/** Machine-readable powers of attorney of the organisation. */
export default async function PowersPage({ params, searchParams }: PowersProps) {
  const { participantId } = await params
  const { actor } = await enterCabinet(participantId, '/organisation/powers')
  const stage = ListPowers.shape.stage.safeParse((await searchParams)['stage']).data ?? 'all'
  const api = await callerFor(participantId)
  const [first, t] = await Promise.all([orRefuse(api.powers.list({ stage })), getTranslations('powers')])
  const base = cabinetBase(participantId)
  const address = `${base}/organisation/powers`
  const add = judge(actor, 'powers.register').open ? (
    <LinkButton variant="primary" href={`${address}/new`}>
      {t('add')}
    </LinkButton>
  ) : (
    <LinkButton href={`${base}/services?search=${encodeURIComponent(t('title'))}`}>
      {t('addClosed')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={add} />
      <OrganisationTabs base={base} current="powers" />
      <LinkTabs
        label={t('stages.label')}
        tabs={POWER_STAGES.map((key) => ({
          key,
          href: key === 'all' ? address : `${address}?stage=${key}`,
          label: t(`stages.${key}`),
          current: key === stage,
        }))}
      />
      <div className="mt-4 rounded-md border bg-paper">
        <ClientMessages namespaces={['common', 'powers']}>
          <PowerList
            key={stage}
            base={base}
            stage={stage}
            first={first}
            empty={
              <EmptyState
                icon={<FileKey2 aria-hidden />}
                title={t(stage === 'all' ? 'empty.title' : 'empty.stage')}
                text={stage === 'all' ? t('empty.text') : undefined}
              />
            }
          />
        </ClientMessages>
      </div>
    </>
  )
}
