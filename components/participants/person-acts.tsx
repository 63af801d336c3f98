'use client'

import { CirclePause, CirclePlay, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { toast } from '@/components/ui/toast'
import type { OrganisationPerson } from '@/server/modules/participants/contract'
import { useRefreshPeople } from './use-refresh-people'

/** Suspend, resume, revoke: each at once, the dangerous ones after a question. What is closed is not drawn. */
export function PersonActs({ person }: { person: OrganisationPerson }) {
  const t = useTranslations('organisation')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const refresh = useRefreshPeople()
  const suspend = useCommand(trpc.organisation.suspend.mutationOptions())
  const resume = useCommand(trpc.organisation.resume.mutationOptions())
  const revoke = useCommand(trpc.organisation.revoke.mutationOptions())
  const [asked, setAsked] = useState(0)
  const { id, version, may, name } = person

  async function run(command: typeof suspend, done: string) {
    try {
      await command.run({ id, version })
      toast.success(done)
      setAsked((count) => count + 1)
    } catch {
      return // Why is shown in the question, or below.
    }
    await refresh()
  }

  const question = (
    command: typeof suspend,
    words: { title: string; text: string; action: string; busy: string; done: string },
    trigger: React.ReactElement,
  ) => (
    // A done act closes its question by beginning a new one.
    <ConfirmDialog
      key={`${words.action}-${asked}`}
      trigger={trigger}
      title={words.title}
      text={words.text}
      confirmLabel={words.action}
      busyLabel={words.busy}
      cancelLabel={common('cancel')}
      closeLabel={common('close')}
      danger
      busy={command.pending}
      failure={command.error ? <FailureAlert failure={failureOf(command.error)} /> : null}
      onConfirm={() => void run(command, words.done)}
    />
  )

  return (
    <>
      {may.resume === true ? (
        <Button
          size="small"
          variant="quiet"
          busy={resume.pending}
          busyLabel={t('acts.resuming')}
          onClick={() => void run(resume, t('acts.resumed'))}
        >
          <CirclePlay aria-hidden />
          {t('acts.resume')}
        </Button>
      ) : null}
      {may.suspend === true
        ? question(
            suspend,
            {
              title: t('acts.suspendTitle', { name }),
              text: t('acts.suspendText'),
              action: t('acts.suspend'),
              busy: t('acts.suspending'),
              done: t('acts.suspended'),
            },
            <Button size="small" variant="quiet" aria-label={`${t('acts.suspend')}: ${name}`}>
              <CirclePause aria-hidden />
              {t('acts.suspend')}
            </Button>,
          )
        : null}
      {may.revoke === true
        ? question(
            revoke,
            {
              title: t('acts.revokeTitle', { name }),
              text: t('acts.revokeText'),
              action: t('acts.revoke'),
              busy: t('acts.revoking'),
              done: t('acts.revoked'),
            },
            <Button size="small" variant="quiet" aria-label={`${t('acts.revoke')}: ${name}`}>
              <UserRoundX aria-hidden />
              {t('acts.revoke')}
            </Button>,
          )
        : null}
      {resume.error ? <FailureAlert failure={failureOf(resume.error)} className="w-full" /> : null}
    </>
  )
}
