'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatWeekdayDate } from '@/components/datetime/format'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { DialogFooter } from '@/components/ui/dialog-footer'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Day, DayMark } from '@/server/modules/deadlines/contract'
import type { ChangeDay } from '@/server/modules/deadlines/domain/calendar-contract'
import { weekdayOf } from '@/server/modules/deadlines/domain/civil-day'
import { CalendarFailure } from './calendar-failure'
import { useChanged } from './use-changed'

/** What a weekend day may be, and a weekday. */
const KINDS = {
  weekend: ['ordinary', 'working'],
  weekday: ['ordinary', 'holiday', 'transferred', 'decree'],
} as const

/** One day with its reason. */
export default function EditDay(props: {
  day: Day
  mark: DayMark | null
  revision: number
  onClose: () => void
}) {
  const t = useTranslations('calendar.day')
  const kinds = useTranslations('calendar.kinds')
  const locale = useLocale()
  const trpc = useTRPC()
  const changed = useChanged()
  const change = useCommand(trpc.calendar.changeDay.mutationOptions())
  const weekend = [0, 6].includes(weekdayOf(props.day))
  const known = props.mark?.kind === 'plain' ? 'ordinary' : (props.mark?.kind ?? 'ordinary')
  const [kind, setKind] = useState<ChangeDay['kind']>(known)
  const [short, setShort] = useState(props.mark?.short ?? false)
  const [pair, setPair] = useState(props.mark?.pair ?? '')
  const [reason, setReason] = useState('')
  const works = kind === 'working' || (kind === 'ordinary' && !weekend)
  const paired = kind === 'transferred' || kind === 'working'

  async function save() {
    try {
      await change.run({
        revision: props.revision,
        day: props.day,
        kind: kind === 'ordinary' && short && works ? 'plain' : kind,
        short: short && works,
        pair: paired && pair ? pair : null,
        reason,
      })
    } catch {
      return // Why is shown below from the command's state.
    }
    changed(t('saved'))
    props.onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      title={formatWeekdayDate(props.day, locale)}
      closeLabel={t('close')}
      footer={
        <DialogFooter
          cancelLabel={t('cancel')}
          label={t('save')}
          busy={change.pending}
          busyLabel={t('busy')}
          disabled={reason.trim().length < 3}
          onPress={() => void save()}
        />
      }
    >
      <div className="space-y-4">
        <Field id="day-kind" label={t('kind')}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={({ currentTarget }) => setKind(currentTarget.value as typeof kind)}
            >
              {KINDS[weekend ? 'weekend' : 'weekday'].map((one) => (
                <option key={one} value={one}>
                  {kinds(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {works ? (
          <Checkbox
            id="day-short"
            label={t('short')}
            checked={short}
            onChange={({ currentTarget }) => setShort(currentTarget.checked)}
          />
        ) : null}
        {paired ? (
          <Field id="day-pair" label={t(kind === 'working' ? 'pairTo' : 'pair')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={pair}
                onChange={({ currentTarget }) => setPair(currentTarget.value)}
              />
            )}
          </Field>
        ) : null}
        <Field id="day-reason" label={t('reason')} hint={t('reasonHint')}>
          {(control) => (
            <Input
              {...control}
              value={reason}
              maxLength={500}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        <CalendarFailure error={change.error} />
      </div>
    </Dialog>
  )
}
