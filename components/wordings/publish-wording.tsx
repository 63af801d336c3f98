'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { ChangedWording } from '@/server/modules/catalogue/domain/wording-contract'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { definitionChanges } from './definition-changes'

/** The day a wording begins, and what it changes against the one in force. */
export default function PublishWording(props: {
  id: string
  definition: KindDefinition
  today: string
  /** Saves what is typed; answers the version to publish, or null when it could not be saved. */
  settle: () => Promise<number | null>
  onClose: () => void
  onDone: (wording: ChangedWording) => void
}) {
  const t = useTranslations('wordings')
  const trpc = useTRPC()
  const [from, setFrom] = useState(props.today)
  const publish = useCommand(trpc.wordings.publish.mutationOptions())
  const inForce = useQuery(
    trpc.catalogue.kind.queryOptions({ code: props.definition.code }, { retry: false, gcTime: 0 }),
  )

  async function submit() {
    const version = await props.settle()
    if (version === null) return
    try {
      props.onDone(await publish.run({ id: props.id, version, effectiveFrom: from }))
    } catch {
      // Why is shown below from the command's state.
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={t('publish.title')}
      description={t('publish.text')}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('publish.confirm')}
          busy={publish.pending}
          busyLabel={t('publish.busy')}
          onPress={() => void submit()}
        />
      }
    >
      <div className="space-y-4">
        <Field id="publish-from" label={t('publish.from')} hint={t('publish.fromHint')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={props.today}
              value={from}
              className="max-w-48"
              onChange={(event) => setFrom(event.target.value || props.today)}
            />
          )}
        </Field>
        <section aria-labelledby="publish-changes">
          <h3 id="publish-changes" className="font-medium">
            {t('publish.changes')}
          </h3>
          {inForce.data ? <Changes before={inForce.data} after={props.definition} /> : null}
          {inForce.isError ? <p className="text-muted">{t('publish.first')}</p> : null}
        </section>
        {publish.error ? <FailureAlert failure={failureOf(publish.error)} /> : null}
      </div>
    </Dialog>
  )
}

function Changes(props: { before: KindDefinition; after: KindDefinition }) {
  const t = useTranslations('wordings.publish')
  const changes = definitionChanges(props.before, props.after)
  const parts = (['added', 'removed', 'changed'] as const).filter((part) => changes[part].length > 0)
  if (parts.length === 0) return <p className="text-muted">{t('noChanges')}</p>
  return (
    <dl className="mt-1 space-y-1">
      {parts.map((part) => (
        <div key={part}>
          <dt className="inline font-medium">{t(part)}: </dt>
          <dd className="inline">{changes[part].join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
