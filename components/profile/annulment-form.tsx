'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { useTRPC } from '@/components/trpc/client'
import { failureOf } from '@/components/trpc/failure'
import { FailureAlert } from '@/components/trpc/failure-alert'
import { useCommand } from '@/components/trpc/use-command'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ANNULMENT_WORDS, isAnnulmentWord } from '@/server/modules/profile/domain/annulment'

/** The word that has to be typed, and the button; the fresh confirmation is asked for when it is pressed. */
export function AnnulmentForm() {
  const t = useTranslations('profile.annul')
  const expected = ANNULMENT_WORDS[useLocale()]
  const trpc = useTRPC()
  const annul = useCommand(trpc.profile.annul.mutationOptions())
  const [word, setWord] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = tried && !isAnnulmentWord(word)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isAnnulmentWord(word)) return
    await annul.run({ word }).then(
      () => location.assign('/annulled'),
      () => undefined,
    )
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="space-y-4">
      <Field
        id="annulment-word"
        label={t('word', { word: expected })}
        error={wrong ? t('wrongWord', { word: expected }) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className="max-w-72"
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
      {annul.error ? <FailureAlert failure={failureOf(annul.error)} /> : null}
      <Button type="submit" variant="danger" busy={annul.pending} busyLabel={t('busy')}>
        {t('submit')}
      </Button>
    </form>
  )
}
