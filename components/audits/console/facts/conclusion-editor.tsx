import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { AuditView } from '@/server/modules/audits/domain/views'
import { objectedParagraphs } from './facts'

type Row = Extract<Sent, { purpose: 'conclusion' }>['rows'][number]

/** Objections row by row, beside what the act says: accepted or not, and why. */
export function ConclusionEditor(props: {
  audit: Pick<AuditView, 'act' | 'objections'>
  rows: readonly Row[]
  errorOf: (field: string) => { error?: string }
  onChange: (rows: Row[]) => void
}) {
  const t = useTranslations('postcontrol.facts.conclusion')
  const { audit, rows, errorOf } = props
  const objected = objectedParagraphs(audit)
  if (objected.length === 0) return <p>{t('none')}</p>
  const change = (paragraphId: string, part: Partial<Row>) =>
    props.onChange(rows.map((row) => (row.paragraphId === paragraphId ? { ...row, ...part } : row)))
  return (
    <ol className="space-y-4" aria-label={t('title')}>
      {objected.map(({ paragraphId, unit, texts }) => {
        const row = rows.find((one) => one.paragraphId === paragraphId)
        const act = audit.act?.paragraphs.find(({ id }) => id === paragraphId)
        if (!row) return null
        return (
          <li key={paragraphId} className="space-y-3 rounded-md border p-3">
            <h3 className="text-body wrap-anywhere">{unit}</h3>
            <div className="grid gap-3 sm:grid-cols-2">
              <Said label={t('act')} texts={act ? [act.text] : ['—']} />
              <Said label={t('objection')} texts={texts} />
            </div>
            <RadioGroup
              id={`verdict-${paragraphId}`}
              name={`verdict-${paragraphId}`}
              legend={t('verdict')}
              compact
              value={row.accepted ? 'accepted' : 'refused'}
              options={[
                { value: 'accepted', label: t('accepted') },
                { value: 'refused', label: t('refused') },
              ]}
              onChange={(value) => change(paragraphId, { accepted: value === 'accepted' })}
            />
            <Field id={`answer-${paragraphId}`} label={t('text')} {...errorOf(`answer-${paragraphId}`)}>
              {(control) => (
                <Textarea
                  {...control}
                  maxLength={4000}
                  value={row.text}
                  onChange={(event) => change(paragraphId, { text: event.target.value })}
                />
              )}
            </Field>
          </li>
        )
      })}
    </ol>
  )
}

function Said({ label, texts }: { label: string; texts: readonly string[] }) {
  return (
    <div className="min-w-0">
      <p className="text-sm text-muted">{label}</p>
      {texts.map((text, index) => (
        <p key={index} lang="ru" className="wrap-anywhere whitespace-pre-line">
          {text}
        </p>
      ))}
    </div>
  )
}
