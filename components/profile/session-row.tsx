'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatInstant } from '@/components/datetime/format'
import { TimeAgo } from '@/components/datetime/time-ago'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Status } from '@/components/ui/status'
import { toast } from '@/components/ui/toast'
import type { SessionView } from '@/server/modules/profile/contract'
import { useDeviceName } from '@/components/data/use-device-name'

/** One session: the device, the door, when; and its end. Ending one's own is asked about. */
export function SessionRow({ session, now, icon }: { session: SessionView; now: string; icon: ReactNode }) {
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const locale = useLocale()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const end = useCommand(trpc.profile.endSession.mutationOptions())
  const device = useDeviceName()(session.device)

  async function run() {
    await end.run({ id: session.id })
    if (session.current) return location.assign('/sign-in?ended=1')
    toast.success(t('sessions.ended'))
    await queries.invalidateQueries({ queryKey: trpc.profile.sessions.queryKey() })
  }
  const press = () => void run().catch(() => undefined)
  const failure = end.error ? <FailureAlert failure={failureOf(end.error)} className="mt-2" /> : null
  const label = t('sessions.endNamed', { device })

  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b p-inset last:border-b-0">
      <span className="mt-0.5 text-muted [&_svg]:size-5">{icon}</span>
      <div className="min-w-0 grow basis-56">
        <h3 className="flex flex-wrap items-center gap-x-3 text-body">
          {device}
          {session.current ? <Status tone="action">{t('sessions.current')}</Status> : null}
        </h3>
        <p className="text-sm text-muted">
          {t('sessions.begun', {
            instant: formatInstant(session.createdAt, locale),
            door: t(`door.${session.door}`),
          })}
        </p>
        <p className="text-sm text-muted">
          {t('sessions.seen')}: <TimeAgo value={session.seenAt} now={now} locale={locale} />
          {session.address ? (
            <>
              . {t('sessions.address')}: <span className="tabular wrap-anywhere">{session.address}</span>
            </>
          ) : null}
        </p>
        {session.current ? null : failure}
      </div>
      {session.current ? (
        <ConfirmDialog
          trigger={
            <Button size="small" aria-label={label}>
              {t('sessions.end')}
            </Button>
          }
          title={t('sessions.confirmEnd.title')}
          text={t('sessions.confirmEnd.text')}
          confirmLabel={t('sessions.end')}
          busyLabel={t('sessions.ending')}
          cancelLabel={common('cancel')}
          closeLabel={common('close')}
          busy={end.pending}
          failure={failure}
          onConfirm={press}
        />
      ) : (
        <Button
          size="small"
          aria-label={label}
          busy={end.pending}
          busyLabel={t('sessions.ending')}
          onClick={press}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
