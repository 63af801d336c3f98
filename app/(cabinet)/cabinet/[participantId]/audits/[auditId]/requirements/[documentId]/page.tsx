import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RequirementScreen } from '@/components/audits/requirement-screen'
import { RequirementTerms } from '@/components/audits/requirement-terms'
import { moscowDate } from '@/components/datetime/format'
import { ClientMessages } from '@/components/i18n/client-messages'
import { cabinetBase } from '@/components/layout/navigation'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { enterCabinet } from '@/server/auth/participant-gate'
import { takesAnswers } from '@/server/modules/audits/domain/line-reads'
import { callerFor, orRefuse } from '@/server/trpc/caller'

interface RequirementProps {
  params: Promise<{ participantId: string; auditId: string; documentId: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.own'))('requirement.one') }
}

/** A requirement line by line: what is asked, what we answer, by when. */
export default async function RequirementPage({ params }: RequirementProps) {
  const { participantId, auditId, documentId } = await params
  const { now } = await enterCabinet(participantId, `/audits/${auditId}/requirements/${documentId}`)
  const api = await callerFor(participantId)
  const [audit, t] = await Promise.all([orRefuse(api.audits.get({ id: auditId })), getTranslations('audits')])
  const requirement = audit.requirements.find((one) => one.documentId === documentId)
  if (!requirement) notFound()
  const base = cabinetBase(participantId)
  const address = `${base}/audits/${auditId}`
  return (
    <>
      <PageHeader
        title={t('own.requirements.named', { number: requirement.number })}
        back={{ href: address, label: t(`formFull.${audit.form}`) }}
        description={takesAnswers(audit.status) ? t('own.requirement.description') : undefined}
        actions={
          <LinkButton href={`${address}/documents/${documentId}`}>{t('own.requirement.read')}</LinkButton>
        }
      />
      <div className="mb-6 grid gap-4 sm:grid-cols-2">
        <RequirementTerms requirement={requirement} today={moscowDate(now)} />
      </div>
      <ClientMessages namespaces={['archive', 'audits', 'common', 'errors', 'failure', 'files', 'form']}>
        <RequirementScreen
          base={base}
          participantId={participantId}
          first={audit}
          requirementId={documentId}
          today={moscowDate(now)}
        />
      </ClientMessages>
    </>
  )
}
