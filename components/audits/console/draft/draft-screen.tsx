'use client'

import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useMemo, useRef, useState } from 'react'
import { Instant } from '@/components/datetime/instant'
import { AutosaveConflict, AutosaveStatus } from '@/components/form/autosave-status'
import { DefinitionForm, type DefinitionFormHandle } from '@/components/form/definition-form'
import type { FormProblem } from '@/components/form/error-book'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { Sent } from '@/server/modules/audits/domain/actions'
import { decisionFaults } from '@/server/modules/audits/domain/decision-faults'
import type { AuditDraft, AuditView, Person } from '@/server/modules/audits/domain/views'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { DraftState } from '../case/case-drafts'
import { useCase, useDrafts } from '../case/use-case'
import { isPlain } from '../facts/facts'
import { DraftActs } from './draft-acts'
import { useDraftDocument } from './use-draft-document'

// Opened by a button each; signing brings cryptography along.
const FactsSheet = dynamic(() => import('../facts/facts-sheet'), { ssr: false })
const SignDocument = dynamic(() => import('./sign-document'), { ssr: false })
const DraftFiles = dynamic(() => import('./draft-files'), { ssr: false })
const DraftPreview = dynamic(() => import('./draft-preview'), { ssr: false })

interface DraftScreenProps {
  first: AuditView
  drafts: AuditDraft[]
  documentId: string
  definition: KindDefinition
  officers: readonly Person[]
  /** Full name of the officer at the console. */
  officer: string
  demonstration: boolean
}

/** A document of customs being written: its facts, its form, approval, signing and sending. */
export default function DraftScreen(props: DraftScreenProps) {
  const t = useTranslations('postcontrol.draft')
  const purposes = useTranslations('audits.purpose')
  const own = useTranslations('audits.own')
  const audit = useCase(props.first)
  const isThis = ({ documentId }: AuditDraft) => documentId === props.documentId
  const draft = useDrafts(audit.id, props.drafts).find(isThis)
  const known = props.drafts.find(isThis)
  const shown = draft ?? known
  const base = `/console/audits/${audit.id}`
  return (
    <div className="mx-auto w-full max-w-5xl p-4">
      <PageHeader
        title={shown ? purposes(shown.what.purpose) : t('gone')}
        back={{ href: base, label: t('back', { number: audit.number, name: audit.participant.name }) }}
        status={
          shown ? (
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {draft ? <DraftState draft={draft} /> : null}
              <span className="tabular text-muted">{own('numbered', { number: shown.number ?? '' })}</span>
            </span>
          ) : undefined
        }
      />
      {draft ? (
        <Editor {...props} audit={audit} draft={draft} />
      ) : (
        <Alert
          tone="neutral"
          live="polite"
          title={t('gone')}
          action={<LinkButton href={base}>{t('toCase')}</LinkButton>}
        >
          {t('goneText')}
        </Alert>
      )}
    </div>
  )
}

function Editor(props: DraftScreenProps & { audit: AuditView; draft: AuditDraft }) {
  const t = useTranslations('postcontrol.draft')
  const locale = useLocale()
  const { audit, draft, definition } = props
  const form = useRef<DefinitionFormHandle>(null)
  const document = useDraftDocument(audit.id, draft, form)
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [preview, setPreview] = useState<FormValues | null>(null)
  const [facts, setFacts] = useState<Sent | null>(null)
  const [signing, setSigning] = useState(false)
  const closed = draft.may.save !== true
  const fromCase = t(isPlain(draft.what.purpose) ? 'keptCase' : 'keptFacts')
  const kept = useMemo(
    () => ({
      ...Object.fromEntries(draft.kept.map((path) => [path, fromCase])),
      ...Object.fromEntries(draft.signed.map((path) => [path, t('keptSigned')])),
    }),
    [draft.kept, draft.signed, fromCase, t],
  )
  const { autosave, state } = document

  /** True when nothing is wrong that the form knows of and everything typed is saved. */
  async function ready() {
    setProblems([])
    if (form.current?.validate().length) return false
    const missing = decisionFaults(draft.what, form.current?.values() ?? {})
    if (missing.length) setProblems(missing)
    return missing.length === 0 && autosave.flush()
  }

  async function putFacts(what: Sent) {
    try {
      await document.putFacts(what)
      setFacts(null)
    } catch {
      // Why is shown above the facts.
    }
  }

  return (
    <div className="space-y-4">
      {draft.remark ? (
        <Alert tone="near" title={t('remark')}>
          <p className="whitespace-pre-line">{draft.remark}</p>
        </Alert>
      ) : null}
      {closed ? <ClosedNote draft={draft} /> : null}
      {draft.updatedBy === props.officer ? null : (
        <p role="status" className="text-sm text-muted">
          {t('colleague', { name: draft.updatedBy })} <Instant value={draft.updatedAt} form="numeric" />
        </p>
      )}
      {signing ? (
        <SignDocument
          audit={audit}
          draft={draft}
          definition={definition}
          officer={props.officer}
          demonstration={props.demonstration}
          version={autosave.storedVersion()}
          onBack={() => setSigning(false)}
          onProblems={(found) => {
            setSigning(false)
            setProblems(found)
          }}
        />
      ) : null}
      {/* Kept while it is signed: what is typed and folded is there when one comes back. */}
      <div hidden={signing} className="space-y-4">
        {isPlain(draft.what.purpose) ? null : (
          <Card
            title={t('facts')}
            action={
              closed ? undefined : (
                <Button size="small" onClick={() => setFacts(draft.what)}>
                  {t('changeFacts')}
                </Button>
              )
            }
          >
            <p className="text-muted">{t('factsText')}</p>
          </Card>
        )}
        <DefinitionForm
          ref={form}
          definition={definition}
          values={document.start}
          onChange={document.change}
          errors={problems}
          disabled={closed}
          kept={kept}
          locale={locale}
        />
        <DraftFiles auditId={audit.id} draft={draft} />
        {state.phase === 'conflict' ? (
          <AutosaveConflict
            onReload={() => void document.takeStored()}
            onOverwrite={() => void autosave.overwrite()}
          />
        ) : null}
        {state.phase === 'refused' ? <FailureAlert failure={failureOf(state.error)} /> : null}
        <div className="sticky bottom-0 z-20 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-t-md border bg-paper px-inset py-3 max-lg:static">
          <DraftActs
            audit={audit}
            draft={draft}
            version={() => autosave.storedVersion()}
            ready={ready}
            settle={() => autosave.stop()}
            onPreview={() => {
              // Its print is of what is saved.
              void autosave.flush()
              setPreview(form.current?.values() ?? (draft.values as FormValues))
            }}
            onSign={() => setSigning(true)}
          />
          <AutosaveStatus state={state} onRetry={() => void autosave.flush()} />
        </div>
      </div>
      {preview ? (
        <DraftPreview
          definition={definition}
          values={preview}
          print={`/api/audits/${audit.id}/drafts/${draft.documentId}/print?for=console`}
          onClose={() => setPreview(null)}
        />
      ) : null}
      {facts ? (
        <FactsSheet
          audit={audit}
          officers={props.officers}
          what={facts}
          submitLabel={t('putFacts')}
          busyLabel={t('puttingFacts')}
          busy={document.facts.pending}
          error={document.facts.error}
          onClose={() => setFacts(null)}
          onSubmit={(what) => void putFacts(what)}
        />
      ) : null}
    </div>
  )
}

/** Why the form cannot be written in. */
function ClosedNote({ draft }: { draft: AuditDraft }) {
  const t = useTranslations('postcontrol.draft')
  const refusals = useTranslations('audits.refusal')
  const { save } = draft.may
  if (draft.state !== 'DRAFT') return <Alert tone="neutral" title={t(`closed.${draft.state}`)} />
  return <Alert tone="neutral" title={save === true ? t('closed.APPROVED') : refusals(save)} />
}
