'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { RightsRequestView } from '@/server/modules/participants/contract'
import type { KindName } from '@/components/form/kinds-field'
import { RequestText } from './request-text'

const ApproveSheet = dynamic(() => import('./approve-sheet').then((module) => module.ApproveSheet))
const RefuseSheet = dynamic(() => import('./refuse-sheet').then((module) => module.RefuseSheet))

/** What employees ask for: those that wait first, each with its two answers. */
export function RequestList(props: {
  first: RightsRequestView[]
  kinds: readonly KindName[]
  kindTitles: Record<string, string>
}) {
  const t = useTranslations('organisation.requests')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.rights.requests.queryOptions(undefined, { initialData: props.first }))
  const [answering, setAnswering] = useState<{ id: string; answer: 'approve' | 'refuse' } | null>(null)
  const request = data.find(({ id }) => id === answering?.id)
  const groups = [
    { title: t('waiting'), items: data.filter(({ status }) => status === 'PENDING') },
    { title: t('answered'), items: data.filter(({ status }) => status !== 'PENDING') },
  ].filter(({ items }) => items.length > 0)
  const close = () => setAnswering(null)
  if (data.length === 0) {
    return (
      <Card flush>
        <EmptyState icon={<KeyRound aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
      </Card>
    )
  }
  return (
    <div className="space-y-6">
      {groups.map(({ title, items }) => (
        <Card key={title} flush title={title}>
          <ul aria-label={title}>
            {items.map((one) => (
              <li key={one.id} className="border-b px-inset py-4 last:border-b-0">
                <RequestText request={one} kindTitles={props.kindTitles} named />
                {one.status === 'PENDING' ? (
                  <div className="mt-3 flex flex-wrap gap-2">
                    <Button
                      size="small"
                      variant="primary"
                      aria-label={`${t('approve')}: ${one.name}`}
                      onClick={() => setAnswering({ id: one.id, answer: 'approve' })}
                    >
                      {t('approve')}
                    </Button>
                    <Button
                      size="small"
                      aria-label={`${t('refuse')}: ${one.name}`}
                      onClick={() => setAnswering({ id: one.id, answer: 'refuse' })}
                    >
                      {t('refuse')}
                    </Button>
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {request && answering?.answer === 'approve' ? (
        <ApproveSheet request={request} kinds={props.kinds} kindTitles={props.kindTitles} onClose={close} />
      ) : null}
      {request && answering?.answer === 'refuse' ? <RefuseSheet request={request} onClose={close} /> : null}
    </div>
  )
}
