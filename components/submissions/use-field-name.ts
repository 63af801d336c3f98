'use client'

import { useLocale } from 'next-intl'
import { findPlace } from '@/components/form/places'
import type { KindDefinition } from '@/server/modules/catalogue/domain/definition'

/** What a path of the values is called in the form, from the outside in: «Содержание 2 › Абзац». */
export function useFieldName(definition: KindDefinition): (path: string) => string {
  const locale = useLocale()
  return (path) =>
    findPlace(definition, path)
      ?.trail.map(({ label, ordinal }) => (ordinal === null ? label[locale] : `${label[locale]} ${ordinal}`))
      .join(' › ') ?? path
}
