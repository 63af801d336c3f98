import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OpenAuditForm } from '@/components/audits/console/open-audit-form'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { actorFor, requestNow } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.new'))('title') }
}

/** A new audit card. */
export default async function NewAuditPage() {
  const actor = await actorFor('console')
  if (actor.kind !== 'officer') notFound()
  const api = await callerFor('console')
  const [officers, t, all] = await Promise.all([
    orRefuse(api.auditConsole.officers()),
    getTranslations('postcontrol.new'),
    getTranslations('postcontrol'),
  ])
  return (
    <div className="mx-auto w-full max-w-7xl p-4">
      <PageHeader
        title={t('title')}
        back={{ href: '/console/audits', label: all('title') }}
        description={t('description')}
      />
      <Card className="max-w-3xl">
        <ClientMessages namespaces={['audits', 'common', 'errors', 'failure', 'postcontrol']}>
          <OpenAuditForm me={actor.userId} officers={officers} today={moscowDate(requestNow())} />
        </ClientMessages>
      </Card>
    </div>
  )
}
