import { CircleCheck, CircleX, MessageSquareQuote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Status } from '@/components/ui/status'
import type { OwnAuditView } from '@/server/modules/audits/domain/views'
import { actRows, type ActRow } from './act-rows'

/** The act's paragraphs, each with our objection and customs' answer beside: what was said against what. */
export function ActAnswers({ audit }: { audit: OwnAuditView }) {
  const t = useTranslations('audits.own.act')
  const rows = actRows(audit)
  const accepted = rows.flatMap(({ answers }) => answers).filter((one) => one.accepted).length
  const answered = rows.flatMap(({ answers }) => answers).length
  return (
    <Card flush title={t('rowByRow')}>
      {answered > 0 ? (
        <p className="border-b px-inset py-3 text-sm">{t('accepted', { accepted, answered })}</p>
      ) : null}
      <ol>
        {rows.map((row) => (
          <li key={row.paragraph.id} className="border-b px-inset py-4 last:border-b-0">
            <Row row={row} objected={audit.objections !== null} concluded={audit.conclusion !== null} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Row({ row, objected, concluded }: { row: ActRow; objected: boolean; concluded: boolean }) {
  const t = useTranslations('audits.own.act')
  const { paragraph, objections, answers } = row
  return (
    <div className="grid gap-x-6 gap-y-3 lg:grid-cols-3">
      <div className="min-w-0">
        <h3 lang="ru" className="text-sm font-semibold text-muted">
          {paragraph.unit}
        </h3>
        <p lang="ru" className="mt-1 whitespace-pre-wrap wrap-anywhere">
          {paragraph.text}
        </p>
      </div>
      <div className="min-w-0">
        <h4 className="text-sm font-semibold text-muted">{t('ours')}</h4>
        {objections.length > 0 ? (
          objections.map((text, index) => (
            <p
              key={index}
              lang="ru"
              className="mt-1 border-l-2 border-link pl-3 whitespace-pre-wrap wrap-anywhere"
            >
              {text}
            </p>
          ))
        ) : (
          <p className="mt-1 text-sm text-muted">{t(objected ? 'notObjected' : 'noneYet')}</p>
        )}
      </div>
      <div className="min-w-0">
        <h4 className="text-sm font-semibold text-muted">{t('theirs')}</h4>
        {answers.length > 0 ? (
          answers.map((answer, index) => (
            <div key={index} className="mt-1">
              <Status
                tone={answer.accepted ? 'received' : 'refused'}
                icon={answer.accepted ? CircleCheck : CircleX}
                quiet
              >
                {t(answer.accepted ? 'isAccepted' : 'isRejected')}
              </Status>
              <p lang="ru" className="mt-1 whitespace-pre-wrap wrap-anywhere">
                {answer.text}
              </p>
            </div>
          ))
        ) : (
          <p className="mt-1 flex gap-2 text-sm text-muted">
            <MessageSquareQuote aria-hidden className="mt-0.5 size-4 shrink-0" />
            {t(concluded ? 'notAnswered' : objections.length > 0 ? 'awaited' : 'nothingToAnswer')}
          </p>
        )}
      </div>
    </div>
  )
}
