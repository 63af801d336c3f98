import { useCallback, useSyncExternalStore } from 'react'
import { readTexts, type ObjectionTexts } from './objection-draft'

const changed = new EventTarget()

/**
 * Objections while they are written: kept in the browser of the person until they become a document, so that a closed tab
 * loses nothing. The document is everybody's; these notes are one's own.
 */
export function useObjections(actId: string) {
  const key = `objections:${actId}`
  const kept = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(key),
    () => null,
  )
  const write = useCallback(
    (texts: ObjectionTexts | null) => {
      if (texts) localStorage.setItem(key, JSON.stringify(texts))
      else localStorage.removeItem(key)
      changed.dispatchEvent(new Event('change'))
    },
    [key],
  )
  return { texts: readTexts(kept), write }
}

function subscribe(listener: () => void) {
  changed.addEventListener('change', listener)
  window.addEventListener('storage', listener)
  return () => {
    changed.removeEventListener('change', listener)
    window.removeEventListener('storage', listener)
  }
}
