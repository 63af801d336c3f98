'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Sheet } from '@/components/ui/sheet'
import type { AuditView, Person } from '@/server/modules/audits/domain/views'
import { GroupFields } from '../group-fields'
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
  const [version] = useState(audit.version)
  const [group, setGroup] = useState(audit.group.map(({ id, role }) => ({ officerId: id, role })))
  const change = useCommand(
    trpc.auditConsole.changeGroup.mutationOptions({ onSettled: useLookAgain(audit.id) }),
  )
  const led = group.some(({ role }) => role === 'lead')

  async function save() {
    if (!led) return
    try {
      await change.run({ id: audit.id, version, group })
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
          onPress={() => void save()}
        />
      }
    >
      <div className="space-y-4 pb-2">
        {change.error ? <FailureAlert failure={failureOf(change.error)} /> : null}
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
