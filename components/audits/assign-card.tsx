'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Status } from '@/components/ui/status'
import { toast } from '@/components/ui/toast'
import type { Assignee, Person } from '@/server/modules/audits/domain/views'

/** To whom of our people the audit is assigned; changed by whoever administers. */
export function AssignCard(props: {
  auditId: string
  assigned: readonly Assignee[]
  people: readonly Person[]
  mayAssign: boolean
}) {
  const t = useTranslations('audits.own.assign')
  return (
    <Card
      title={t('title')}
      action={props.mayAssign && props.people.length > 0 ? <AssignDialog {...props} /> : null}
    >
      {props.assigned.length === 0 ? (
        <p className="text-sm text-muted">{t('nobody')}</p>
      ) : (
        <ul className="space-y-1 text-sm">
          {props.assigned.map(({ id, name, gone }) => (
            <li key={id}>
              {name}
              {gone ? (
                <span className="block">
                  <Status tone="near" quiet className="whitespace-normal">
                    {t('gone')}
                  </Status>
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {props.mayAssign && props.assigned.some(({ gone }) => gone) ? (
        <p className="mt-2 text-sm">{t('takeOver')}</p>
      ) : null}
    </Card>
  )
}

function AssignDialog(props: { auditId: string; assigned: readonly Assignee[]; people: readonly Person[] }) {
  const t = useTranslations('audits.own.assign')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const assign = useCommand(trpc.audits.assign.mutationOptions())
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [former, setFormer] = useState<string[]>([])

  function toggle(id: string, on: boolean) {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  async function act() {
    const userIds = props.people.map(({ id }) => id).filter((id) => chosen.has(id))
    try {
      await assign.run({ id: props.auditId, userIds, former })
    } catch {
      return
    }
    setOpen(false)
    toast.success(t('done'))
    router.refresh()
  }

  return (
    <Dialog
      trigger={<Button size="small">{t('action')}</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) return
        const shown = props.assigned.map(({ id }) => id)
        setFormer(shown)
        setChosen(new Set(shown))
      }}
      title={t('title')}
      description={t('text')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('confirm')}
          busyLabel={t('busy')}
          busy={assign.pending}
          onPress={() => void act()}
        />
      }
    >
      {props.people.map(({ id, name, title }) => (
        <Checkbox
          key={id}
          id={`assign-${id}`}
          label={name}
          hint={title}
          checked={chosen.has(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
      {assign.error ? <FailureAlert className="mt-3" failure={failureOf(assign.error)} /> : null}
    </Dialog>
  )
}
