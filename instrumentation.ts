import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Instrumentation } from 'next'

/**
 * Called by Next once, before the first request. Node tells of every request through its diagnostics channel before Next
 * sees it: that is where the connection's own address is put into a header, over what a client may have written there.
 */
export async function register() {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { subscribe } = await import('node:diagnostics_channel')
  const { PEER_HEADER } = await import('@/server/platform/client-address')
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    request.headers[PEER_HEADER] = socket.remoteAddress ?? ''
  })
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
