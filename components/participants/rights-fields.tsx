'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import { TEMPLATE_KEYS } from '@/server/modules/participants/domain/templates'
import { GrantFields } from './grant-fields'
import type { KindName } from '@/components/form/kinds-field'
import { draftGrants, fromTemplate, newGrant, type RightsDraft } from './rights-draft'
import { TermFields } from './term-fields'

const ROLES = ['EMPLOYEE', 'ADMINISTRATOR'] as const

/** The editor of rights: post, role, term, and each right; begun from a template or from a colleague's rights. */
export function RightsFields(props: {
  draft: RightsDraft
  kinds: readonly KindName[]
  /** Colleagues whose rights may be copied. */
  people: readonly OrganisationPerson[]
  checked: boolean
  /** An invitation's term begins when it is accepted. */
  withBeginning: boolean
  onChange: (draft: RightsDraft) => void
}) {
  const t = useTranslations('organisation.edit')
  const id = useId()
  const { draft, onChange } = props
  const set = (values: Partial<RightsDraft>) => onChange({ ...draft, ...values })
  const wrongTerm = draft.from && draft.until && draft.until < draft.from

  function fill(choice: string) {
    const template = TEMPLATE_KEYS.find((key) => key === choice)
    if (template) {
      const title = draft.title.trim() ? draft.title : t(`templates.${template}`)
      return set({ grants: [fromTemplate(template)], title })
    }
    const person = props.people.find((one) => one.id === choice)
    if (person) set({ grants: draftGrants(person) })
  }

  return (
    <div className="space-y-5">
      <Field
        id={`${id}-template`}
        label={t('template')}
        hint={t('templateHint')}
        optionalLabel={t('optional')}
      >
        {(control) => (
          <Select {...control} value="" onChange={(event) => fill(event.target.value)}>
            <option value="">{t('templateNone')}</option>
            {TEMPLATE_KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`templates.${key}`)}
              </option>
            ))}
            {props.people.map((person) => (
              <option key={person.id} value={person.id}>
                {t('copy', { name: person.name })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={`${id}-title`}
        label={t('post')}
        hint={t('postHint')}
        {...(props.checked && !draft.title.trim() && { error: t('postNeed') })}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.title}
            maxLength={200}
            onChange={(event) => set({ title: event.target.value })}
          />
        )}
      </Field>
      <RadioGroup
        id={`${id}-role`}
        name={`${id}-role`}
        legend={t('role')}
        hint={t('roleHint')}
        value={draft.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role${role}`), hint: t(`role${role}Hint`) }))}
        onChange={(value) => set({ role: value === 'ADMINISTRATOR' ? 'ADMINISTRATOR' : 'EMPLOYEE' })}
      />
      <TermFields
        id={id}
        legend={t('termOf')}
        from={props.withBeginning ? draft.from : undefined}
        until={draft.until}
        {...(wrongTerm && { error: t('untilWrong') })}
        onChange={set}
      />
      {draft.grants.length === 0 ? <p className="text-muted">{t('noGrants')}</p> : null}
      {draft.grants.map((grant, index) => (
        <GrantFields
          key={grant.key}
          id={`${id}-${grant.key}`}
          number={index + 1}
          grant={grant}
          kinds={props.kinds}
          checked={props.checked}
          onChange={(changed) =>
            set({ grants: draft.grants.map((one) => (one.key === changed.key ? changed : one)) })
          }
          onRemove={() => set({ grants: draft.grants.filter((one) => one.key !== grant.key) })}
        />
      ))}
      <Button onClick={() => set({ grants: [...draft.grants, newGrant()] })}>
        <Plus aria-hidden />
        {t('addGrant')}
      </Button>
    </div>
  )
}
