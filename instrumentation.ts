import type { Instrumentation } from 'next'

/** Called by Next once, before the first request. */
export async function register() {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { notePeers } = await import('@/server/platform/note-peers')
  notePeers()
  // The first document that is sent shall find the key of its receipt at hand.
  const { portalKey } = await import('@/server/modules/receipts/portal-key')
  void portalKey()
}

/**
 * Called by Next for every error that a page or a route did not handle. Writes the digest that the error page shows beside
 * the request's id, so that what a person reads out can be found; the address without its query, which may hold words.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { logger } = await import('@/server/platform/logger')
  const { REQUEST_ID_HEADER } = await import('@/server/platform/ids')
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  logger.error(
    {
      err: error,
      digest,
      requestId: request.headers[REQUEST_ID_HEADER],
      path: request.path.split('?')[0],
      route: context.routePath,
    },
    'page failed',
  )
}
