'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { toast } from '@/components/ui/toast'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import type { KindName } from '@/components/form/kinds-field'
import { draftOf } from './rights-draft'
import { RightsSheet } from './rights-sheet'
import { useFinish } from './use-finish'

/** The rights of one of the people, in the side sheet. */
export function PersonSheet(props: {
  person: OrganisationPerson
  people: readonly OrganisationPerson[]
  now: string
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const finish = useFinish(props.onClose)
  const command = useCommand(trpc.organisation.change.mutationOptions())
  const { person } = props
  // Somebody else's change while the sheet is open must not be overwritten unseen.
  const [version] = useState(person.version)
  return (
    <RightsSheet
      title={t('edit.title', { name: person.name })}
      personId={person.id}
      first={draftOf(person, props.now)}
      kinds={props.kinds}
      kindTitles={props.kindTitles}
      people={props.people.filter(({ id, role }) => id !== person.id && role !== 'HEAD')}
      saveLabel={t('edit.save')}
      busyLabel={t('edit.saving')}
      busy={command.pending}
      error={command.error}
      onClose={props.onClose}
      onSave={(rights) =>
        finish(command.run({ id: person.id, version, ...rights }), () => toast.success(t('acts.saved')))
      }
    />
  )
}
