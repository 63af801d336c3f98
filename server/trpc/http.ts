import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { clientOf, mintFromRequest, newTraceId } from '../auth/from-request'
import { foreignOrigin } from '../platform/origin'
import { withBodyLimit } from '../platform/request-body'
import { appRouter } from './root'

/** Largest body of a call, bytes: an XML document of the official format in base64, and a little. */
const BODY_LIMIT = 9 * 1024 * 1024

/** Most calls that one request may carry; a screen makes a handful. */
const BATCH_LIMIT = 20

/** tRPC over HTTP. Mutations come from the portal's own pages only; a call's actor is minted when first needed. */
export async function handleTrpc(request: Request): Promise<Response> {
  if (request.method === 'POST' && foreignOrigin(request)) return new Response(null, { status: 403 })
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT)
    return new Response(null, { status: 413 })
  const traceId = newTraceId()
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: withBodyLimit(request, BODY_LIMIT),
    router: appRouter,
    maxBatchSize: BATCH_LIMIT,
    createContext: () => ({ traceId, actor: mintFromRequest(request), client: clientOf(request.headers) }),
  })
  response.headers.set('x-request-id', traceId)
  response.headers.set('cache-control', 'no-store')
  return response
}
