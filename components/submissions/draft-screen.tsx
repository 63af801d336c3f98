'use client'

import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRef, type ReactNode } from 'react'
import { AutosaveConflict, AutosaveStatus } from '@/components/form/autosave-status'
import { DefinitionForm, type DefinitionFormHandle } from '@/components/form/definition-form'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { OfficeChoice } from '@/server/modules/offices/contract'
import type { SubmissionDetails } from '@/server/modules/submissions/contract'
import { ArchiveFailure } from './archive-failure'
import { DiscardButton } from './discard-button'
import { CompareLink } from './compare-link'
import { DraftConflicts } from './draft-conflict'
import { DraftEnclosures } from './draft-enclosures'
import { DraftFiles, type UploadSlot } from './draft-files'
import { DraftHistory } from './draft-history'
import { DraftNews } from './draft-news'
import { ImportNotice } from './import-notice'
import { dropReport, useImportReport } from './import-report'
import { FixedOffice, OfficeField } from './office-field'
import { useArchiving } from './use-archiving'
import { useDraft } from './use-draft'

const OutdatedForm = dynamic(() => import('./outdated-form').then((module) => module.OutdatedForm))

/** A draft: where it goes, the form that saves itself, the files, and the way into the archive. */
export default function DraftScreen(props: {
  base: string
  details: SubmissionDetails
  definition: KindDefinition
  offices: readonly OfficeChoice[]
  /** The place to add files. */
  uploader: (slot: UploadSlot) => ReactNode
}) {
  const t = useTranslations('submissions.draft')
  const locale = useLocale()
  const { details, definition } = props
  const form = useRef<DefinitionFormHandle>(null)
  const draft = useDraft(details, form)
  const archiving = useArchiving(details.id, form, draft.autosave)
  const report = useImportReport(details.id)
  const closed = details.may.save !== true

  return (
    <div className="space-y-6">
      {closed ? <Alert tone="neutral" title={t('readOnly')} /> : null}
      {details.outdated ? <OutdatedForm details={details} flush={draft.autosave.flush} /> : null}
      {report ? <ImportNotice report={report} onClose={() => dropReport(details.id)} /> : null}
      <Card>
        {(details.auditId || details.relation) && details.office ? (
          <FixedOffice name={details.office.name[locale]} why={details.auditId ? 'ofAudit' : 'ofCase'} />
        ) : (
          <OfficeField
            offices={props.offices}
            value={draft.officeCode}
            missing={archiving.officeMissing}
            disabled={closed}
            onChange={(officeCode) => {
              archiving.chosenOffice()
              draft.change({ officeCode })
            }}
          />
        )}
      </Card>
      <DefinitionForm
        ref={form}
        definition={definition}
        values={draft.start.values}
        onChange={(values) => draft.change({ values })}
        errors={archiving.problems}
        prefill={details.prefill}
        disabled={closed}
        locale={locale}
      />
      <DraftFiles details={details} limits={definition.attachments} uploader={props.uploader} />
      <DraftEnclosures details={details} />
      <DraftNews id={details.id} version={draft.taken} />
      {draft.stale?.conflicts?.length ? (
        <DraftConflicts
          stale={draft.stale}
          definition={definition}
          offices={props.offices}
          busy={draft.state.phase === 'saving'}
          onChoose={(choices) => void draft.choose(choices)}
        />
      ) : draft.state.phase === 'conflict' ? (
        <AutosaveConflict
          onReload={() => void draft.takeStored()}
          onOverwrite={() => void draft.overwrite()}
        />
      ) : null}
      {draft.state.phase === 'refused' ? <FailureAlert failure={failureOf(draft.state.error)} /> : null}
      {archiving.failure ? (
        <ArchiveFailure
          base={props.base}
          failure={archiving.failure}
          limits={definition.attachments}
          files={details.files}
        />
      ) : null}
      {closed ? null : (
        <div className="sticky bottom-14 z-20 -mx-4 border-t bg-paper px-4 py-3 lg:bottom-0 lg:mx-0 lg:rounded-t-md lg:border-x">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              variant="primary"
              busy={archiving.running}
              busyLabel={t('archiving')}
              className="max-sm:w-full"
              onClick={() => void archiving.run(draft.officeCode)}
            >
              {t('archive')}
            </Button>
            <AutosaveStatus state={draft.state} onRetry={() => void draft.autosave.flush()} />
            <DiscardButton base={props.base} details={details} saved={draft.autosave} />
          </div>
        </div>
      )}
      {closed ? null : <p className="text-sm text-muted">{t('afterArchive')}</p>}
      <div className="flex flex-wrap gap-2">
        <DraftHistory
          id={details.id}
          offices={props.offices}
          onBringBack={closed ? undefined : draft.bringBack}
        />
        <CompareLink />
      </div>
    </div>
  )
}
