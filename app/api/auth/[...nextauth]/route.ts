import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { esiaDoor } from '@/server/auth/esia-door'
import { authOptions } from '@/server/auth/options'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

// The options are built at the request, not at the build, which has no secrets.
async function handler(request: NextRequest, context: RouteContext): Promise<Response> {
  const esia = esiaDoor({
    address: request.nextUrl,
    cookie: (name) => request.cookies.get(name)?.value,
  })
  const response: Response = await NextAuth(request, context, authOptions(esia ? [esia.provider] : []))
  return esia ? esia.finish(response) : response
}

export { handler as GET, handler as POST }
