'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { OwnRights as Rights } from '@/server/modules/participants/contract'
import type { GrantedAction } from '@/server/modules/participants/domain/grants'
import type { KindName } from '@/components/form/kinds-field'
import { RequestText } from './request-text'
import { saidGrant, useRightsWords } from './use-rights-words'
import { useRefreshPeople } from './use-refresh-people'

const AskSheet = dynamic(() => import('./ask-sheet').then((module) => module.AskSheet))

/** What one may do here in sentences, a way to ask for more, and what became of former requests. */
export function OwnRights(props: {
  first: Rights
  now: string
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
  /** The action a closed function has sent the person here for: the request opens with it. */
  wanted: GrantedAction | null
  /** People act for themselves without an appointment that somebody has given. */
  individual: boolean
}) {
  const t = useTranslations('organisation')
  const trpc = useTRPC()
  const words = useRightsWords(props.kindTitles)
  const refresh = useRefreshPeople()
  const { data } = useQuery(trpc.rights.own.queryOptions(undefined, { initialData: props.first }))
  const withdraw = useCommand(trpc.rights.withdraw.mutationOptions())
  const [asking, setAsking] = useState(props.wanted !== null)
  const inForce = data.grants.filter(
    ({ validFrom, validTo }) => validFrom <= props.now && (!validTo || validTo > props.now),
  )
  return (
    <div className="space-y-6">
      <Card title={t('rights.now')}>
        {props.individual ? null : (
          <p className="text-sm text-muted">
            {t(`role.${data.role}`)}, {data.title}
          </p>
        )}
        <div className="mt-1.5 max-w-prose space-y-1">
          {data.role === 'HEAD' ? <p>{t(props.individual ? 'you.self' : 'you.all')}</p> : null}
          {data.role === 'ADMINISTRATOR' ? <p>{t('you.administers')}</p> : null}
          {data.role !== 'HEAD' && inForce.length === 0 ? <p>{t('nothing')}</p> : null}
          {data.role === 'HEAD'
            ? null
            : inForce.map((grant) => (
                <p key={grant.id}>{words.sentence(saidGrant(grant, props.now), 'own')}</p>
              ))}
        </div>
        {data.role === 'HEAD' ? null : (
          <div className="mt-4">
            <p className="mb-3 text-sm text-muted">{t('rights.askText')}</p>
            <Button variant="primary" onClick={() => setAsking(true)}>
              {t('rights.ask')}
            </Button>
          </div>
        )}
      </Card>
      {data.role === 'HEAD' ? null : (
        <Card title={t('rights.history')} flush>
          {data.requests.length === 0 ? (
            <p className="p-inset text-muted">{t('rights.none')}</p>
          ) : (
            <ul aria-label={t('rights.history')}>
              {data.requests.map((request) => (
                <li key={request.id} className="border-b px-inset py-4 last:border-b-0">
                  <RequestText request={request} kindTitles={props.kindTitles} />
                  {request.status === 'PENDING' ? (
                    <Button
                      size="small"
                      className="mt-2"
                      busy={withdraw.pending}
                      busyLabel={t('rights.withdrawing')}
                      onClick={() => {
                        // An answer that came first is what the list shows next.
                        withdraw.run({ id: request.id }).then(refresh, refresh)
                      }}
                    >
                      {t('rights.withdraw')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      {asking && data.role !== 'HEAD' ? (
        <AskSheet kinds={props.kinds} wanted={props.wanted} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}
