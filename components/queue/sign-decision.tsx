'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { DocumentView } from '@/components/form/document-view'
import { asShown, fetchContent } from '@/components/signing/fetch-content'
import { SignedThings } from '@/components/signing/signed-things'
import { SignedXml } from '@/components/signing/signed-xml'
import { SigningPanel } from '@/components/signing/signing-panel'
import { useBegin } from '@/components/signing/use-begin'
import type { SigningWork } from '@/components/signing/use-signing'
import { useTRPC } from '@/components/trpc/client'
import { failureOf, type Failure } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
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

  async function ask() {
    setTask(null)
    try {
      setTask(await prepare.run({ id, version, ...words }))
    } catch {
      // Why is shown below.
    }
  }
  useBegin(() => void ask())

  const workOf = ({
    contents,
    preparedAt,
    xml,
    version: of,
  }: DecisionTask): SigningWork<Content<DecisionPart>> => ({
    contents,
    load: (content, signal) => {
      const href = hrefOf(content)
      return href ? fetchContent(content, href, signal) : asShown(content, new Blob([xml]))
    },
    hand: (signatures) => decide.run({ id, version: of, ...words, preparedAt, signatures }),
  })

  return (
    <div className="space-y-4">
      <SigningPanel
        words={{
          what: t('what'),
          preparing: t('preparing'),
          how: t('how'),
          act: t('act', { outcome: words.outcome }),
          back: t('back'),
        }}
        preparing={prepare.pending || kind.isPending}
        work={task && workOf(task)}
        whose={
          task && (
            <>
              <p>{t('whose', { name: task.signer.name, office: task.signer.officeName[locale] })}</p>
              {props.demonstration ? <p className="mt-1 text-muted">{t('keyDemonstration')}</p> : null}
              <details className="mt-1">
                <summary className="inline-block cursor-pointer py-1 text-link">{t('key')}</summary>
                <p className="mt-1 max-w-prose">{t('keyText')}</p>
              </details>
            </>
          )
        }
        officer={task?.signer.name}
        demonstration={props.demonstration}
        danger={words.outcome === 'REFUSED'}
        onSigned={props.onDecided}
        onBack={props.onBack}
        failure={(failure) => <Refusal failure={failure} onRetry={() => void ask()} />}
      >
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
            <SignedXml label={t('xml')} xml={task.xml} />
          </div>
        ) : null}
        {prepare.error ? <Refusal failure={failureOf(prepare.error)} onRetry={() => void ask()} /> : null}
        {kind.error ? <Refusal failure={failureOf(kind.error)} onRetry={() => void kind.refetch()} /> : null}
      </SigningPanel>
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
