import en from '@/components/i18n/en/failure.json'
import ru from '@/components/i18n/ru/failure.json'

/**
 * Words of the error pages without a provider: these pages stand where it may be broken. The language is the one that
 * the page itself was in.
 */
export function failureText(): typeof ru {
  return typeof document !== 'undefined' && document.documentElement.lang === 'en' ? en : ru
}
