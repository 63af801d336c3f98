'use client'

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Approver } from '@/server/modules/approvals/contract'
import type { RouteDraft } from './route-draft'

type Step = RouteDraft['steps'][number]

/** One step: what it is called and any of whom approves. */
export function StepFields(props: {
  step: Step
  ordinal: number
  people: readonly Approver[]
  titleFault: boolean
  peopleFault: boolean
  onChange: (part: Partial<Step>) => void
  onUp?: () => void
  onDown?: () => void
  onRemove?: () => void
}) {
  const t = useTranslations('approvals')
  const { step, ordinal } = props
  const id = `route-step-${step.key}`
  const acts = [
    { label: 'up', icon: ArrowUp, act: props.onUp },
    { label: 'down', icon: ArrowDown, act: props.onDown },
    { label: 'removeStep', icon: Trash2, act: props.onRemove },
  ] as const
  const toggle = (userId: string) =>
    props.onChange({
      userIds: step.userIds.includes(userId)
        ? step.userIds.filter((one) => one !== userId)
        : [...step.userIds, userId],
    })
  return (
    <li className="rounded-md border p-4">
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="text-base">{t('step', { ordinal })}</h3>
        <span className="flex gap-1">
          {acts.map(({ label, icon: Icon, act }) => (
            <Button
              key={label}
              size="icon"
              variant="quiet"
              disabled={!act}
              aria-label={t(label, { ordinal })}
              onClick={act}
            >
              <Icon aria-hidden />
            </Button>
          ))}
        </span>
      </div>
      <Field
        id={id}
        label={t('stepTitle')}
        hint={t('stepTitleHint')}
        {...(props.titleFault && { error: t('stepTitleNeed') })}
      >
        {(control) => (
          <Input
            {...control}
            value={step.title}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => props.onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="mt-3" aria-describedby={props.peopleFault ? `${id}-people` : undefined}>
        <legend className="font-medium">{t('stepPeople')}</legend>
        {props.peopleFault ? (
          <p id={`${id}-people`} className="text-sm text-refused">
            {t('stepPeopleNeed')}
          </p>
        ) : null}
        <div className="max-h-64 overflow-y-auto">
          {props.people.map((person) => (
            <Checkbox
              key={person.userId}
              id={`${id}-${person.userId}`}
              label={person.name}
              hint={person.title}
              checked={step.userIds.includes(person.userId)}
              onChange={() => toggle(person.userId)}
            />
          ))}
        </div>
      </fieldset>
    </li>
  )
}
