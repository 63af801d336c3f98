'use client'

import { skipToken, useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useEffect, useRef } from 'react'
import { DocumentView } from '@/components/form/document-view'
import { DocumentSignatures } from '@/components/signing/document-signatures'
import { OtherSender } from '@/components/signing/other-sender'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SkeletonRows } from '@/components/ui/skeleton'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import type { QueueItemDetails } from '@/server/modules/submissions/contract'
import { DecisionView } from './decision-view'
import { DocumentAbout } from './document-about'
import { DocumentActs } from './document-acts'
import { DocumentCase } from './document-case'
import { DocumentEnclosures } from './document-enclosures'
import { DocumentFiles } from './document-files'
import { DocumentHistory } from './document-history'
import type { DecisionDraft } from './decision-draft'
import { StatusMark } from './status-mark'
import { isOvertaken, useActs } from './use-acts'

// Needed for one document in several; it brings the uploader with it.
const DecisionForm = dynamic(() => import('./decision-form').then((module) => module.DecisionForm))

type PaneProps = {
  id: string
  me: string
  /** What has been typed for each document, kept while the console is open. */
  drafts: Map<string, DecisionDraft>
  demonstration: boolean
  /** Opens another document in its place. */
  onOpen: (id: string) => void
  onClose: () => void
  /** Says a sentence to a reader. */
  onSay: (sentence: string) => void
}

/** One document beside the queue. Asked for once, since each look is journalled, and again on its live events. */
export function DocumentPane(props: PaneProps) {
  const t = useTranslations('console')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const { data, error, refetch } = useQuery(
    trpc.queue.get.queryOptions({ id: props.id }, { staleTime: Infinity }),
  )
  return (
    <div className="p-3 lg:p-4">
      <Button variant="quiet" size="small" onClick={props.onClose} className="mb-2 -ml-2 lg:hidden">
        <ArrowLeft aria-hidden />
        {t('back')}
      </Button>
      {error ? (
        <FailureAlert
          failure={failureOf(error)}
          text={failureOf(error).code === 'NOT_FOUND' ? t('gone') : undefined}
          action={<Button onClick={() => void refetch()}>{t('reload')}</Button>}
        />
      ) : data ? (
        <Opened {...props} item={data} />
      ) : (
        <SkeletonRows rows={8} label={common('loading')} />
      )}
    </div>
  )
}

function Opened({ item, ...props }: PaneProps & { item: QueueItemDetails }) {
  const t = useTranslations('console')
  const trpc = useTRPC()
  const kind = useQuery(
    trpc.catalogue.kind.queryOptions(item.kindCode ? { code: item.kindCode } : skipToken, {
      staleTime: Infinity,
    }),
  )
  const acts = useActs(item.id)
  const heading = useRef<HTMLHeadingElement>(null)
  const { title, version } = item
  const { onSay } = props

  useEffect(() => {
    onSay(t('live.opened', { title }))
    // Where the list has given way to the document, the focus must not stay behind.
    if (matchMedia('(width < 64rem)').matches) heading.current?.focus()
  }, [onSay, t, title])

  // An act takes its own button away, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [version])

  return (
    <article aria-labelledby="document-title" className="space-y-4">
      <header>
        <div className="flex items-start justify-between gap-x-4 gap-y-1 max-sm:flex-wrap">
          <h2 id="document-title" ref={heading} tabIndex={-1} className="min-w-0 text-lg">
            {title}
          </h2>
          <StatusMark status={item.status} />
        </div>
        <p className="mt-1">
          {item.participant.name}
          {item.registrationNumber ? (
            <span className="tabular text-muted"> · №&nbsp;{item.registrationNumber}</span>
          ) : null}
        </p>
      </header>
      {acts.failure ? (
        <FailureAlert failure={acts.failure} text={isOvertaken(acts.failure) ? t('acts.stale') : undefined} />
      ) : null}
      <DocumentActs item={item} me={props.me} acts={acts} />
      <OtherSender details={item} reader="officer" />
      <DocumentCase item={item} onOpen={props.onOpen} />
      {item.decision ? <DecisionView id={item.id} decision={item.decision} files={item.files} /> : null}
      <DocumentAbout item={item} kind={kind.data ?? null} />
      <Card title={t('parts.content')}>
        {kind.data ? <DocumentView definition={kind.data} values={item.values as FormValues} /> : null}
        {kind.isPending ? <SkeletonRows rows={6} label={t('parts.content')} /> : null}
        {kind.error ? <FailureAlert failure={failureOf(kind.error)} className="m-3" /> : null}
      </Card>
      <Card title={t('parts.files')} flush>
        <DocumentFiles files={item.files.filter((file) => file.role === 'ATTACHMENT')} />
      </Card>
      <DocumentEnclosures enclosures={item.enclosures} />
      <DocumentSignatures details={item} atConsole />
      {item.may.accept === true ? (
        <DecisionForm
          key={item.id}
          item={item}
          acts={acts}
          drafts={props.drafts}
          demonstration={props.demonstration}
        />
      ) : null}
      <Card title={t('parts.history')}>
        <DocumentHistory steps={item.steps} />
      </Card>
    </article>
  )
}
