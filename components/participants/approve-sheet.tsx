'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import type { RightsRequestView } from '@/server/modules/participants/contract'
import { GRANTED_ACTIONS } from '@/server/modules/participants/domain/grants'
import { ActSheet } from './act-sheet'
import { GrantFields } from './grant-fields'
import type { KindName } from '@/components/form/kinds-field'
import { grantProblem, newGrant, sentGrant } from './rights-draft'
import { useFinish } from './use-finish'
import { useRightsWords } from './use-rights-words'

/** Gives what was asked for, or less: only what was asked may be chosen. */
export function ApproveSheet(props: {
  request: RightsRequestView
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const finish = useFinish(props.onClose)
  const words = useRightsWords(props.kindTitles)
  const command = useCommand(trpc.rights.approve.mutationOptions())
  const { request } = props
  const asked = GRANTED_ACTIONS.filter((action) => request.actions.includes(action))
  const [grant, setGrant] = useState(() =>
    newGrant({ actions: [...asked], kinds: request.kinds, until: request.until }),
  )
  const [answer, setAnswer] = useState('')
  const [checked, setChecked] = useState(false)

  function save() {
    setChecked(true)
    if (grantProblem(grant)) return
    finish(command.run({ id: request.id, grant: sentGrant(grant), answer }), () =>
      toast.success(t('requests.approved')),
    )
  }

  return (
    <ActSheet
      title={t('requests.approveTitle', { name: request.name })}
      description={t('requests.approveText')}
      label={t('requests.approve')}
      busyLabel={t('requests.approving')}
      busy={command.pending}
      error={command.error}
      onAct={save}
      onClose={props.onClose}
    >
      <GrantFields
        id="approve"
        number={1}
        grant={grant}
        actions={asked}
        kinds={
          request.kinds.length ? props.kinds.filter(({ code }) => request.kinds.includes(code)) : props.kinds
        }
        checked={checked}
        onChange={setGrant}
      />
      <p>{words.sentence(sentGrant(grant))}</p>
      <Field id="approve-answer" label={t('requests.comment')} optionalLabel={t('edit.optional')}>
        {(control) => (
          <Textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        )}
      </Field>
    </ActSheet>
  )
}
