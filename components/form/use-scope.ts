'use client'

import { useEffect, useState } from 'react'
import { useForm, type FieldValues } from 'react-hook-form'
import type { Locale } from '@/components/i18n/locale'
import type { FieldError } from '@/server/modules/catalogue/contract'
import type { PrefillContext } from '@/server/modules/catalogue/domain/automatic'
import type { FormValue, FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import { validateValues } from '@/server/modules/catalogue/domain/validate'
import { copyOf, copyOfValues } from './copy-of'
import { DrawQueue } from './draw-queue'
import { ErrorBook } from './error-book'
import { fieldId } from './field-id'
import type { FormScope } from './form-scope'
import { keptAt, type KeptPlaces } from './kept-places'
import { isLarge } from './outline'
import { Revealer } from './revealer'
import { textChanges } from './take-in'

/** A press of a button takes the focus from a field first; an error drawn at once would move the button from under it. */
const CHECK_DELAY = 150

/**
 * The state of one form. react-hook-form holds the values by the definition's own paths and ties them to inputs that
 * are not controlled, so that a key touches one input. It gets no default values: it falls back to them when a value is
 * taken away, which would bring the text of a removed item back. Errors are ours: they come from the definition.
 */
export function useScope(options: {
  definition: KindDefinition
  initial: FormValues
  emit: (values: FormValues) => void
  prefill: PrefillContext | null
  kept: KeptPlaces
  locale: Locale
  announce: (message: string) => void
}): {
  scope: FormScope
  check: (reveal?: string) => readonly FieldError[]
  snapshot: () => FormValues
  takeIn: (values: FormValues) => boolean
} {
  const form = useForm<FieldValues>()
  const [made] = useState(() => {
    form.reset(copyOfValues(options.initial), { keepDefaultValues: true })
    return make(form, options)
  })
  useEffect(() => made.stop, [made])
  return made
}

function make(form: ReturnType<typeof useForm<FieldValues>>, options: Parameters<typeof useScope>[0]) {
  const errors = new ErrorBook()
  let timer: ReturnType<typeof setTimeout> | undefined

  const read = (path: string): FormValue => {
    const value: unknown = path ? form.getValues(path) : form.getValues()
    return value as FormValue
  }
  const snapshot = () => copyOfValues(read('') as FormValues)
  const check = (reveal?: string) => {
    clearTimeout(timer)
    const found = validateValues(options.definition, snapshot(), { stage: 'form' })
    errors.check(found, reveal)
    return found
  }
  const checkSoon = (reveal?: string) => {
    clearTimeout(timer)
    timer = setTimeout(check, CHECK_DELAY, reveal)
  }
  const changed = (path: string) => {
    errors.forgetOutside(path)
    options.emit(snapshot())
    // an error goes away as soon as it is mended, without waiting for the field to be left
    if (errors.at(path)) checkSoon()
  }
  /** Puts texts that came from elsewhere into their fields; false, and nothing done, when more than texts differ. */
  const takeIn = (values: FormValues) => {
    const changes = textChanges(snapshot(), copyOfValues(values))
    // What is no input is drawn anew to show another value.
    const isInput = (path: string) => !isAnswer(path) && !keptAt(options.kept, path)
    if (!changes?.every(({ path }) => isInput(path))) return false
    for (const { path, text } of changes) form.setValue(path, text)
    if (changes.length) checkSoon()
    return true
  }
  const scope: FormScope = {
    locale: options.locale,
    prefill: options.prefill,
    kept: options.kept,
    errors,
    revealer: new Revealer(),
    queue: new DrawQueue(),
    large: isLarge(options.definition),
    register: form.register,
    read,
    changed,
    left: checkSoon,
    write: (path, text) => {
      form.setValue(path, text)
      changed(path)
      checkSoon(path)
    },
    replace: (path, value) => {
      form.setValue(path, copyOf(value))
      errors.forgetLeft(path)
      changed(path)
      checkSoon()
    },
    announce: options.announce,
  }
  check()
  return { scope, check, snapshot, takeIn, stop: () => clearTimeout(timer) }
}

/** Radio buttons keep their answer themselves: they are drawn again to show another. */
const isAnswer = (path: string) => document.getElementById(fieldId(path))?.tagName === 'FIELDSET'
