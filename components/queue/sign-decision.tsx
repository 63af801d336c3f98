'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import { type Chosen, ChooseCertificate } from '@/components/signing/choose-certificate'
import { asShown, fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import type { SignerKind } from '@/components/signing/signer'
import { SigningEnd } from '@/components/signing/signing-end'
import { SigningProgress } from '@/components/signing/signing-progress'
import { useSigning } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Spinner } from '@/components/ui/spinner'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import type { DecisionTask } from '@/server/modules/submissions/domain/decision-contract'
import type { Content, DecisionPart } from '@/server/modules/submissions/domain/signing'
import { isOvertaken } from './use-acts'

/** The kind that a decision is written as. */
const DECISION_KIND = '9930001E'

/** Signing of a decision: what is signed in plain sight, by whose certificate, and how far it is. Signed, it is sent. */
export default function SignDecision(props: {
  item: QueueItemDetails
  words: { outcome: 'ACCEPTED' | 'REFUSED'; text: string }
  demonstration: boolean
  onBack: () => void
  /** The portal has answered, whatever it was: the document is to be looked at again. */
  onSettled: () => Promise<unknown>
  onDecided: () => void
}) {
  const t = useTranslations('console.decision.sign')
  const locale = useLocale()
  const trpc = useTRPC()
  const { item, words } = props
  const { id, version } = item
  const kind = useQuery(trpc.catalogue.kind.queryOptions({ code: DECISION_KIND }, { staleTime: Infinity }))
  const prepare = useCommand(trpc.queue.prepareDecision.mutationOptions())
  const decide = useCommand(trpc.queue.decide.mutationOptions({ onSettled: props.onSettled }))
  const [task, setTask] = useState<DecisionTask | null>(null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const signing = useSigning<Content<DecisionPart>>(props.onDecided)

  async function ask() {
    setTask(null)
    try {
      setTask(await prepare.run({ id, version, ...words }))
    } catch {
      // Why is shown below.
    }
  }
  const begin = useEffectEvent(() => void ask())
  useEffect(() => {
    const timer = setTimeout(begin)
    return () => clearTimeout(timer)
  }, [])

  function sign({ contents, preparedAt, xml, version: of }: DecisionTask, { signer, certificate }: Chosen) {
    signing.run(
      {
        contents,
        load: (content, signal) => {
          const href = hrefOf(content)
          return href ? fetchContent(content, href, signal) : asShown(content, new Blob([xml]))
        },
        hand: (signatures) => decide.run({ id, version: of, ...words, preparedAt, signatures }),
      },
      signer,
      certificate.id,
    )
  }

  const ways: SignerKind[] = [
    'plugin',
    'key-file',
    ...(props.demonstration ? ['demonstration' as const] : []),
  ]
  return (
    <div className="space-y-4">
      <Card title={t('what')}>
        <p>
          {t('lead', {
            outcome: words.outcome,
            number: item.registrationNumber ?? '',
            participant: item.participant.name,
          })}
        </p>
        {task && kind.data ? (
          <div className="mt-4 space-y-4">
            <DocumentView definition={kind.data} values={task.values as FormValues} level={4} />
            <div className="border-t pt-3">
              <h3 className="text-body">{t('things')}</h3>
              <p className="mt-1 text-sm text-muted">{t('thingsHint')}</p>
              <SignedThings contents={task.contents} hrefOf={hrefOf} />
            </div>
            <details>
              <summary className="inline-block cursor-pointer py-1 text-link">{t('xml')}</summary>
              <pre className="mt-1 max-h-96 overflow-auto rounded-md border bg-canvas p-3 text-xs wrap-anywhere whitespace-pre-wrap">
                {task.xml}
              </pre>
            </details>
          </div>
        ) : null}
        {prepare.pending || kind.isPending ? (
          <p role="status" className="mt-4 flex items-center gap-2">
            <Spinner />
            {t('preparing')}
          </p>
        ) : null}
        {prepare.error ? <Refusal failure={failureOf(prepare.error)} onRetry={() => void ask()} /> : null}
        {kind.error ? <Refusal failure={failureOf(kind.error)} onRetry={() => void kind.refetch()} /> : null}
      </Card>
      {task ? (
        <Card title={t('how')}>
          <p>{t('whose', { name: task.signer.name, office: task.signer.officeName[locale] })}</p>
          {props.demonstration ? <p className="mt-1 text-muted">{t('keyDemonstration')}</p> : null}
          <details className="mt-1 mb-4">
            <summary className="inline-block cursor-pointer py-1 text-link">{t('key')}</summary>
            <p className="mt-1 max-w-prose">{t('keyText')}</p>
          </details>
          {/* The way stays as it was chosen while it signs, and after a failure. */}
          <div inert={signing.progress !== null}>
            <ChooseCertificate ways={ways} officer={task.signer.name} onChoose={setChosen} />
          </div>
          <div className="mt-4 space-y-4">
            <SigningEnd
              end={signing.end}
              failure={(failure) => <Refusal failure={failure} onRetry={() => void ask()} />}
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
              <div className="flex flex-wrap gap-2">
                <Button
                  variant={words.outcome === 'REFUSED' ? 'danger' : 'primary'}
                  disabled={!chosen}
                  onClick={() => chosen && sign(task, chosen)}
                  className="max-sm:w-full"
                >
                  {t('act', { outcome: words.outcome })}
                </Button>
                <Button onClick={props.onBack}>{t('back')}</Button>
              </div>
            )}
          </div>
        </Card>
      ) : (
        <Button onClick={props.onBack}>{t('back')}</Button>
      )}
    </div>
  )
}

/** Where the bytes of a file are; the decision itself came with the task. */
const hrefOf = ({ fileId }: Content<DecisionPart>) => (fileId ? `/api/files/${fileId}?for=console` : null)

/** Why the portal has not taken the decision, for reasons other than the signature. */
function Refusal({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useTranslations('console')
  const files = failure.code === 'FILES_NOT_READY' ? t('decision.filesNotReady') : undefined
  return (
    <FailureAlert
      className="mt-4"
      failure={failure}
      text={isOvertaken(failure) ? t('acts.stale') : files}
      action={
        <Button size="small" onClick={onRetry}>
          {t('decision.sign.retry')}
        </Button>
      }
    />
  )
}
