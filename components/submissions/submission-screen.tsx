'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { PageHeader } from '@/components/ui/page-header'
import { Spinner } from '@/components/ui/spinner'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { sameWording } from '@/server/modules/catalogue/domain/in-force'
import type { OfficeChoice } from '@/server/modules/offices/contract'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { ApprovalCard } from './approval-card'
import { ArchivedActions } from './archived-actions'
import { CaseCard } from './case-card'
import { DecisionCard } from './decision-card'
import { DocumentHistory } from './document-history'
import { DocumentSignatures } from '@/components/signing/document-signatures'
import { DocumentWay } from './document-way'
import type { UploadSlot } from './draft-files'
import { Leaders } from './leaders'
import { ReceiptCard } from './receipt-card'
import { SentActions } from './sent-actions'
import { SubmissionStatus } from './submission-status'
import { useRefresh } from './use-refresh'

// The form is for drafts, the view for all else: each comes when it is needed.
const DraftScreen = dynamic(() => import('./draft-screen'))
const SuccessionNote = dynamic(() => import('./succession-note').then((module) => module.SuccessionNote))
const FaultsCard = dynamic(() => import('./faults-card').then((module) => module.FaultsCard))
const SignPanel = dynamic(() => import('./sign-panel'))
const DocumentContent = dynamic(() => import('./document-content').then((module) => module.DocumentContent))

/** One document from its draft to its decision; the query keeps it true while the page is open. */
export function SubmissionScreen(props: {
  base: string
  first: SubmissionDetails
  definition: KindDefinition
  kindTitle: string
  offices: readonly OfficeChoice[]
  mayPrepare: boolean
  /** Keys of the demonstration's authority are offered. */
  demonstration: boolean
  /** The place to add files to a draft. */
  uploader: (slot: UploadSlot) => ReactNode
}) {
  const t = useTranslations('submissions')
  const opening = useTranslations('drafts.wording')
  const trpc = useTRPC()
  const { data: details } = useQuery(
    trpc.submissions.get.queryOptions({ id: props.first.id }, { initialData: props.first }),
  )
  const way = useFocusAfter(details.status)
  const { status } = details
  const present = useWording(details, props.definition)
  const [signing, setSigning] = useState(false)

  return (
    <>
      <PageHeader
        title={details.title}
        back={{ href: `${props.base}/documents`, label: t('backToList') }}
        status={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SubmissionStatus status={status} />
            <span className="text-sm text-muted">
              {details.title === props.kindTitle ? null : `${props.kindTitle}. `}
              {t('created', { name: details.createdByName })}
            </span>
          </span>
        }
      />
      <DocumentWay ref={way} details={details} />
      <Leaders base={props.base} details={details} />
      {details.relation && !details.sentAt ? <SuccessionNote base={props.base} details={details} /> : null}
      {details.faults.length > 0 ? <FaultsCard details={details} definition={props.definition} /> : null}
      <ApprovalCard details={details} />
      {status === 'DRAFT' && !present ? (
        <p role="status" className="flex items-center gap-2 text-muted">
          <Spinner />
          {opening('opening')}
        </p>
      ) : status === 'DRAFT' ? (
        <DraftScreen
          key={`${details.kindVersion} ${details.kindEdition}`}
          base={props.base}
          details={details}
          definition={props.definition}
          offices={props.offices}
          uploader={props.uploader}
        />
      ) : (
        <>
          <DecisionCard details={details} />
          {status === 'ARCHIVED' || status === 'SIGNED' ? (
            signing ? null : (
              <ArchivedActions details={details} onSign={() => setSigning(true)} />
            )
          ) : (
            <SentActions base={props.base} details={details} mayCopy={props.mayPrepare} />
          )}
          {signing && (status === 'ARCHIVED' || status === 'SIGNED') ? (
            <SignPanel
              details={details}
              definition={props.definition}
              demonstration={props.demonstration}
              onClose={() => setSigning(false)}
            />
          ) : (
            <DocumentContent details={details} definition={props.definition} />
          )}
          <DocumentSignatures details={details} />
          <ReceiptCard details={details} />
          <CaseCard base={props.base} details={details} />
          <DocumentHistory steps={details.steps} />
        </>
      )}
    </>
  )
}

/** Is the tree the page came with still the document's; when a draft was carried over into another wording, asks for that. */
function useWording(details: SubmissionDetails, { version, edition = 0 }: KindDefinition): boolean {
  const router = useRouter()
  const refresh = useRefresh()
  const present = sameWording(details, { kindVersion: version, kindEdition: edition })
  const askAnew = useEffectEvent(() => {
    router.refresh()
    void refresh()
  })
  useEffect(() => {
    if (!present) askAnew()
  }, [present])
  return present
}

/** When the pressed button goes away with the old state, the focus goes to where the new state is told. */
function useFocusAfter(status: string) {
  const target = useRef<HTMLElement>(null)
  const former = useRef(status)
  useEffect(() => {
    if (former.current === status) return
    former.current = status
    if (document.activeElement && document.activeElement !== document.body) return
    target.current?.focus({ preventScroll: true })
    target.current?.scrollIntoView({ block: 'nearest' })
  }, [status])
  return target
}
