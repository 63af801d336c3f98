'use client'

import { memo, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { Locale } from '@/components/i18n/locale'
import type { FieldError } from '@/server/modules/catalogue/contract'
import type { PrefillContext } from '@/server/modules/catalogue/domain/automatic'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { FormContents } from './contents'
import type { FormProblem } from './error-book'
import { FormScopeProvider } from './form-scope'
import type { KeptPlaces } from './kept-places'
import { FormSections } from './sections'
import { sectionsOf } from './outline'
import { FormProblems } from './problems'
import { useScope } from './use-scope'

/** What the page may ask of a form. */
export interface DefinitionFormHandle {
  /** Checks everything; with errors, shows them and puts the focus on their list. An empty list means it may be sent. */
  validate: () => readonly FieldError[]
  /** The values as they are now, lexical, blank parts included. */
  values: () => FormValues
  /**
   * Puts texts that were changed elsewhere into their fields, caret and folding kept. False, and nothing done, when more
   * than texts differ: then the form has to be given the values anew.
   */
  takeIn: (values: FormValues) => boolean
}

export interface DefinitionFormProps {
  definition: KindDefinition
  /**
   * What the form begins with. The form keeps the text itself: it begins anew only when given an object it has not had
   * before, so the page may hand back what `onChange` gave, or go on passing the first one.
   */
  values: FormValues
  /** After every change; a new object each time. Errors are not waited for. */
  onChange: (values: FormValues) => void
  /** The server's errors, and those of an uploaded file. A new array replaces the former ones. */
  errors?: readonly FormProblem[]
  /** What the profile knows, for «Заполнить данными организации» and for marking what came from the profile. */
  prefill?: PrefillContext | null
  disabled?: boolean
  /** Places that are written elsewhere and only shown here. */
  kept?: KeptPlaces
  locale: Locale
  ref?: Ref<DefinitionFormHandle>
}

const NO_ERRORS: readonly FormProblem[] = []
const NOTHING_KEPT: KeptPlaces = {}

/** The form that draws itself from a kind's definition. Needs the texts of `form`, `catalogue` and `common`. */
export function DefinitionForm(props: DefinitionFormProps) {
  const { definition, values, onChange, locale, ref } = props
  const [start, setStart] = useState({ values, count: 0 })
  // every object the form has handed out: a page that is late with one must not undo what was typed since
  const [own] = useState(() => new WeakSet<FormValues>([values]))
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const [emit] = useState(() => (next: FormValues) => {
    own.add(next)
    latest.current(next)
  })
  useEffect(() => {
    own.add(start.values)
  }, [own, start])
  if (values !== start.values && !own.has(values)) setStart({ values, count: start.count + 1 })

  return (
    <FormBody
      key={`${definition.code} ${definition.version} ${locale} ${start.count}`}
      definition={definition}
      initial={start.values}
      emit={emit}
      errors={props.errors ?? NO_ERRORS}
      prefill={props.prefill ?? null}
      disabled={props.disabled ?? false}
      kept={props.kept ?? NOTHING_KEPT}
      locale={locale}
      ref={ref}
    />
  )
}

interface FormBodyProps {
  definition: KindDefinition
  initial: FormValues
  emit: (values: FormValues) => void
  errors: readonly FormProblem[]
  prefill: PrefillContext | null
  disabled: boolean
  kept: KeptPlaces
  locale: Locale
  ref: Ref<DefinitionFormHandle> | undefined
}

/** Memoised: a page that keeps the values in its state draws itself at each key, and this stays. */
const FormBody = memo(function FormBody(props: FormBodyProps) {
  const { definition, errors, ref } = props
  const spoken = useRef<HTMLParagraphElement>(null)
  const { scope, check, snapshot, takeIn } = useScope({
    definition,
    initial: props.initial,
    emit: props.emit,
    prefill: props.prefill,
    kept: props.kept,
    locale: props.locale,
    announce: (message) => {
      if (spoken.current) spoken.current.textContent = message
    },
  })
  const [sections] = useState(() => sectionsOf(definition))
  const [attempt, setAttempt] = useState(0)

  useEffect(() => scope.errors.setOutside(errors), [scope, errors])
  useImperativeHandle(ref, () => ({
    values: snapshot,
    takeIn,
    validate: () => {
      const found = check('all')
      if (found.length) setAttempt((count) => count + 1)
      return found
    },
  }))

  const long = sections.length > 3
  return (
    <FormScopeProvider value={scope}>
      <div
        className={
          long
            ? 'lg:grid lg:grid-cols-[minmax(0,46rem)_15rem] lg:items-start lg:justify-between lg:gap-8'
            : ''
        }
      >
        {long ? <FormContents sections={sections} /> : null}
        <form
          noValidate
          onSubmit={(event) => event.preventDefault()}
          className="min-w-0 lg:col-start-1 lg:row-start-1"
        >
          <FormProblems definition={definition} attempt={attempt} />
          <fieldset disabled={props.disabled} className="min-w-0">
            <legend className="sr-only">{definition.title[props.locale]}</legend>
            <div>
              <FormSections sections={sections} />
            </div>
          </fieldset>
        </form>
      </div>
      <p ref={spoken} role="status" className="sr-only" />
    </FormScopeProvider>
  )
})
