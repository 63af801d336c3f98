'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Status } from '@/components/ui/status'
import { toast } from '@/components/ui/toast'
import { participantRules } from '@/server/modules/participants/domain/identifiers-of'
import type { ParticipantView } from '@/server/modules/profile/contract'
import { SourceLine } from './source-line'

const ParticipantForm = dynamic(() => import('./participant-form').then((module) => module.ParticipantForm))

/** How documents name the participant, where that comes from, and a form where it may be edited. */
export function ParticipantData(props: { initial: ParticipantView; head: boolean }) {
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const router = useRouter()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { data } = useQuery(trpc.profile.participant.queryOptions(undefined, { initialData: props.initial }))
  const [editing, setEditing] = useState(false)
  const { category, country } = data
  const rules = participantRules(country, category)
  const given = (value: string) => value || <span className="text-muted">{common('notSpecified')}</span>
  const taxId = category === 'LEGAL_ENTITY' ? 'organisationTaxId' : 'taxId'

  function done(saved: boolean) {
    setEditing(false)
    if (!saved) return
    toast.success(t('form.saved'))
    void queries.invalidateQueries({ queryKey: trpc.profile.participant.queryKey() })
    router.refresh()
  }

  return (
    <Card
      title={t(`participant.category.${category}`)}
      action={
        data.editable && !editing ? (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('form.edit')}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <ParticipantForm participant={data} onDone={done} />
      ) : (
        <>
          <div className="space-y-2 pb-2">
            <Status tone={data.confirmed ? 'received' : 'near'}>
              {t(data.confirmed ? 'participant.confirmed' : 'participant.unconfirmed')}
            </Status>
            <SourceLine source={data.source} at={data.confirmedAt} />
          </div>
          <DescriptionList
            items={[
              { term: t('field.fullName'), value: data.name },
              { term: t('field.shortName'), value: data.shortName },
              { term: t('field.country'), value: t(`country.${country}`) },
              {
                term: t(`field.${taxId}.${country}`),
                value: <span className="tabular">{given(data.taxId)}</span>,
              },
              ...(rules.kpp
                ? [{ term: t('field.kpp'), value: <span className="tabular">{given(data.kpp)}</span> }]
                : []),
              ...(rules.ogrn
                ? [
                    {
                      term: t(`field.ogrn.${category}`),
                      value: <span className="tabular">{given(data.ogrn)}</span>,
                    },
                  ]
                : []),
              { term: t('field.address'), value: given(data.address) },
            ]}
          />
          {data.editable ? null : (
            <p className="mt-3 text-sm text-muted">
              {data.source === 'PASSWORD'
                ? t(data.confirmed || props.head ? 'participant.locked' : 'participant.notHead')
                : t(`source.locked.${data.source}`)}
            </p>
          )}
        </>
      )}
    </Card>
  )
}
