'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import type { ItemFault } from '@/server/modules/audits/domain/item-draft'

interface FaultyLine {
  position: number
  faults: ItemFault[]
}

/** At the foot of a requirement: which complete lines go into the reply, and the act that makes it. */
export function ReplyBar(props: {
  base: string
  auditId: string
  requirementId: string
  ready: readonly string[]
  chosen: ReadonlySet<string>
  positions: ReadonlyMap<string, number>
  onChooseAll: () => void
  /** Saves what is typed; false when something stays unsaved. */
  flush: () => Promise<boolean>
}) {
  const t = useTranslations('audits.own.reply')
  const router = useRouter()
  const trpc = useTRPC()
  const write = useCommand(trpc.audits.writeReply.mutationOptions())
  const [unsaved, setUnsaved] = useState(false)
  const itemIds = props.ready.filter((id) => props.chosen.has(id))
  const failure = write.error ? failureOf(write.error) : null

  async function act() {
    const saved = await props.flush()
    setUnsaved(!saved)
    if (!saved) return
    try {
      const { submissionId } = await write.run({
        id: props.auditId,
        requirementId: props.requirementId,
        itemIds,
      })
      router.push(`${props.base}/documents/${submissionId}`)
    } catch {
      // Why is shown above the button.
    }
  }

  return (
    <div className="sticky bottom-14 z-10 -mx-4 mt-4 border-t bg-paper px-4 py-3 sm:mx-0 sm:rounded-md sm:border lg:bottom-4 print:hidden">
      {unsaved ? (
        <p role="alert" className="mb-2 text-sm font-medium text-refused">
          {t('unsaved')}
        </p>
      ) : null}
      {failure ? (
        <FailureAlert className="mb-3" failure={failure} text={<Faults lines={failure.details['lines']} />} />
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-40 grow basis-0 text-sm">
          {props.ready.length === 0
            ? t('none')
            : t('count', { chosen: itemIds.length, ready: props.ready.length })}
        </p>
        <span className="flex flex-wrap gap-2">
          {props.ready.length > itemIds.length ? (
            <Button onClick={props.onChooseAll}>{t('all')}</Button>
          ) : null}
          <Button
            variant="primary"
            disabled={itemIds.length === 0}
            busy={write.pending}
            busyLabel={t('busy')}
            onClick={() => void act()}
          >
            {t('action')}
          </Button>
        </span>
      </div>
    </div>
  )
}

/** Lines that are not as they were any more, each with what it lacks. */
function Faults({ lines }: { lines: unknown }) {
  const t = useTranslations('audits.own')
  if (!Array.isArray(lines)) return t('reply.refused')
  return (
    <>
      {(lines as FaultyLine[]).map(({ position, faults: [first] }) => (
        <span key={position} className="block">
          {t('line.position', { position })}: {first ? t(`line.fault.${first}`) : null}
        </span>
      ))}
    </>
  )
}
