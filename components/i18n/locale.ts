/** Languages of the interface; the first is the default. */
export const LOCALES = ['ru', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Cookie that carries the chosen language. */
export const LOCALE_COOKIE = 'locale'

/** Reads a language out of a cookie or a form; anything unknown is Russian. */
export function parseLocale(value: unknown): Locale {
  return LOCALES.find((locale) => locale === value) ?? 'ru'
}
