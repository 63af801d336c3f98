import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import type { AnswerView, RowView } from '@/server/modules/information/contract'
import type { FaultyCondition } from '@/server/modules/information/domain/view-address'
import { writeView } from '@/server/modules/information/domain/view-query'
import { FilterChips } from './filter-chips'
import { FilterForm } from './filter-form'

const FORMATS = ['pdf', 'xlsx', 'csv', 'json', 'xml'] as const

/** Export in sight, and the filter of the table: what is asked for stands in the address. */
export function AnswerTools(props: {
  address: string
  participantId: string
  answer: AnswerView
  view: RowView
  /** What was typed last and cannot be a condition. */
  faulty: FaultyCondition | null
  count: number
}) {
  const t = useTranslations('information.answer')
  const { answer, view, address } = props
  const download = (format: string) => {
    const query = writeView(view)
    query.set('format', format)
    query.set('for', props.participantId)
    return `/api/information/${answer.id}/export?${query}`
  }
  return (
    <div className="mb-4 space-y-4 print:hidden">
      <section aria-label={t('export')}>
        <div className="flex flex-wrap items-center gap-2">
          <span className="mr-1 inline-flex items-center gap-2 font-medium">
            <Download aria-hidden className="size-4" />
            {t('export')}
          </span>
          {FORMATS.map((format) => (
            <LinkButton key={format} href={download(format)} download="" size="small">
              {format.toUpperCase()}
            </LinkButton>
          ))}
          <PrintButton label={t('print')} size="small" />
        </div>
        <p className="mt-1 text-sm text-muted">{t('xmlWhole')}</p>
      </section>
      {answer.rowCount > 0 ? (
        <>
          <FilterForm
            key={`${writeView(view)} ${JSON.stringify(props.faulty)}`}
            address={address}
            columns={answer.columns}
            view={view}
            faulty={props.faulty}
          />
          <FilterChips address={address} columns={answer.columns} view={view} count={props.count} />
        </>
      ) : null}
    </div>
  )
}
