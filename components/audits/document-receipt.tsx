import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DateText } from '@/components/datetime/date-text'
import { Computation } from '@/components/deadlines/computation'
import type { AuditDocumentSummary } from '@/server/modules/audits/domain/views'

/** From which day a document counts as received, whoever has looked, unfolding into how that day was counted. */
export function DeemedReceived({ document }: { document: AuditDocumentSummary }) {
  const t = useTranslations('audits.own.way')
  return (
    <details className="group min-w-0">
      <summary className="inline-flex max-w-full cursor-pointer list-none items-start gap-2 rounded-sm [&::-webkit-details-marker]:hidden">
        <span className="min-w-0">
          <span className="block">
            {t(document.deemed ? 'deemed' : 'willBeDeemed')}{' '}
            <DateText value={document.deemedOn} form="long" className="font-medium whitespace-nowrap" />
          </span>
          <span className="block text-xs text-muted">{t('deemedLaw')}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="mt-0.5 size-4 shrink-0 text-muted transition-transform group-open:rotate-180 motion-reduce:transition-none print:hidden"
        />
        <span className="sr-only">{t('howCounted')}</span>
      </summary>
      <div className="mt-2 rounded-md border bg-paper p-3">
        <Computation steps={document.receipt.steps} cautions={document.receipt.cautions} />
      </div>
    </details>
  )
}
