'use client'

import { Mail, MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { toast } from '@/components/ui/toast'
import type { ChannelChoices, ChannelsView, NoticeGroup } from '@/server/modules/notifications/contract'
import { isWeightyGroup } from '@/server/modules/notifications/domain/notice-groups'
import { GroupChoice } from './group-choice'

/** For each group of notices: by letter, on devices. The bell is not among them: it always rings. */
export function ChannelsForm({ view }: { view: ChannelsView }) {
  const t = useTranslations('channels.form')
  const trpc = useTRPC()
  const save = useCommand(trpc.notifications.saveChannels.mutationOptions())
  const [choices, setChoices] = useState<ChannelChoices>(view.choices)
  const pushed = view.groups.some((group) => choices[group].push)

  const choose = (group: NoticeGroup) => (choice: ChannelChoices[NoticeGroup]) =>
    setChoices({ ...choices, [group]: choice })

  async function submit() {
    try {
      await save.run({ choices })
    } catch {
      return
    }
    toast.success(t('saved'))
  }

  return (
    <Card
      title={t('title')}
      footer={
        <>
          <p>{t('fallback')}</p>
          <p className="mt-1">{t('always')}</p>
        </>
      }
    >
      <div className="-mt-2 divide-y">
        {view.groups.map((group) => (
          <GroupChoice
            key={group}
            group={group}
            choice={choices[group]}
            weighty={isWeightyGroup(group)}
            onChange={choose(group)}
          />
        ))}
      </div>
      {view.hasEmail ? null : (
        <p className="mt-3 flex gap-2 text-sm text-near">
          <Mail aria-hidden className="mt-0.5 size-4 shrink-0" />
          <span>
            {t('noEmail')} <TextLink href="/me">{t('addEmail')}</TextLink>
          </span>
        </p>
      )}
      {pushed && view.pushKey && view.devices.length === 0 ? (
        <p className="mt-3 flex gap-2 text-sm text-muted">
          <MonitorSmartphone aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('noDevices')}
        </p>
      ) : null}
      {save.error ? <FailureAlert className="mt-3" failure={failureOf(save.error)} /> : null}
      <Button
        variant="primary"
        className="mt-4"
        busy={save.pending}
        busyLabel={t('saving')}
        onClick={() => void submit()}
      >
        {t('save')}
      </Button>
    </Card>
  )
}
