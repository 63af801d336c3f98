'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { AutosaveConflict, AutosaveStatus } from '@/components/form/autosave-status'
import type { FormProblem } from '@/components/form/error-book'
import { DefinitionForm, type DefinitionFormHandle } from '@/components/form/definition-form'
import { useAutosave } from '@/components/form/use-autosave'
import type { Locale } from '@/components/i18n/locale'
import { Button } from '@/components/ui/button'
import type { SaveFailure } from '@/components/form/autosave'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { PROFILE } from './samples'

/** A form that is saved nowhere: answers are pretended. In the window: `lastSaved`, and `nextSave` fails the next one. */
export function Bench(props: {
  definition: KindDefinition
  values: FormValues
  locale: Locale
  errors: readonly FormProblem[]
}) {
  const t = useTranslations('common')
  const form = useRef<DefinitionFormHandle>(null)
  const { autosave, state } = useAutosave<FormValues>({
    version: 1,
    save: async (values, version) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      const failure = takeFailure()
      if (failure) throw failure
      Object.assign(window, { lastSaved: values })
      return version + 1
    },
    failureOf: (error) => error as SaveFailure,
  })
  return (
    <div className="mt-6 space-y-4">
      {state.phase === 'conflict' ? (
        <AutosaveConflict
          onReload={() => autosave.discard(1)}
          onOverwrite={() => void autosave.overwrite()}
        />
      ) : null}
      <div className="flex min-h-control items-center gap-4">
        <Button variant="primary" onClick={() => form.current?.validate()}>
          {t('next')}
        </Button>
        <AutosaveStatus state={state} onRetry={() => void autosave.flush()} />
      </div>
      <DefinitionForm
        ref={form}
        definition={props.definition}
        values={props.values}
        onChange={autosave.change}
        errors={props.errors}
        prefill={PROFILE}
        locale={props.locale}
      />
    </div>
  )
}

function takeFailure(): SaveFailure | undefined {
  const holder = window as { nextSave?: SaveFailure }
  const failure = holder.nextSave
  delete holder.nextSave
  return failure
}
