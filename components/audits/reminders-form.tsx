'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { toast } from '@/components/ui/toast'
import { REMINDER_DAYS, type ReminderChoice } from '@/server/modules/audits/domain/reminders'

/** When the person wants to be reminded of terms, and whether by letters too. */
export function RemindersForm(props: { choice: ReminderChoice }) {
  const t = useTranslations('audits.reminders')
  const trpc = useTRPC()
  const save = useCommand(trpc.audits.setReminders.mutationOptions())
  const [days, setDays] = useState<ReadonlySet<number>>(new Set(props.choice.days))
  const [mail, setMail] = useState(props.choice.mail)

  function toggle(day: number, on: boolean) {
    const next = new Set(days)
    if (on) next.add(day)
    else next.delete(day)
    setDays(next)
  }

  async function submit() {
    try {
      await save.run({ days: REMINDER_DAYS.filter((day) => days.has(day)), mail })
    } catch {
      return
    }
    toast.success(t('saved'))
  }

  return (
    <Card title={t('title')}>
      <fieldset>
        <legend className="mb-1 font-medium">{t('when')}</legend>
        {REMINDER_DAYS.map((day) => (
          <Checkbox
            key={day}
            id={`remind-${day}`}
            label={t(`day.${day}`)}
            checked={days.has(day)}
            onChange={(event) => toggle(day, event.target.checked)}
          />
        ))}
      </fieldset>
      <Checkbox
        id="remind-mail"
        className="mt-3 border-t pt-3"
        label={t('mail')}
        hint={t('mailHint')}
        checked={mail}
        onChange={(event) => setMail(event.target.checked)}
      />
      <p className="mt-3 max-w-prose text-sm text-muted">{t('always')}</p>
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
