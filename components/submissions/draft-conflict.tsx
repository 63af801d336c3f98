'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Instant } from '@/components/datetime/instant'
import { findPlace } from '@/components/form/places'
import type { Locale } from '@/components/i18n/locale'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { RadioGroup } from '@/components/ui/radio-group'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { sideOf } from '@/server/modules/catalogue/domain/difference'
import type { OfficeChoice } from '@/server/modules/offices/contract'
import type { DraftConflict, StaleDraft } from '@/server/modules/submissions/domain/draft-contract'
import { SideText, TrailText } from './difference-text'

type Choice = 'mine' | 'theirs'

/** Places of a draft that were changed here and elsewhere: the person says of each which text stays. */
export function DraftConflicts(props: {
  stale: StaleDraft
  definition: KindDefinition
  offices: readonly OfficeChoice[]
  busy: boolean
  onChoose: (choices: readonly Choice[]) => void
}) {
  const t = useTranslations('drafts.conflict')
  const [open, setOpen] = useState(true)
  const { stale } = props
  const count = stale.conflicts.length
  return (
    <Alert
      tone="near"
      live="assertive"
      title={t('title', { count })}
      action={<Button onClick={() => setOpen(true)}>{t('open')}</Button>}
    >
      {t('text')}
      <Dialog
        title={t('title', { count })}
        description={t('lead')}
        closeLabel={t('later')}
        open={open}
        onOpenChange={setOpen}
      >
        <Questions key={stale.version} {...props} />
      </Dialog>
    </Alert>
  )
}

function Questions(props: Parameters<typeof DraftConflicts>[0]) {
  const t = useTranslations('drafts.conflict')
  const { conflicts } = props.stale
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(conflicts.map(() => undefined))
  const [missed, setMissed] = useState(false)
  const all = (choice: Choice) => setChoices(conflicts.map(() => choice))

  function save() {
    const chosen = choices.filter((one) => one !== undefined)
    if (chosen.length === choices.length) return props.onChoose(chosen)
    setMissed(true)
    document.getElementById(idOf(choices.indexOf(undefined)))?.focus()
  }

  return (
    <div className="space-y-5 pb-4">
      {conflicts.length > 1 ? (
        <p className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => all('mine')}>
            {t('allMine')}
          </Button>
          <Button size="small" onClick={() => all('theirs')}>
            {t('allTheirs')}
          </Button>
        </p>
      ) : null}
      {conflicts.map((conflict, index) => (
        <Question
          key={index}
          {...props}
          id={idOf(index)}
          conflict={conflict}
          choice={choices[index]}
          missed={missed && !choices[index]}
          onChange={(choice) => setChoices(choices.map((one, i) => (i === index ? choice : one)))}
        />
      ))}
      <Button variant="primary" busy={props.busy} className="max-sm:w-full" onClick={save}>
        {t('save')}
      </Button>
    </div>
  )
}

const idOf = (index: number) => `conflict-${index}`

function Question(props: {
  id: string
  conflict: DraftConflict
  definition: KindDefinition
  offices: readonly OfficeChoice[]
  choice: Choice | undefined
  missed: boolean
  onChange: (choice: Choice) => void
}) {
  const t = useTranslations('drafts.conflict')
  const locale = useLocale()
  const { conflict, definition } = props
  const place = conflict.path ? findPlace(definition, conflict.path) : null
  const text = (side: DraftConflict['mine']) =>
    conflict.path ? (
      <SideText side={sideOf(side, place?.field ?? null)} />
    ) : (
      <SideText side={officeSide(props.offices, side, locale)} />
    )
  const who = conflict.by?.self ? t('yourself') : (conflict.by?.name ?? t('somebody'))
  return (
    <RadioGroup
      id={props.id}
      name={props.id}
      legend={place ? <TrailText trail={place.trail} /> : t('office')}
      {...(props.missed && { error: t('choose') })}
      value={props.choice ?? ''}
      onChange={(choice) => props.onChange(choice === 'mine' ? 'mine' : 'theirs')}
      options={[
        { value: 'mine', label: text(conflict.mine), hint: t('mine') },
        {
          value: 'theirs',
          label: text(conflict.theirs),
          hint: conflict.at ? (
            <>
              {who}, <Instant value={conflict.at} />
            </>
          ) : (
            who
          ),
        },
      ]}
    />
  )
}

function officeSide(offices: readonly OfficeChoice[], code: DraftConflict['mine'], locale: Locale) {
  if (typeof code !== 'string') return null
  const chosen = offices.find((office) => office.code === code)
  return { base: 'string' as const, text: chosen?.name[locale] ?? code }
}
