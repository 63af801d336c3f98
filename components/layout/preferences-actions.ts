'use server'

import { cookies } from 'next/headers'
import { LOCALE_COOKIE, parseLocale } from '@/components/i18n/locale'
import { parseTheme, parseVision, THEME_COOKIE, VISION_COOKIE } from './preferences'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Remembers one choice of language, theme or version in a cookie of this browser; Next then draws the page anew. Takes
 * `locale`, `theme` or `vision` out of the form; unknown values fall back to the default. Works without JavaScript.
 */
export async function choosePreference(form: FormData): Promise<void> {
  const jar = await cookies()
  const options = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true } as const
  if (form.has('locale')) jar.set(LOCALE_COOKIE, parseLocale(form.get('locale')), options)
  if (form.has('theme')) jar.set(THEME_COOKIE, parseTheme(form.get('theme')), options)
  if (form.has('vision')) jar.set(VISION_COOKIE, parseVision(form.get('vision')), options)
}
