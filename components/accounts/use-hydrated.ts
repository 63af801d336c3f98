'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until this page's script works: a form pressed before that would leave by itself and lose what was typed. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
