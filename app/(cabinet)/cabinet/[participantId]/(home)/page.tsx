import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { kindTitles } from '@/components/catalogue/kind-choices'
import { WhatOpens } from '@/components/functions/what-opens'
import { HOME_AUDITS } from '@/components/submissions/audit-work'
import { FirstDocument } from '@/components/home/first-document'
import { Frequent } from '@/components/home/frequent'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { RECENT } from '@/components/notifications/recent'
import { RecentNotices } from '@/components/notifications/recent-notices'
import { HOME_LISTS } from '@/components/submissions/home-lists'
import { HomeWork } from '@/components/submissions/home-work'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { holds } from '@/server/auth/actor'
import { enterCabinet } from '@/server/auth/participant-gate'
import { judge } from '@/server/modules/functions/domain/judge'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface HomeProps {
  params: Promise<{ participantId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') }
}

/** What must I do, what has changed, what was I writing; then the frequent functions. Nothing else. */
export default async function HomePage({ params }: HomeProps) {
  const { participantId } = await params
  const { actor, now } = await enterCabinet(participantId)
  const api = await callerFor(participantId)
  const mayAudits = judge(actor, 'audits.view').open
  const [drafts, finished, any, audits, notices, functions, t, locale, list] = await Promise.all([
    orRefuse(api.submissions.list(HOME_LISTS.drafts)),
    orRefuse(api.submissions.list(HOME_LISTS.finished)),
    orRefuse(api.submissions.list({ limit: 1 })),
    mayAudits ? orRefuse(api.audits.list(HOME_AUDITS)) : null,
    orRefuse(api.notifications.list({ limit: RECENT })),
    orRefuse(api.functions.list()),
    getTranslations('home'),
    getLocale(),
    api.catalogue.list(),
  ])
  const base = cabinetBase(participantId)
  const mayPrepare = holds(actor, 'prepare')
  const newcomer = any.items.length === 0 && !audits?.items.length && mayPrepare
  // A newcomer begins with what is missing; whoever works here, with the work.
  const opens = <WhatOpens base={base} category={actor.category} functions={functions} />

  return (
    <>
      <PageHeader title={t('title')} />
      <div className="space-y-6">
        {newcomer ? (
          <>
            {opens}
            <FirstDocument base={base} />
          </>
        ) : (
          <ClientMessages namespaces={['home', 'notifications', 'submissions']}>
            <HomeWork
              base={base}
              now={now}
              lists={{ drafts, finished }}
              audits={audits}
              kindTitles={kindTitles(list, locale)}
            >
              <Card
                flush
                title={t('changes.title')}
                action={
                  <TextLink href={`${base}/notifications`} className="text-sm no-underline hover:underline">
                    {t('changes.all')}
                  </TextLink>
                }
              >
                <RecentNotices
                  base={base}
                  now={now}
                  first={notices}
                  label={t('changes.title')}
                  empty={<p className="p-inset text-muted">{t('changes.none')}</p>}
                />
              </Card>
            </HomeWork>
          </ClientMessages>
        )}
        {newcomer ? null : opens}
        <Frequent base={base} mayPrepare={mayPrepare} />
      </div>
    </>
  )
}
