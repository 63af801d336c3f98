'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Sheet } from '@/components/ui/sheet'
import type { AuditView, Person } from '@/server/modules/audits/domain/views'
import { GroupFields } from '../group-fields'
import { ChangeFailure } from './changed-meanwhile'
import { useLookAgain } from './use-case'

/** Changes the group while nothing has been sent; afterwards a document does. */
export default function ChangeGroup(props: {
  audit: AuditView
  officers: readonly Person[]
  onClose: () => void
}) {
  const t = useTranslations('postcontrol.change')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const { audit } = props
  // What the officer has seen: a colleague's change meanwhile is told, not written over.
  const [version, setVersion] = useState(audit.version)
  const [group, setGroup] = useState(() => membersOf(audit))
  const change = useCommand(
    trpc.auditConsole.changeGroup.mutationOptions({ onSettled: useLookAgain(audit.id) }),
  )
  const led = group.some(({ role }) => role === 'lead')

  function takeStored() {
    setGroup(membersOf(audit))
    setVersion(audit.version)
    change.reset()
  }

  async function save(over: number) {
    if (!led) return
    try {
      await change.run({ id: audit.id, version: over, group })
      props.onClose()
    } catch {
      // Why is shown above the fields.
    }
  }

  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('group')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('save')}
          busyLabel={t('saving')}
          busy={change.pending}
          onPress={() => void save(version)}
        />
      }
    >
      <div className="space-y-4 pb-2">
        {change.error ? (
          <ChangeFailure
            error={change.error}
            known={audit.version}
            busy={change.pending}
            onTheirs={takeStored}
            onMine={(stored) => void save(stored)}
          />
        ) : null}
        <GroupFields
          id="change-group"
          group={group}
          officers={props.officers}
          {...(!led && { error: t('lead') })}
          onChange={setGroup}
        />
      </div>
    </Sheet>
  )
}

/** The group as it is stored, to be changed. */
const membersOf = ({ group }: AuditView) => group.map(({ id, role }) => ({ officerId: id, role }))
