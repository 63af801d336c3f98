'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { GrantInput, OrganisationPerson } from '@/server/modules/participants/contract'
import type { KindName } from '@/components/form/kinds-field'
import { ActSheet } from './act-sheet'
import { grantProblem, sentGrant, type RightsDraft } from './rights-draft'
import { RightsFields } from './rights-fields'
import { RightsPreview } from './rights-preview'
import { useRightsWords } from './use-rights-words'

export type SentRights = Omit<RightsDraft, 'grants'> & { grants: GrantInput[] }

/** The side sheet where rights are written, read as sentences, previewed and saved. */
export function RightsSheet(props: {
  title: string
  /** Appointment whose rights they are; null for somebody who is only invited. */
  personId: string | null
  first: RightsDraft
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
  people: readonly OrganisationPerson[]
  /** What stands above the rights. */
  before?: ReactNode
  /** Is what stands above in order. */
  ready?: boolean
  saveLabel: string
  busyLabel: string
  busy: boolean
  error: unknown
  failureText?: (reason: string) => string | undefined
  onSave: (rights: SentRights) => void
  onChecked?: () => void
  onClose: () => void
}) {
  const t = useTranslations('organisation')
  const words = useRightsWords(props.kindTitles)
  const [draft, setDraft] = useState(props.first)
  const [checked, setChecked] = useState(false)
  const grants = draft.grants.map(sentGrant)
  const whole =
    draft.title.trim() !== '' &&
    (props.ready ?? true) &&
    draft.grants.every((grant) => grantProblem(grant) === null) &&
    !(draft.from && draft.until && draft.until < draft.from)

  function save() {
    setChecked(true)
    props.onChecked?.()
    if (whole) props.onSave({ ...draft, title: draft.title.trim(), grants })
  }

  return (
    <ActSheet
      title={props.title}
      cancelLabel={t('edit.cancel')}
      label={props.saveLabel}
      busyLabel={props.busyLabel}
      busy={props.busy}
      error={props.error}
      {...(props.failureText && { failureText: props.failureText })}
      onAct={save}
      onClose={props.onClose}
    >
      {props.before}
      <RightsFields
        draft={draft}
        kinds={props.kinds}
        people={props.people}
        checked={checked}
        withBeginning={props.personId !== null}
        onChange={setDraft}
      />
      {draft.grants.length > 0 ? (
        <section aria-labelledby="rights-reads">
          <h3 id="rights-reads" className="text-body">
            {t('edit.reads')}
          </h3>
          {grants.map((grant, index) => (
            <p key={draft.grants[index]!.key} className="mt-1">
              {words.sentence(grant)}
            </p>
          ))}
        </section>
      ) : null}
      <RightsPreview
        kindTitles={props.kindTitles}
        rights={{
          id: props.personId,
          role: draft.role,
          from: draft.from,
          until: draft.until,
          grants: draft.grants.filter((grant) => grantProblem(grant) === null).map(sentGrant),
        }}
      />
    </ActSheet>
  )
}
