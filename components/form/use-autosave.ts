'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { browserNow } from '@/components/datetime/browser-clock'
import { Autosave, type AutosaveOptions, type AutosaveState } from './autosave'

const IDLE: AutosaveState = { phase: 'idle' }

/**
 * Keeps a form saved while it is typed. The options are read once; `save` should be exactly-once by its arguments, as
 * `useCommand` makes it. Pass `autosave.change` as the form's `onChange`, show `state` with AutosaveStatus, and call
 * `autosave.flush()` before any other command, then name `autosave.storedVersion()` in it.
 */
export function useAutosave<Value>(options: Omit<AutosaveOptions<Value>, 'now'>): {
  autosave: Autosave<Value>
  state: AutosaveState
} {
  const [autosave] = useState(() => new Autosave({ ...options, now: browserNow }))
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, () => IDLE)

  useEffect(() => {
    const flush = () => void autosave.flush()
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!autosave.hasUnsaved()) return
      flush()
      event.preventDefault()
    }
    window.addEventListener('pagehide', flush)
    window.addEventListener('online', flush)
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('online', flush)
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onHidden)
      autosave.stop()
      // a link inside the portal was followed: the page goes, the script lives on
      flush()
    }
  }, [autosave])

  return { autosave, state }
}
