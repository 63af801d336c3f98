import { FileCode, FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/** A document of customs to keep: as a print with stamps and as it was signed. `actingFor`: a participant or `console`. */
export function TakeDocument(props: {
  auditId: string
  documentId: string
  number: string
  actingFor: string
}) {
  const t = useTranslations('audits.own.document')
  const take = `/api/audits/${props.auditId}/documents/${props.documentId}`
  const acting = `?for=${props.actingFor}`
  return (
    <span className="flex flex-wrap gap-1 print:hidden">
      <LinkButton
        href={`${take}/print${acting}`}
        download={`${props.number}.pdf`}
        size="small"
        variant="quiet"
      >
        <FileText aria-hidden />
        {t('pdf')}
      </LinkButton>
      <LinkButton href={`${take}/xml${acting}`} download size="small" variant="quiet">
        <FileCode aria-hidden />
        {t('xml')}
      </LinkButton>
    </span>
  )
}
