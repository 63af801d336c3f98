import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { RuleId, RuleView } from '@/server/modules/deadlines/contract'
import { SUSPENSIONS, type Asked } from './address'
import { RuleSelect } from './rule-select'
import { lengthText } from './words'

const GROUPS = {
  audit: [
    'objections',
    'requirement',
    'asked-again',
    'desk-audit',
    'field-audit',
    'field-audit-start',
    'field-audit-notice',
    'act-served',
    'conclusion',
    'decision',
  ],
  receipt: ['receipt', 'registered-letter'],
  appeal: ['complaint', 'complaint-review'],
  support: ['support-failure', 'support-question', 'maintenance'],
} as const satisfies Record<string, readonly RuleId[]>

/** Which days the shown years of decrees have: elsewhere the question means nothing. */
const DECREE_YEARS = ['2020', '2021']

/** The question. It is sent by GET, so that the address is the count. */
export function CalculatorForm(props: { asked: Asked; rules: readonly RuleView[]; rule: RuleView }) {
  const t = useTranslations('deadlines.form')
  const terms = useTranslations('terms')
  const { asked, rule } = props
  return (
    <Card className="print:hidden">
      <Form action="/deadlines" scroll={false} className="space-y-4" key={JSON.stringify(asked)}>
        <Field id="rule" label={t('rule')}>
          {(control) => (
            <RuleSelect {...control} name="rule" defaultValue={asked.rule}>
              {Object.entries(GROUPS).map(([group, ids]) => (
                <optgroup key={group} label={t(`groups.${group as keyof typeof GROUPS}`)}>
                  {ids.map((id) => (
                    <option key={id} value={id}>
                      {terms(`rules.${id}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </RuleSelect>
          )}
        </Field>
        <Field id="event" label={t('event')} hint={terms(`events.${rule.event}`)}>
          {(control) => (
            <Input
              {...control}
              type="date"
              name="event"
              required
              defaultValue={asked.event}
              min={rule.validFrom}
            />
          )}
        </Field>
        {rule.lengthFromDocument ? (
          <Field id="length" label={t('length')}>
            {(control) => (
              <Input
                {...control}
                type="number"
                name="length"
                required
                min={1}
                max={400}
                defaultValue={asked.length || rule.length}
              />
            )}
          </Field>
        ) : null}
        {rule.prolongation ? (
          <Field
            id="more"
            label={t('prolongation')}
            optionalLabel={t('optional')}
            hint={t('prolongationHint', {
              max: lengthText(terms, rule.prolongation.max, rule.prolongation.unit),
            })}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                name="more"
                min={1}
                max={rule.prolongation?.max}
                defaultValue={asked.more}
              />
            )}
          </Field>
        ) : null}
        {rule.suspension ? <SuspensionFields suspensions={asked.suspensions} /> : null}
        {DECREE_YEARS.includes(asked.event.slice(0, 4)) ? (
          <Checkbox
            id="decree"
            name="decree"
            value="count"
            defaultChecked={asked.countDecreeDays}
            label={t('decree')}
          />
        ) : null}
        <Button type="submit" variant="primary" wide>
          {t('count')}
        </Button>
      </Form>
    </Card>
  )
}

function SuspensionFields({ suspensions }: { suspensions: Asked['suspensions'] }) {
  const t = useTranslations('deadlines.form')
  return Array.from({ length: SUSPENSIONS }, (_, index) => (
    <fieldset key={index}>
      <legend className="font-medium">
        {t('suspension', { number: index + 1 })}
        <span className="font-normal text-muted"> — {t('optional')}</span>
      </legend>
      {index === 0 ? <p className="text-sm text-muted">{t('suspensionHint')}</p> : null}
      <div className="mt-1 grid grid-cols-2 gap-3">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="block text-sm">
            {t(end)}
            <Input type="date" name={end} defaultValue={suspensions[index]?.[end]} />
          </label>
        ))}
      </div>
    </fieldset>
  ))
}
