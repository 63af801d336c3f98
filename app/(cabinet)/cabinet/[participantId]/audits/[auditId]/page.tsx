import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnAudit } from '@/components/audits/own-audit'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { enterCabinet } from '@/server/auth/participant-gate'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface AuditProps {
  params: Promise<{ participantId: string; auditId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.own'))('one') }
}

/** One audit: what do they want, by when, what have we sent, what happens next. */
export default async function AuditPage({ params }: AuditProps) {
  const { participantId, auditId } = await params
  const { now } = await enterCabinet(participantId, `/audits/${auditId}`)
  const api = await callerFor(participantId)
  const audit = await orRefuse(api.audits.get({ id: auditId }))
  return (
    <ClientMessages namespaces={['audits', 'common', 'errors', 'failure']}>
      <OwnAudit base={cabinetBase(participantId)} audit={audit} today={moscowDate(now)} />
    </ClientMessages>
  )
}
