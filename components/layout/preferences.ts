import { cookies } from 'next/headers'
import { LOCALE_COOKIE, parseLocale, type Locale } from '@/components/i18n/locale'

/** Day, night, or what the device says. */
export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** Ordinary, or the version for the visually impaired. */
export const VISIONS = ['ordinary', 'high'] as const
export type Vision = (typeof VISIONS)[number]

export const THEME_COOKIE = 'theme'
export const VISION_COOKIE = 'vision'

export type Preferences = { locale: Locale; theme: Theme; vision: Vision }

/** Anything unknown is the light theme: documents are read on paper. */
export const parseTheme = (value: unknown): Theme => THEMES.find((theme) => theme === value) ?? 'light'

/** Anything unknown is the ordinary version. */
export const parseVision = (value: unknown): Vision =>
  VISIONS.find((vision) => vision === value) ?? 'ordinary'

/** What this browser has chosen, out of its cookies. */
export async function readPreferences(): Promise<Preferences> {
  const jar = await cookies()
  return {
    locale: parseLocale(jar.get(LOCALE_COOKIE)?.value),
    theme: parseTheme(jar.get(THEME_COOKIE)?.value),
    vision: parseVision(jar.get(VISION_COOKIE)?.value),
  }
}
