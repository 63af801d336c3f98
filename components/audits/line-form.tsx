'use client'

import { Archive, ScanLine, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Picked } from '@/components/files/archive-search'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { ItemDraft } from '@/server/modules/audits/contract'
import { ITEM_ANSWERS, type ItemAnswer } from '@/server/modules/audits/domain/vocabulary'
import type { ItemFault } from '@/server/modules/audits/domain/item-draft'
import type { Day } from '@/server/modules/deadlines/contract'

/** What is answered to one line: with what papers, or why not and until when. */
export function LineForm(props: {
  id: string
  value: ItemDraft
  papers: readonly Picked[]
  faults: readonly ItemFault[]
  onChange: (value: ItemDraft) => void
  onPick: () => void
  onScan: () => void
}) {
  const t = useTranslations('audits.own.line')
  const answers = useTranslations('audits.answer')
  const { id, value, faults } = props
  const set = (part: Partial<ItemDraft>) => props.onChange({ ...value, ...part })
  const withPapers = value.answer === 'submitted' || value.answer === 'in-part'
  const faultOf = (...codes: ItemFault[]) => {
    const code = codes.find((one) => faults.includes(one))
    return code ? t(`fault.${code}`) : undefined
  }
  return (
    <div className="space-y-4">
      <RadioGroup
        id={`${id}-answer`}
        name={`${id}-answer`}
        legend={t('answer')}
        value={value.answer}
        onChange={(answer) => set({ answer: answer as ItemAnswer })}
        options={ITEM_ANSWERS.map((answer) => ({ value: answer, label: answers(answer) }))}
      />
      {withPapers ? <Papers {...props} fault={faultOf('paper-needed')} /> : null}
      {withPapers ? (
        <div>
          <Given
            id={`${id}-on-paper`}
            of="onPaper"
            value={value.onPaper}
            other={value.earlier}
            faultOf={faultOf}
            onChange={(onPaper) => set({ onPaper })}
          />
          <Given
            id={`${id}-earlier`}
            of="earlier"
            value={value.earlier}
            other={value.onPaper}
            faultOf={faultOf}
            onChange={(earlier) => set({ earlier })}
          />
        </div>
      ) : null}
      {value.answer === 'more-time' ? (
        <Field
          id={`${id}-until`}
          label={t('until')}
          hint={t('untilHint')}
          error={faultOf('until-needed', 'until-early')}
          className="max-w-60"
        >
          {(control) => (
            <Input
              {...control}
              type="date"
              value={value.until ?? ''}
              onChange={(event) => set({ until: event.target.value || null })}
            />
          )}
        </Field>
      ) : null}
      {value.answer === 'submitted' ? null : (
        <Field id={`${id}-reason`} label={t('reason')} error={faultOf('reason-needed')}>
          {(control) => (
            <Textarea
              {...control}
              maxLength={1000}
              rows={3}
              value={value.reason}
              onChange={(event) => set({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field id={`${id}-note`} label={t('note')} optionalLabel={t('optional')}>
        {(control) => (
          <Input
            {...control}
            maxLength={250}
            value={value.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function Papers(props: {
  value: ItemDraft
  papers: readonly Picked[]
  fault: string | undefined
  onChange: (value: ItemDraft) => void
  onPick: () => void
  onScan: () => void
}) {
  const t = useTranslations('audits.own.line')
  const { value, papers } = props
  return (
    <div>
      <p className="font-medium">{t('papers')}</p>
      {value.papers.length > 0 ? (
        <ul className="mt-1 divide-y rounded-md border bg-paper">
          {value.papers.map((paperId) => {
            const paper = papers.find((one) => one.id === paperId)
            return (
              <li key={paperId} className="flex items-center justify-between gap-2 px-3 py-1">
                <span className="min-w-0">
                  <span className="block wrap-anywhere">{paper?.title ?? t('unseenPaper')}</span>
                  {paper ? <span className="tabular block text-sm text-muted">{paper.number}</span> : null}
                </span>
                <Button
                  size="icon"
                  variant="quiet"
                  aria-label={t('takeOff', { name: paper?.title ?? t('unseenPaper') })}
                  onClick={() =>
                    props.onChange({ ...value, papers: value.papers.filter((one) => one !== paperId) })
                  }
                >
                  <X aria-hidden />
                </Button>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className={props.fault ? 'text-sm font-medium text-near' : 'text-sm text-muted'}>
          {props.fault ?? t('noPapers')}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={props.onPick}>
          <Archive aria-hidden />
          {t('pick')}
        </Button>
        <Button size="small" onClick={props.onScan}>
          <ScanLine aria-hidden />
          {t('scan')}
        </Button>
      </div>
    </div>
  )
}

/** Brought on paper, or given earlier: with which letter. */
function Given(props: {
  id: string
  of: 'onPaper' | 'earlier'
  value: ItemDraft['onPaper']
  /** The other letter of the line: a fault may be of either. */
  other: ItemDraft['onPaper']
  faultOf: (code: ItemFault) => string | undefined
  onChange: (value: { number: string; date: Day | null } | null) => void
}) {
  const t = useTranslations('audits.own.line')
  const { id, value, other, faultOf } = props
  const latest = !other?.date || Boolean(value?.date && value.date >= other.date)
  return (
    <>
      <Checkbox
        id={id}
        label={t(props.of)}
        checked={Boolean(value)}
        onChange={(event) => props.onChange(event.target.checked ? { number: '', date: null } : null)}
      />
      {value ? (
        <div className="grid gap-3 pb-2 pl-8 sm:grid-cols-2">
          <Field
            id={`${id}-number`}
            label={t('letterNumber')}
            error={value.number.trim() ? undefined : faultOf('letter-needed')}
          >
            {(control) => (
              <Input
                {...control}
                maxLength={50}
                value={value.number}
                onChange={(event) => props.onChange({ ...value, number: event.target.value })}
              />
            )}
          </Field>
          <Field
            id={`${id}-date`}
            label={t('letterDate')}
            error={latest && value.date ? faultOf('letter-future') : undefined}
          >
            {(control) => (
              <Input
                {...control}
                type="date"
                value={value.date ?? ''}
                onChange={(event) => props.onChange({ ...value, date: event.target.value || null })}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  )
}
