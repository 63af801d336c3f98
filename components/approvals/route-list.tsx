'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { RouteList as Routes, RouteView } from '@/server/modules/approvals/contract'
import { RemoveRoute } from './remove-route'

const RouteSheet = dynamic(() => import('./route-sheet').then((module) => module.RouteSheet))

/** Routes of approval of an organisation: of which kinds, who looks at them in which order. */
export function RouteList(props: { first: Routes; kindTitles: Record<string, string> }) {
  const t = useTranslations('approvals')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.approvals.routes.queryOptions(undefined, { initialData: props.first }))
  const [edited, setEdited] = useState<RouteView | 'new' | null>(null)
  return (
    <div className="space-y-4">
      <Button variant="primary" onClick={() => setEdited('new')}>
        <Plus aria-hidden />
        {t('add')}
      </Button>
      {data.routes.length === 0 ? (
        <Card flush>
          <EmptyState icon={<UsersRound aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
        </Card>
      ) : (
        data.routes.map((route) => (
          <Card
            key={route.id}
            title={route.name}
            action={
              <span className="flex gap-1">
                <Button size="small" variant="quiet" onClick={() => setEdited(route)}>
                  {t('edit')}
                </Button>
                <RemoveRoute route={route} />
              </span>
            }
          >
            <p className="text-sm text-muted">
              {route.kinds.length === 0
                ? t('everyKind')
                : route.kinds.map((code) => props.kindTitles[code] ?? code).join('; ')}
            </p>
            <ol className="mt-3 list-decimal space-y-2 pl-5">
              {route.steps.map((step, index) => (
                <li key={index}>
                  <span className="font-medium">{step.title}</span>
                  <span className="block text-sm text-muted">
                    {step.people.length ? step.people.map(({ name }) => name).join(', ') : t('nobodyLeft')}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        ))
      )}
      {edited ? (
        <RouteSheet
          route={edited === 'new' ? null : edited}
          people={data.people}
          kindTitles={props.kindTitles}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  )
}
