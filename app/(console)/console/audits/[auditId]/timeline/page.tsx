import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WholeCase } from '@/components/audits/console/case/whole-case'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { requestNow } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.whole'))('title') }
}

/** The whole case as one document to be read, printed or taken away. */
export default async function WholeCasePage(props: { params: Promise<{ auditId: string }> }) {
  const { auditId } = await props.params
  const api = await callerFor('console')
  const audit = await orRefuse(api.auditConsole.get({ id: auditId }))
  return (
    <ClientMessages namespaces={['audits', 'common', 'errors', 'failure', 'postcontrol', 'terms']}>
      <WholeCase audit={audit} today={moscowDate(requestNow())} />
    </ClientMessages>
  )
}
