'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { useCommand } from '@/components/trpc/use-command'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { STANDINGS, type Standing } from '@/server/modules/deadlines/contract'
import {
  YEAR_FORMATS,
  type YearFormat,
  type YearPreview,
} from '@/server/modules/deadlines/domain/calendar-contract'
import { CalendarFailure } from './calendar-failure'
import { YearDifferences } from './year-differences'
import { useChanged } from './use-changed'

interface Read {
  year: number
  format: YearFormat
  text: string
}

/** A year from a file: what it would change first, then the change itself. */
export function ImportYear(props: { year: number; revision: number }) {
  const t = useTranslations('calendar.import')
  const faults = useTranslations('calendar.faults')
  const trpc = useTRPC()
  const changed = useChanged()
  const preview = useCommand(trpc.calendar.preview.mutationOptions())
  const apply = useCommand(trpc.calendar.import.mutationOptions())
  const [shown, setShown] = useState<{ read: Read; preview: YearPreview } | null>(null)
  const [standing, setStanding] = useState<Standing>('confirmed')
  const [source, setSource] = useState('')

  async function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) return
    const extension = file.name.split('.').at(-1)?.toLowerCase()
    const format = YEAR_FORMATS.find((one) => one === extension) ?? 'json'
    const read: Read = { year: Number(form.get('year')), format, text: await file.text() }
    setShown(null)
    apply.reset()
    try {
      setShown({ read, preview: await preview.run(read) })
    } catch {
      // Why is shown below from the command's state.
    }
  }

  async function take({ read, preview: seen }: NonNullable<typeof shown>) {
    if (!seen.ok) return
    try {
      await apply.run({ ...read, revision: seen.revision, standing, source })
    } catch {
      return // As above.
    }
    setShown(null)
    changed(t('applied'))
  }

  return (
    <div className="space-y-4">
      <p className="text-muted">{t('lead')}</p>
      <form onSubmit={(event) => void show(event)} className="space-y-3">
        <Field id="import-year" label={t('year')}>
          {(control) => (
            <Input
              {...control}
              key={props.year}
              type="number"
              name="year"
              defaultValue={props.year}
              required
            />
          )}
        </Field>
        <Field id="import-file" label={t('file')}>
          {(control) => <Input {...control} type="file" name="file" accept=".json,.xml,.csv" required />}
        </Field>
        <Button type="submit" busy={preview.pending} busyLabel={t('previewing')}>
          {t('preview')}
        </Button>
      </form>
      <CalendarFailure error={preview.error} />
      {shown && !shown.preview.ok ? (
        <Alert tone="refused" live="assertive" title={faults(shown.preview.fault)} />
      ) : null}
      {shown?.preview.ok ? (
        <div className="space-y-3">
          <YearDifferences preview={shown.preview} />
          <Field id="import-standing" label={t('standing')}>
            {(control) => <StandingSelect {...control} value={standing} onChoose={setStanding} />}
          </Field>
          <Field id="import-source" label={t('source')} hint={t('sourceHint')}>
            {(control) => (
              <Input
                {...control}
                value={source}
                maxLength={500}
                onChange={({ currentTarget }) => setSource(currentTarget.value)}
              />
            )}
          </Field>
          <Button
            variant="primary"
            busy={apply.pending}
            busyLabel={t('applying')}
            disabled={source.trim().length < 3}
            onClick={() => void take(shown)}
          >
            {t('apply')}
          </Button>
          <CalendarFailure error={apply.error} />
        </div>
      ) : null}
    </div>
  )
}

function StandingSelect(props: { id: string; value: Standing; onChoose: (standing: Standing) => void }) {
  const t = useTranslations('calendar.standing')
  const { onChoose, ...rest } = props
  return (
    <Select {...rest} onChange={({ currentTarget }) => onChoose(currentTarget.value as Standing)}>
      {STANDINGS.map((standing) => (
        <option key={standing} value={standing}>
          {t(standing)}
        </option>
      ))}
    </Select>
  )
}
