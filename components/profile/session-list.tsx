'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { toast } from '@/components/ui/toast'
import type { SessionView } from '@/server/modules/profile/contract'
import { SessionRow } from './session-row'

/** Where the person is signed in; each session may be ended, and all others at once. */
export function SessionList(props: { initial: SessionView[]; now: string }) {
  const t = useTranslations('profile.sessions')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { data: sessions } = useQuery(
    trpc.profile.sessions.queryOptions(undefined, { initialData: props.initial }),
  )
  const endOthers = useCommand(trpc.profile.endOtherSessions.mutationOptions())
  const others = sessions.filter(({ current }) => !current).length

  async function end() {
    const { ended } = await endOthers.run({})
    toast.success(t('endedOthers', { count: ended }))
    await queries.invalidateQueries({ queryKey: trpc.profile.sessions.queryKey() })
  }

  return (
    <Card
      flush
      title={t('list')}
      action={
        others > 0 ? (
          <Button size="small" busy={endOthers.pending} onClick={() => void end().catch(() => undefined)}>
            {t('endOthers')}
          </Button>
        ) : null
      }
      footer={others > 0 ? t('foreign') : t('only')}
    >
      {endOthers.error ? <FailureAlert failure={failureOf(endOthers.error)} className="m-4" /> : null}
      <ul aria-label={t('list')}>
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            now={props.now}
            icon={<MonitorSmartphone aria-hidden />}
          />
        ))}
      </ul>
    </Card>
  )
}
