import { useEffect, useEffectEvent } from 'react'

/** Begins once the screen stands. What React draws only to throw away begins nothing. */
export function useBegin(begin: () => void) {
  const once = useEffectEvent(begin)
  useEffect(() => {
    const timer = setTimeout(once)
    return () => clearTimeout(timer)
  }, [])
}
