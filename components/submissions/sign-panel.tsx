'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import { type Chosen, ChooseCertificate } from '@/components/signing/choose-certificate'
import { fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import type { SignerKind } from '@/components/signing/signer'
import { SigningEnd } from '@/components/signing/signing-end'
import { SigningProgress } from '@/components/signing/signing-progress'
import { useSigning } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
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
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const { id, version, participant } = props.details
  const command = useCommand(trpc.submissions.sign.mutationOptions())
  const signing = useSigning<Content>(() => {
    toast.info(t('done'))
    props.onClose()
    void refresh()
  })

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
  const begin = useEffectEvent(() => void ask())
  useEffect(() => {
    const timer = setTimeout(begin)
    return () => clearTimeout(timer)
  }, [])

  const ways: SignerKind[] = [
    'plugin',
    'key-file',
    ...(props.demonstration ? ['demonstration' as const] : []),
  ]
  return (
    <div className="mb-6 space-y-6">
      <Card title={t('what')}>
        <DocumentView definition={props.definition} values={props.details.values as FormValues} />
        {task ? (
          <div className="mt-6 border-t pt-4">
            <h3 className="text-base">{t('things')}</h3>
            <p className="mt-1 text-sm text-muted">{t('thingsHint')}</p>
            <SignedThings contents={task.contents} hrefOf={(content) => hrefOf(task, content)} />
            {task.power ? <p className="mt-2 text-sm">{t('power', { number: task.power })}</p> : null}
          </div>
        ) : null}
        {prepare.pending && !task ? (
          <p role="status" className="mt-4 flex items-center gap-2">
            <Spinner />
            {t('preparing')}
          </p>
        ) : null}
        {prepare.error ? (
          <SigningFailure failure={failureOf(prepare.error)} onRetry={() => void ask()} />
        ) : null}
      </Card>
      {task ? (
        <Card title={t('how')}>
          {/* The way stays as it was chosen while it signs, and after a failure. */}
          <div inert={signing.progress !== null}>
            <ChooseCertificate ways={ways} onChoose={setChosen} />
          </div>
          <div className="mt-6 space-y-4">
            <SigningEnd
              end={signing.end}
              failure={(failure) =>
                failure.code === 'FORBIDDEN' ? (
                  <SigningFailure failure={failure} onRetry={() => chosen && run(task, chosen)} />
                ) : (
                  <FailureAlert failure={failure} />
                )
              }
            />
            {signing.progress ? (
              <SigningProgress
                doing={signing.progress}
                total={task.contents.length}
                startedAt={signing.startedAt}
                plugin={chosen?.signer.kind === 'plugin'}
                onCancel={signing.cancel}
              />
            ) : (
              <div className="flex flex-wrap gap-3">
                <Button
                  variant="primary"
                  disabled={!chosen}
                  onClick={() => chosen && run(task, chosen)}
                  className="max-sm:w-full"
                >
                  {t('action', { count: task.contents.length })}
                </Button>
                <Button onClick={props.onClose}>{t('later')}</Button>
              </div>
            )}
          </div>
        </Card>
      ) : (
        <Button onClick={props.onClose}>{t('back')}</Button>
      )}
    </div>
  )

  function hrefOf({ documentId }: SigningTask, content: Content) {
    return contentHref(content, { participantId: participant.id, documentId })
  }

  function run(what: SigningTask, { signer, certificate }: Chosen) {
    const { contents, documentId } = what
    signing.run(
      {
        contents,
        load: (content, signal) => fetchContent(content, hrefOf(what, content), signal),
        hand: (signatures) => command.run({ id, documentId, signatures }),
      },
      signer,
      certificate.id,
    )
  }
}
