import NextAuth from 'next-auth'
import { NextRequest } from 'next/server'
import { esiaDoor } from '@/server/auth/esia-door'
import { authOptions } from '@/server/auth/options'
import { withBodyLimit } from '@/server/platform/request-body'

export const dynamic = 'force-dynamic'

/** A signature with its chain, base64 in a form. */
const BODY_LIMIT = 512 * 1024

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

// The options are built at the request, not at the build, which has no secrets.
async function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  const esia = esiaDoor({
    address: request.nextUrl,
    cookie: (name) => request.cookies.get(name)?.value,
  })
  const limited = new NextRequest(withBodyLimit(request, BODY_LIMIT))
  const response: Response = await NextAuth(limited, context, authOptions(esia ? [esia.provider] : []))
  return esia ? esia.finish(response) : response
}

export { handler as GET, handler as POST }
