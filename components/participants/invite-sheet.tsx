'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { INVITATION_DAYS } from '@/server/modules/participants/domain/term'
import type { KindName } from '@/components/form/kinds-field'
import { newGrant, type RightsDraft } from './rights-draft'
import { RightsSheet } from './rights-sheet'
import { useFinish } from './use-finish'

const DAYS = [3, INVITATION_DAYS, 14, 30]

/** Whom to invite, and with which rights. */
export function InviteSheet(props: {
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const finish = useFinish(props.onClose)
  const people = useQuery(trpc.organisation.people.queryOptions())
  const command = useCommand(trpc.invitations.send.mutationOptions())
  const [first] = useState<RightsDraft>(() => ({
    role: 'EMPLOYEE',
    title: '',
    from: null,
    until: null,
    grants: [newGrant()],
  }))
  const [email, setEmail] = useState('')
  const [days, setDays] = useState(INVITATION_DAYS)
  const [checked, setChecked] = useState(false)
  const ready = /^\S+@\S+\.\S+$/.test(email.trim())
  return (
    <RightsSheet
      title={t('edit.inviteTitle')}
      personId={null}
      first={first}
      kinds={props.kinds}
      kindTitles={props.kindTitles}
      people={(people.data ?? []).filter(({ role }) => role !== 'HEAD')}
      ready={ready}
      onChecked={() => setChecked(true)}
      saveLabel={t('invitations.send')}
      busyLabel={t('invitations.sending')}
      busy={command.pending}
      error={command.error}
      failureText={(reason) => (reason === 'already-invited' ? t('invitations.already') : undefined)}
      onClose={props.onClose}
      before={
        <div className="space-y-5">
          <Field
            id="invite-email"
            label={t('edit.email')}
            hint={t('edit.emailHint')}
            {...(checked && !ready && { error: t('edit.emailNeed') })}
          >
            {(control) => (
              <Input
                {...control}
                type="email"
                value={email}
                maxLength={254}
                autoComplete="off"
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Field id="invite-days" label={t('edit.days')}>
            {(control) => (
              <Select {...control} value={days} onChange={(event) => setDays(Number(event.target.value))}>
                {DAYS.map((count) => (
                  <option key={count} value={count}>
                    {t('edit.daysCount', { count })}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      }
      onSave={({ role, title, until, grants }) => {
        const to = email.trim()
        finish(command.run({ email: to, days, role, title, until, grants }), () =>
          toast.success(t('invitations.sent', { email: to })),
        )
      }}
    />
  )
}
