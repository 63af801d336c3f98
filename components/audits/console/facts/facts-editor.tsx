import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { AuditView, Person } from '@/server/modules/audits/domain/views'
import { GroupFields } from '../group-fields'
import { MovedDay } from '../moved-day'
import { ConclusionEditor } from './conclusion-editor'
import { PROLONGATION_DAYS, REQUIREMENT_DAYS } from './facts'
import { ItemsEditor } from './items-editor'
import { ParagraphsEditor } from './paragraphs-editor'
import { UnansweredLines } from './unanswered-lines'

export interface FactsEditorProps {
  audit: AuditView
  officers: readonly Person[]
  what: Sent
  /** The sentence for what is wrong with a control, by its id. */
  errorOf: (field: string) => { error?: string }
  onChange: (what: Sent) => void
}

/** What a document of customs does to the audit, as fields: terms are counted from these and its form says them. */
export function FactsEditor({ audit, officers, what, errorOf, onChange }: FactsEditorProps) {
  const t = useTranslations('postcontrol.facts')
  switch (what.purpose) {
    case 'prolongation':
      return (
        <>
          {what.days === null ? (
            <p>{t('month')}</p>
          ) : (
            <Days
              label={t('prolongationDays')}
              hint={t('prolongationHint')}
              {...PROLONGATION_DAYS}
              value={what.days}
              {...errorOf('fact-days')}
              onChange={(days) => onChange({ ...what, days })}
            />
          )}
          <Reason what={what} errorOf={errorOf} onChange={onChange} />
        </>
      )
    case 'suspension':
      return (
        <>
          <DayField
            id="fact-from"
            label={t('suspendedFrom')}
            value={what.from}
            {...errorOf('fact-from')}
            onChange={(from) => onChange({ ...what, from })}
          />
          <Reason what={what} errorOf={errorOf} onChange={onChange} />
        </>
      )
    case 'resumption':
      return (
        <DayField
          id="fact-from"
          label={t('resumedFrom')}
          value={what.from}
          {...errorOf('fact-from')}
          onChange={(from) => onChange({ ...what, from })}
        />
      )
    case 'group-change':
      return (
        <>
          <GroupFields
            id="fact-group"
            group={what.group}
            officers={officers}
            {...errorOf('fact-group')}
            onChange={(group) => onChange({ ...what, group })}
          />
          <Reason what={what} errorOf={errorOf} onChange={onChange} />
        </>
      )
    case 'requirement':
      return (
        <>
          <Days
            label={t('requirementDays')}
            hint={t('requirementHint')}
            {...REQUIREMENT_DAYS}
            value={what.days}
            {...errorOf('fact-days')}
            onChange={(days) => onChange({ ...what, days })}
          />
          <ItemsEditor
            period={audit.card}
            items={what.items}
            errorOf={errorOf}
            onChange={(items) => onChange({ ...what, items })}
          />
        </>
      )
    case 'more-time':
      return <MoreTime audit={audit} what={what} errorOf={errorOf} onChange={onChange} />
    case 'act':
      return (
        <>
          <UnansweredLines audit={audit} />
          <ParagraphsEditor
            paragraphs={what.paragraphs}
            errorOf={errorOf}
            onChange={(paragraphs) => onChange({ ...what, paragraphs })}
          />
        </>
      )
    case 'conclusion':
      return (
        <ConclusionEditor
          audit={audit}
          rows={what.rows}
          errorOf={errorOf}
          onChange={(rows) => onChange({ ...what, rows })}
        />
      )
    default:
      return null
  }
}

type Reasoned = Extract<Sent, { reason: string }>

function Reason(props: { what: Reasoned } & Pick<FactsEditorProps, 'errorOf' | 'onChange'>) {
  const t = useTranslations('postcontrol.facts')
  return (
    <Field id="fact-reason" label={t('reason')} hint={t('reasonHint')} {...props.errorOf('fact-reason')}>
      {(control) => (
        <Textarea
          {...control}
          rows={3}
          maxLength={1000}
          value={props.what.reason}
          onChange={(event) => props.onChange({ ...props.what, reason: event.target.value })}
        />
      )}
    </Field>
  )
}

function Days(props: {
  label: string
  hint: string
  min: number
  max: number
  value: number
  error?: string
  onChange: (days: number) => void
}) {
  const { min, max, value } = props
  return (
    <Field
      id="fact-days"
      label={props.label}
      hint={props.hint}
      {...(props.error && { error: props.error })}
      className="max-w-sm"
    >
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value || ''}
          onChange={(event) => props.onChange(event.target.valueAsNumber || 0)}
        />
      )}
    </Field>
  )
}

function DayField(props: {
  id: string
  label: string
  value: string
  error?: string
  onChange: (day: string) => void
}) {
  return (
    <Field
      id={props.id}
      label={props.label}
      {...(props.error && { error: props.error })}
      className="max-w-sm"
    >
      {(control) => (
        <Input
          {...control}
          type="date"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type MoreTimeFacts = Extract<Sent, { purpose: 'more-time' }>

/** Lines that are still awaited or asked time for, and until when they have it. */
function MoreTime(props: { what: MoreTimeFacts } & Pick<FactsEditorProps, 'audit' | 'errorOf' | 'onChange'>) {
  const t = useTranslations('postcontrol.facts')
  const words = useTranslations('audits.item')
  const { what, audit, errorOf, onChange } = props
  const requirement = audit.requirements.find(({ documentId }) => documentId === what.requirementId)
  const open = requirement?.items.filter(({ status }) => status !== 'accepted' && status !== 'answered') ?? []
  const { error } = errorOf('fact-items')
  return (
    <>
      <fieldset id="fact-items" tabIndex={-1} className="min-w-0">
        <legend className="font-medium">{t('whichItems', { number: requirement?.number ?? '—' })}</legend>
        {open.map(({ id, position, name, status }) => (
          <Checkbox
            key={id}
            id={`time-${id}`}
            label={`${position}. ${name}`}
            hint={words(status)}
            checked={what.itemIds.includes(id)}
            onChange={(event) =>
              onChange({
                ...what,
                itemIds: event.target.checked
                  ? [...what.itemIds, id]
                  : what.itemIds.filter((one) => one !== id),
              })
            }
          />
        ))}
        {error ? (
          <p role="alert" className="mt-1 text-sm font-medium text-refused">
            {error}
          </p>
        ) : null}
      </fieldset>
      <DayField
        id="fact-until"
        label={t('until')}
        value={what.until}
        {...errorOf('fact-until')}
        onChange={(until) => onChange({ ...what, until })}
      />
      <MovedDay until={what.until} />
    </>
  )
}
