import { useSyncExternalStore } from 'react'
import en from '@/components/i18n/en/failure.json'
import ru from '@/components/i18n/ru/failure.json'

/**
 * Words of the error pages without a provider: these pages stand where it may be broken. The language is the one that
 * the page itself was in.
 */
export function failureText(): typeof ru {
  return typeof document !== 'undefined' && document.documentElement.lang === 'en' ? en : ru
}

/**
 * The same in a component: when the server failed before it sent anything, the language comes only with the document that
 * the browser draws.
 */
export const useFailureText = (): typeof ru => useSyncExternalStore(watchLanguage, failureText, () => ru)

function watchLanguage(changed: () => void) {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  return () => observer.disconnect()
}
