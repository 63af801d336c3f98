'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import { fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import { SigningPanel } from '@/components/signing/signing-panel'
import { useBegin } from '@/components/signing/use-begin'
import type { SigningWork } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { toast } from '@/components/ui/toast'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { SigningTask, SubmissionDetails } from '@/server/modules/submissions/contract'
import type { Content } from '@/server/modules/submissions/domain/signing'
import { contentHref } from './content-href'
import { SigningFailure } from './signing-failure'
import { useRefresh } from './use-refresh'

/** Signing of a document: what is signed in plain sight, by which certificate, and how far it is. */
export default function SignPanel(props: {
  details: SubmissionDetails
  definition: KindDefinition
  demonstration: boolean
  onClose: () => void
}) {
  const t = useTranslations('submissions.sign')
  const trpc = useTRPC()
  const refresh = useRefresh()
  const prepare = useCommand(trpc.submissions.prepareSigning.mutationOptions())
  const [task, setTask] = useState<SigningTask | null>(null)
  const { id, version, participant } = props.details
  const command = useCommand(trpc.submissions.sign.mutationOptions())

  async function ask() {
    try {
      const found = await prepare.run({ id, version })
      setTask(found)
      // With the signer's power in it, it is another archived document: the page shows that one.
      if (found.version !== version) await refresh()
    } catch {
      // Why is shown below.
    }
  }
  useBegin(() => void ask())

  return (
    <div className="mb-6 space-y-6">
      <SigningPanel
        words={{
          what: t('what'),
          preparing: t('preparing'),
          how: t('how'),
          act: t('action', { count: task?.contents.length ?? 1 }),
          back: t(task ? 'later' : 'back'),
        }}
        preparing={prepare.pending && !task}
        work={task && workOf(task)}
        demonstration={props.demonstration}
        onSigned={() => {
          toast.info(t('done'))
          props.onClose()
          void refresh()
        }}
        onBack={props.onClose}
        failure={(failure, again) =>
          failure.code === 'FORBIDDEN' ? (
            <SigningFailure failure={failure} onRetry={again} />
          ) : (
            <FailureAlert failure={failure} />
          )
        }
      >
        <DocumentView definition={props.definition} values={props.details.values as FormValues} />
        {task ? (
          <div className="mt-6 border-t pt-4">
            <h3 className="text-base">{t('things')}</h3>
            <p className="mt-1 text-sm text-muted">{t('thingsHint')}</p>
            <SignedThings contents={task.contents} hrefOf={(content) => hrefOf(task, content)} />
            {task.power ? <p className="mt-2 text-sm">{t('power', { number: task.power })}</p> : null}
          </div>
        ) : null}
        {prepare.error ? (
          <SigningFailure failure={failureOf(prepare.error)} onRetry={() => void ask()} />
        ) : null}
      </SigningPanel>
    </div>
  )

  function hrefOf({ documentId }: SigningTask, content: Content) {
    return contentHref(content, { participantId: participant.id, documentId })
  }

  function workOf(what: SigningTask): SigningWork<Content> {
    const { contents, documentId } = what
    return {
      contents,
      load: (content, signal) => fetchContent(content, hrefOf(what, content), signal),
      hand: (signatures) => command.run({ id, documentId, signatures }),
    }
  }
}
