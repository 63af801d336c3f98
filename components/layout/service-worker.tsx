'use client'

import { useEffect } from 'react'

/** Registers the worker that keeps the offline page. Not in development: addresses of files are not hashed there. */
export function ServiceWorker() {
  useEffect(() => {
    if (process.env['NODE_ENV'] !== 'production') return
    // Without it the portal only loses its offline page, so a refusal is not worth the user's attention.
    navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
  }, [])
  return null
}
