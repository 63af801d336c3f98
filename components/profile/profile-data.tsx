'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { formatDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { toast } from '@/components/ui/toast'
import type { ProfileView } from '@/server/modules/profile/contract'
import { SourceLine, TrustLine } from './source-line'

const ProfileForm = dynamic(() => import('./profile-form').then((module) => module.ProfileForm))

/** The person's data with their source; a form instead of them where they may be edited. */
export function ProfileData({ initial }: { initial: ProfileView }) {
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { data: profile } = useQuery(trpc.profile.get.queryOptions(undefined, { initialData: initial }))
  const [editing, setEditing] = useState(false)

  function done(saved: boolean) {
    setEditing(false)
    if (!saved) return
    toast.success(t('form.saved'))
    void queries.invalidateQueries({ queryKey: trpc.profile.get.queryKey() })
    // How complete the profile is, and the name in the head, are the server's to say.
    router.refresh()
  }

  const given = (value: string) => value || <span className="text-muted">{common('notSpecified')}</span>
  const number = (value: string) => <span className="tabular">{given(value)}</span>
  return (
    <Card
      id="profile-data"
      title={t('tabs.data')}
      action={
        profile.editable && !editing ? (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('form.edit')}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <ProfileForm profile={profile} onDone={done} />
      ) : (
        <>
          <div className="space-y-2 pb-2">
            <TrustLine trusted={profile.trusted} />
            <SourceLine source={profile.source} at={profile.sourceAt} />
          </div>
          <DescriptionList
            items={[
              {
                term: t('field.name'),
                value: [profile.lastName, profile.firstName, profile.middleName].filter(Boolean).join(' '),
              },
              {
                term: t('field.birthDate'),
                value: given(profile.birthDate && formatDate(profile.birthDate, locale)),
              },
              { term: t('field.country'), value: t(`country.${profile.country}`) },
              { term: t(`field.taxId.${profile.country}`), value: number(profile.taxId) },
              ...(profile.country === 'RU'
                ? [{ term: t('field.snils'), value: number(snilsText(profile.snils)) }]
                : []),
              { term: t('field.phone'), value: number(profile.phone) },
            ]}
          />
          {profile.source === 'PASSWORD' ? null : (
            <p className="mt-3 text-sm text-muted">{t(`source.locked.${profile.source}`)}</p>
          )}
        </>
      )}
    </Card>
  )
}

/** `00007120348` → `000-071-203 48`, as on the card. */
const snilsText = (digits: string) => digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1-$2-$3 $4')
