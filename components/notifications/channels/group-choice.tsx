'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import type { ChannelChoice, NoticeGroup } from '@/server/modules/notifications/contract'

/** One group of notices. Where documents of customs come, the last of the two channels cannot be turned off. */
export function GroupChoice(props: {
  group: NoticeGroup
  choice: ChannelChoice
  weighty: boolean
  onChange: (choice: ChannelChoice) => void
}) {
  const t = useTranslations('channels')
  const { group, choice, weighty } = props
  const only = choice.mail !== choice.push
  const note = `channel-${group}-note`
  const locked = (on: boolean) => weighty && only && on
  return (
    <fieldset className="py-3">
      <legend className="float-left w-full font-medium">{t(`group.${group}.title`)}</legend>
      <p className="clear-both max-w-prose text-sm text-muted">{t(`group.${group}.hint`)}</p>
      <div className="mt-1 flex flex-wrap gap-x-4 sm:gap-x-8">
        {(['mail', 'push'] as const).map((channel) => (
          <Checkbox
            key={channel}
            id={`channel-${group}-${channel}`}
            className="min-w-28"
            label={t(`form.${channel}`)}
            aria-describedby={weighty ? note : undefined}
            checked={choice[channel]}
            disabled={locked(choice[channel])}
            onChange={(event) => props.onChange({ ...choice, [channel]: event.target.checked })}
          />
        ))}
      </div>
      {weighty && only ? (
        <p id={note} className="max-w-prose text-sm text-muted">
          {t('form.weighty')}
        </p>
      ) : null}
    </fieldset>
  )
}
