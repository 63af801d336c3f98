'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KindsField } from '@/components/form/kinds-field'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Sheet } from '@/components/ui/sheet'
import { toast } from '@/components/ui/toast'
import type { Approver, RouteView } from '@/server/modules/approvals/contract'
import { draftOf, faultsOf, type RouteDraft } from './route-draft'
import { StepFields } from './step-fields'

/** Most steps of a route. */
const STEPS = 10

/** Makes a route or changes one: its name, its kinds, its steps in order. */
export function RouteSheet(props: {
  route: RouteView | null
  people: readonly Approver[]
  kindTitles: Record<string, string>
  onClose: () => void
}) {
  const t = useTranslations('approvals')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const command = useCommand(trpc.approvals.save.mutationOptions())
  const [draft, setDraft] = useState<RouteDraft>(() => draftOf(props.route))
  const [checked, setChecked] = useState(false)
  const faults = checked ? faultsOf(draft) : []
  const change = (part: Partial<RouteDraft>) => setDraft((before) => ({ ...before, ...part }))

  async function save() {
    setChecked(true)
    if (faultsOf(draft).length > 0) return
    const { name, every, kinds, steps } = draft
    try {
      await command.run({
        id: props.route?.id ?? null,
        version: props.route?.version ?? 0,
        name,
        kinds: every ? [] : kinds,
        steps: steps.map(({ title, userIds }) => ({ title, userIds })),
      })
      toast.info(t('saved'))
      props.onClose()
      await queryClient.invalidateQueries({ queryKey: trpc.approvals.pathKey() })
    } catch {
      // Why is shown below; what was typed stays.
    }
  }

  function move(index: number, by: -1 | 1) {
    const steps = [...draft.steps]
    const [step] = steps.splice(index, 1)
    steps.splice(index + by, 0, step!)
    change({ steps })
  }

  const newKey = Math.max(...draft.steps.map(({ key }) => key)) + 1
  return (
    <Sheet
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={props.route ? t('editTitle') : t('newTitle')}
      description={t('lead')}
      closeLabel={common('close')}
      footer={
        <DialogFooter
          cancelLabel={common('cancel')}
          label={t('save')}
          busyLabel={t('saving')}
          busy={command.pending}
          onPress={() => void save()}
        />
      }
    >
      <div className="space-y-6">
        <Field
          id="route-name"
          label={t('name')}
          hint={t('nameHint')}
          {...(faults.includes('name') && { error: t('nameNeed') })}
        >
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <KindsField
          id="route-kinds"
          kinds={Object.entries(props.kindTitles).map(([code, title]) => ({ code, title }))}
          every={draft.every}
          chosen={draft.kinds}
          {...(faults.includes('kinds') && { error: t('kindsNeed') })}
          onChange={change}
        />
        <ol className="space-y-4">
          {draft.steps.map((step, index) => (
            <StepFields
              key={step.key}
              step={step}
              ordinal={index + 1}
              people={props.people}
              titleFault={faults.includes(`title-${step.key}`)}
              peopleFault={faults.includes(`people-${step.key}`)}
              onChange={(part) =>
                change({ steps: draft.steps.map((one) => (one === step ? { ...one, ...part } : one)) })
              }
              {...(index > 0 && { onUp: () => move(index, -1) })}
              {...(index < draft.steps.length - 1 && { onDown: () => move(index, 1) })}
              {...(draft.steps.length > 1 && {
                onRemove: () => change({ steps: draft.steps.filter((one) => one !== step) }),
              })}
            />
          ))}
        </ol>
        {draft.steps.length < STEPS ? (
          <Button
            onClick={() => change({ steps: [...draft.steps, { key: newKey, title: '', userIds: [] }] })}
          >
            <Plus aria-hidden />
            {t('addStep')}
          </Button>
        ) : null}
        {command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      </div>
    </Sheet>
  )
}
