import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { LOCALE_COOKIE, parseLocale } from './locale'
import { messages } from './messages'

/** Language and texts of one request: from the cookie, without a part in the address. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = parseLocale(asked ?? (await cookies()).get(LOCALE_COOKIE)?.value)
  return { locale, messages: messages[locale], timeZone: 'Europe/Moscow' }
})
