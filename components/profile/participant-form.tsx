'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { COUNTRIES, participantRules } from '@/server/modules/participants/domain/identifiers-of'
import type { ParticipantDraft, ParticipantView } from '@/server/modules/profile/contract'
import { participantFaults } from '@/server/modules/profile/domain/check-profile'
import { DraftField } from './draft-field'
import { DraftFrame } from './draft-frame'
import { useDraftForm } from './use-draft-form'

const draftOf = (view: ParticipantView): ParticipantDraft & { version: number } => ({
  name: view.name,
  shortName: view.shortName,
  country: view.country,
  taxId: view.taxId,
  kpp: view.kpp,
  ogrn: view.ogrn,
  address: view.address,
  version: view.version,
})

/** Data of a participant that nobody has confirmed, typed by its head. */
export function ParticipantForm(props: { participant: ParticipantView; onDone: (saved: boolean) => void }) {
  const t = useTranslations('profile')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { category } = props.participant
  const save = useCommand(trpc.profile.saveParticipant.mutationOptions())
  const form = useDraftForm<ParticipantDraft>({
    saved: draftOf(props.participant),
    faultsOf: (draft) => participantFaults(draft, category),
    save: save.run,
    refresh: async () =>
      draftOf(await queries.fetchQuery({ ...trpc.profile.participant.queryOptions(), staleTime: 0 })),
    onSaved: () => props.onDone(true),
  })
  const { country } = form.draft
  const rules = participantRules(country, category)
  const taxId = category === 'LEGAL_ENTITY' ? 'organisationTaxId' : 'taxId'
  const field = (name: Exclude<keyof ParticipantDraft, 'country'>) => ({
    name,
    value: form.draft[name],
    faults: form.faults,
    savedElsewhere: form.savedElsewhere(name),
    onChange: (value: string) => form.set(name, value),
  })

  return (
    <DraftFrame
      {...form}
      busy={save.pending}
      onSubmit={() => void form.submit()}
      onCancel={() => props.onDone(false)}
    >
      <DraftField {...field('name')} label={t('field.fullName')} />
      <DraftField {...field('shortName')} label={t('field.shortName')} />
      <Field id="profile-country" label={t('field.country')}>
        {(control) => (
          <Select {...control} value={country} onChange={(event) => form.set('country', event.target.value)}>
            {COUNTRIES.map((code) => (
              <option key={code} value={code}>
                {t(`country.${code}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DraftField {...field('taxId')} label={t(`field.${taxId}.${country}`)} optional />
      {rules.kpp ? <DraftField {...field('kpp')} label={t('field.kpp')} optional /> : null}
      {rules.ogrn ? <DraftField {...field('ogrn')} label={t(`field.ogrn.${category}`)} optional /> : null}
      <DraftField {...field('address')} label={t('field.address')} optional />
    </DraftFrame>
  )
}
