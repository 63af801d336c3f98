'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { RadioGroup } from '@/components/ui/radio-group'
import { GRANTED_ACTIONS, type GrantedAction } from '@/server/modules/participants/domain/grants'
import { capital } from './capital'
import { KindsField, type KindName } from '@/components/form/kinds-field'
import { grantProblem, type GrantDraft } from './rights-draft'
import { TermFields } from './term-fields'

/** One right: actions, kinds, cases, term. `within` narrows what may be chosen to what was asked for. */
export function GrantFields(props: {
  id: string
  number: number
  grant: GrantDraft
  kinds: readonly KindName[]
  /** Mistakes are shown once the person has tried to save. */
  checked: boolean
  actions?: readonly GrantedAction[]
  onChange: (grant: GrantDraft) => void
  onRemove?: () => void
}) {
  const t = useTranslations('organisation')
  const { id, grant, onChange } = props
  const problem = props.checked ? grantProblem(grant) : null
  const offered = props.actions ?? GRANTED_ACTIONS
  const toggle = (action: GrantedAction) =>
    onChange({
      ...grant,
      actions: grant.actions.includes(action)
        ? grant.actions.filter((one) => one !== action)
        : [...grant.actions, action],
    })
  return (
    <fieldset className="space-y-4 rounded-md border p-inset">
      <legend className="px-1 font-medium">{t('edit.grant', { number: props.number })}</legend>
      <fieldset aria-describedby={problem === 'actions' ? `${id}-actions-error` : undefined}>
        <legend className="font-medium">{t('edit.actions')}</legend>
        <div className="mt-1">
          {offered.map((action) => (
            <Checkbox
              key={action}
              id={`${id}-${action}`}
              label={capital(t(`action.${action}`))}
              hint={t(`actionHint.${action}`)}
              // To look comes with everything: it is taken off only with the whole right.
              checked={action === 'view' ? true : grant.actions.includes(action)}
              disabled={action === 'view'}
              onChange={() => toggle(action)}
            />
          ))}
        </div>
        {problem === 'actions' ? (
          <p id={`${id}-actions-error`} className="text-sm font-medium text-refused">
            {t('edit.actionsNeed')}
          </p>
        ) : null}
      </fieldset>
      <KindsField
        id={`${id}-kinds`}
        kinds={props.kinds}
        every={grant.every}
        chosen={grant.kinds}
        {...(problem === 'kinds' && { error: t('edit.kindsNeed') })}
        onChange={(value) => onChange({ ...grant, ...value })}
      />
      <RadioGroup
        id={`${id}-scope`}
        name={`${id}-scope`}
        legend={t('edit.scope')}
        value={grant.assignedOnly ? 'own' : 'all'}
        options={[
          { value: 'all', label: t('edit.scopeAll') },
          { value: 'own', label: t('edit.scopeOwn'), hint: t('edit.scopeOwnHint') },
        ]}
        onChange={(value) => onChange({ ...grant, assignedOnly: value === 'own' })}
      />
      <TermFields
        id={id}
        legend={t('edit.termOfGrant')}
        from={grant.from}
        until={grant.until}
        {...(problem === 'until' && { error: t('edit.untilWrong') })}
        onChange={(term) => onChange({ ...grant, ...term })}
      />
      {props.onRemove ? (
        <Button size="small" variant="quiet" onClick={props.onRemove}>
          <Trash2 aria-hidden />
          {t('edit.removeGrant', { number: props.number })}
        </Button>
      ) : null}
    </fieldset>
  )
}
