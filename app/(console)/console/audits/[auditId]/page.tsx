import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseScreen } from '@/components/audits/console/case/case-screen'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { requestNow } from '@/server/auth/request'
import { callerFor, orRefuse } from '@/server/trpc/caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('postcontrol.case'))('title') }
}

/** The card of one audit: where does this case stand? */
export default async function AuditPage(props: { params: Promise<{ auditId: string }> }) {
  const { auditId } = await props.params
  const api = await callerFor('console')
  const [audit, drafts, officers] = await Promise.all([
    orRefuse(api.auditConsole.get({ id: auditId })),
    orRefuse(api.auditConsole.drafts({ id: auditId })),
    orRefuse(api.auditConsole.officers()),
  ])
  return (
    <ClientMessages
      namespaces={['audits', 'common', 'console', 'errors', 'failure', 'files', 'postcontrol', 'terms']}
    >
      <CaseScreen first={audit} drafts={drafts} officers={officers} today={moscowDate(requestNow())} />
    </ClientMessages>
  )
}
