import { createRouteHandler } from 'uploadthing/next'
import { uploadthingConfig } from '@/server/platform/ingest-token'
import { portalFileRouter } from '@/server/modules/files/upload-router'

export const dynamic = 'force-dynamic'

type Handlers = ReturnType<typeof createRouteHandler>
let handlers: Handlers | undefined

// Made at the first request: the build has no secrets.
const made = () =>
  (handlers ??= createRouteHandler({ router: portalFileRouter, config: uploadthingConfig() }))

export const GET: Handlers['GET'] = (request) => made().GET(request)
export const POST: Handlers['POST'] = (request) => made().POST(request)
