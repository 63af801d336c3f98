'use client'

import { X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { GroupMember } from '@/server/modules/audits/domain/actions'
import { GROUP_ROLES } from '@/server/modules/audits/domain/vocabulary'
import type { Person } from '@/server/modules/audits/domain/views'

/** Officers of a group with their roles; whoever becomes the lead takes the place of the former one. */
export function GroupFields(props: {
  id: string
  group: GroupMember[]
  officers: readonly Person[]
  error?: string
  onChange: (group: GroupMember[]) => void
}) {
  const t = useTranslations('postcontrol.new')
  const locale = useLocale()
  const { group, officers } = props
  const left = officers.filter(({ id }) => !group.some(({ officerId }) => officerId === id))
  const postOf = ({ title, office }: Person) => (office ? `${title}, ${office[locale]}` : title)
  const setRole = (officerId: string, role: GroupMember['role']) =>
    props.onChange(
      group.map((one) => {
        if (one.officerId === officerId) return { ...one, role }
        return role === 'lead' && one.role === 'lead' ? { ...one, role: 'member' } : one
      }),
    )
  return (
    <fieldset id={props.id} tabIndex={-1} className="min-w-0">
      <legend className="font-medium">{t('group')}</legend>
      <p className="text-sm text-muted">{t('groupHint')}</p>
      <ul className="mt-2 rounded-md border bg-paper">
        {group.map(({ officerId, role }) => {
          const officer = officers.find(({ id }) => id === officerId)
          const name = officer?.name ?? officerId
          return (
            <li
              key={officerId}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-inset py-2 last:border-b-0"
            >
              <span className="min-w-48 grow basis-0">
                {name}
                <span className="block text-sm text-muted">{officer ? postOf(officer) : null}</span>
              </span>
              <Select
                aria-label={t('role', { name })}
                value={role}
                className="w-auto"
                onChange={(event) => setRole(officerId, event.target.value as GroupMember['role'])}
              >
                {GROUP_ROLES.map((value) => (
                  <option key={value} value={value}>
                    {t(value)}
                  </option>
                ))}
              </Select>
              <Button
                type="button"
                variant="quiet"
                aria-label={t('removeOfficer', { name })}
                onClick={() => props.onChange(group.filter((one) => one.officerId !== officerId))}
              >
                <X aria-hidden />
              </Button>
            </li>
          )
        })}
      </ul>
      {left.length > 0 ? (
        <Select
          aria-label={t('addOfficer')}
          className="mt-2"
          value=""
          onChange={(event) => props.onChange([...group, { officerId: event.target.value, role: 'member' }])}
        >
          <option value="">{t('addOfficer')}</option>
          {left.map((officer) => (
            <option key={officer.id} value={officer.id}>
              {officer.name} — {postOf(officer)}
            </option>
          ))}
        </Select>
      ) : null}
      {props.error ? (
        <p role="alert" className="mt-1 text-sm font-medium text-refused">
          {props.error}
        </p>
      ) : null}
    </fieldset>
  )
}
