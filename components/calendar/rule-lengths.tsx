'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CalendarOverview } from '@/server/modules/deadlines/domain/calendar-contract'
import { CalendarFailure } from './calendar-failure'
import { useChanged } from './use-changed'

type Rule = CalendarOverview['rules'][number]

/** Lengths of the rules that are known with a low confidence: the operator's to set. */
export function RuleLengths(props: { rules: readonly Rule[]; revision: number; today: string }) {
  const t = useTranslations('calendar.rules')
  return (
    <div className="space-y-4">
      <p className="text-muted">{t('lead')}</p>
      <ul className="divide-y">
        {props.rules.map((rule) => (
          <li key={rule.rule} className="py-3 first:pt-0 last:pb-0">
            <RuleLength rule={rule} revision={props.revision} today={props.today} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function RuleLength({ rule, revision, today }: { rule: Rule; revision: number; today: string }) {
  const t = useTranslations('calendar.rules')
  const day = useTranslations('calendar.day')
  const terms = useTranslations('terms')
  const trpc = useTRPC()
  const changed = useChanged()
  const set = useCommand(trpc.calendar.setRule.mutationOptions())

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    try {
      await set.run({
        revision,
        rule: rule.rule,
        length: Number(form.get('length')),
        validFrom: String(form.get('from')),
        reason: String(form.get('reason')),
      })
    } catch {
      return // Why is shown below from the command's state.
    }
    changed(t('saved'))
  }

  return (
    <form onSubmit={(event) => void save(event)} className="space-y-2">
      <p className="font-medium">
        {terms(`rules.${rule.rule}`)}
        <span className="font-normal text-muted"> — {t(`set.${rule.set}`)}</span>
      </p>
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <Field
          id={`${rule.rule}-length`}
          label={t('length')}
          hint={t('bounds', { min: rule.min, max: rule.max })}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              name="length"
              required
              min={rule.min}
              max={rule.max}
              defaultValue={rule.length}
            />
          )}
        </Field>
        <Field id={`${rule.rule}-from`} label={t('from')}>
          {(control) => (
            <Input {...control} type="date" name="from" required min={today} defaultValue={today} />
          )}
        </Field>
      </div>
      <Field id={`${rule.rule}-reason`} label={day('reason')}>
        {(control) => <Input {...control} name="reason" required minLength={3} maxLength={500} />}
      </Field>
      <Button type="submit" size="small" busy={set.pending} busyLabel={day('busy')}>
        {t('save')}
      </Button>
      <CalendarFailure error={set.error} />
    </form>
  )
}
