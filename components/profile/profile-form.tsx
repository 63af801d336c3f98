'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { browserNow } from '@/components/datetime/browser-clock'
import { moscowDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { COUNTRIES } from '@/server/modules/participants/domain/identifiers-of'
import type { ProfileDraft, ProfileView } from '@/server/modules/profile/contract'
import { profileFaults } from '@/server/modules/profile/domain/check-profile'
import { DraftField } from './draft-field'
import { DraftFrame } from './draft-frame'
import { useDraftForm } from './use-draft-form'

const draftOf = (profile: ProfileView): ProfileDraft & { version: number } => ({
  lastName: profile.lastName,
  firstName: profile.firstName,
  middleName: profile.middleName,
  birthDate: profile.birthDate,
  country: profile.country,
  taxId: profile.taxId,
  snils: profile.snils,
  phone: profile.phone,
  version: profile.version,
})

/** The person's data, typed by hand: only for those who came by login and password. */
export function ProfileForm(props: { profile: ProfileView; onDone: (saved: boolean) => void }) {
  const t = useTranslations('profile')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const save = useCommand(trpc.profile.save.mutationOptions())
  const form = useDraftForm<ProfileDraft>({
    saved: draftOf(props.profile),
    faultsOf: (draft) => profileFaults(draft, moscowDate(browserNow())),
    save: save.run,
    refresh: async () =>
      draftOf(await queries.fetchQuery({ ...trpc.profile.get.queryOptions(), staleTime: 0 })),
    onSaved: () => props.onDone(true),
  })
  const { country } = form.draft
  const field = (name: Exclude<keyof ProfileDraft, 'country'>) => ({
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
      <DraftField
        {...field('lastName')}
        label={t('field.lastName')}
        input={{ autoComplete: 'family-name' }}
      />
      <DraftField
        {...field('firstName')}
        label={t('field.firstName')}
        input={{ autoComplete: 'given-name' }}
      />
      <DraftField
        {...field('middleName')}
        label={t('field.middleName')}
        optional
        input={{ autoComplete: 'additional-name' }}
      />
      <DraftField
        {...field('birthDate')}
        label={t('field.birthDate')}
        hint={t('hint.birthDate')}
        optional
        input={{ type: 'date', autoComplete: 'bday', min: '1900-01-01' }}
      />
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
      <DraftField
        {...field('taxId')}
        label={t(`field.taxId.${country}`)}
        hint={t(`hint.taxId.${country}`)}
        optional
        input={country === 'BY' ? {} : { inputMode: 'numeric' }}
      />
      {country === 'RU' ? (
        <DraftField
          {...field('snils')}
          label={t('field.snils')}
          hint={t('hint.snils')}
          optional
          input={{ inputMode: 'numeric' }}
        />
      ) : null}
      <DraftField
        {...field('phone')}
        label={t('field.phone')}
        hint={t('hint.phone')}
        optional
        input={{ type: 'tel', autoComplete: 'tel' }}
      />
    </DraftFrame>
  )
}
