'use client'

import { createContext, use, useSyncExternalStore } from 'react'
import type { FieldValues, UseFormRegister } from 'react-hook-form'
import type { Locale } from '@/components/i18n/locale'
import type { PrefillContext } from '@/server/modules/catalogue/domain/automatic'
import type { FormValue } from '@/server/modules/catalogue/domain/definition'
import type { ErrorBook, FormProblem } from './error-book'
import type { DrawQueue } from './draw-queue'
import type { KeptPlaces } from './kept-places'
import type { Revealer } from './revealer'

/** What every part of one form shares. Never changes while the form lives, so no part is drawn again because of it. */
export interface FormScope {
  locale: Locale
  prefill: PrefillContext | null
  errors: ErrorBook
  revealer: Revealer
  /** Parts that are drawn in their turn. */
  queue: DrawQueue
  /** So many fields that what may be left out begins folded. */
  large: boolean
  /** Places that are written elsewhere. */
  kept: KeptPlaces
  register: UseFormRegister<FieldValues>
  /** The value at a path now; the whole of the values at an empty path. Not to be kept: it lives on. */
  read: (path: string) => FormValue
  /** One text that is not in a registered input: an answer of several. */
  write: (path: string, text: string) => void
  /** Puts another value in the place: a list with an item more, a group filled from the profile. */
  replace: (path: string, value: FormValue) => void
  /** A text has changed in its registered input. */
  changed: (path: string) => void
  /** The person has left the field: it may be checked. */
  left: (path: string) => void
  /** Says it to those who do not see the screen. */
  announce: (message: string) => void
}

const Scope = createContext<FormScope | null>(null)
export const FormScopeProvider = Scope.Provider

/** The form around; throws outside of one. */
export function useFormScope(): FormScope {
  const scope = use(Scope)
  if (!scope) throw new Error('a part of a form is drawn outside of a form')
  return scope
}

/** The error shown at a path; draws again only when that one changes. */
export function useProblemAt(path: string): FormProblem | undefined {
  const { errors } = useFormScope()
  const at = () => errors.at(path)
  return useSyncExternalStore(errors.subscribe, at, at)
}

/** How many errors are shown at a path and under it. */
export function useProblemsUnder(path: string): number {
  const { errors } = useFormScope()
  const count = () => errors.list().filter((one) => `${one.path}.`.startsWith(`${path}.`)).length
  return useSyncExternalStore(errors.subscribe, count, count)
}
