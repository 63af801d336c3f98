'use client'

import { useCallback, useSyncExternalStore } from 'react'

const KEY = 'console-keys'
const CHANGED = 'console-keys-changed'

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true // A browser that keeps nothing still has keys.
  }
}

function subscribe(changed: () => void) {
  window.addEventListener(CHANGED, changed)
  window.addEventListener('storage', changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
    window.removeEventListener('storage', changed)
  }
}

/** Are single keys on in this browser, and the switch. */
export function useKeysSwitch(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, read, () => true)
  const set = useCallback((next: boolean) => {
    try {
      localStorage.setItem(KEY, next ? 'on' : 'off')
    } catch {
      return
    }
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return [on, set]
}
