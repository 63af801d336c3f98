import { FileArchive, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'

/** The whole audit to keep: its course on paper, and everything of it in one archive. */
export function CaseCard(props: { audit: { id: string; participantId: string } }) {
  const t = useTranslations('audits.print')
  return (
    <Card title={t('caseTitle')}>
      <p className="max-w-prose text-sm text-muted">{t('caseText')}</p>
      <div className="mt-3 flex flex-wrap gap-2 print:hidden">
        <CaseLinks auditId={props.audit.id} actingFor={props.audit.participantId} />
      </div>
    </Card>
  )
}

/** The two ways; `actingFor` is a participant's id or `console`. */
export function CaseLinks({ auditId, actingFor }: { auditId: string; actingFor: string }) {
  const t = useTranslations('audits.print')
  const take = (what: string) => `/api/audits/${auditId}/${what}?for=${actingFor}`
  return (
    <>
      <LinkButton size="small" href={take('timeline')} download>
        <FileText aria-hidden />
        {t('timeline')}
      </LinkButton>
      <LinkButton size="small" href={take('archive')} download>
        <FileArchive aria-hidden />
        {t('archive')}
      </LinkButton>
    </>
  )
}
