import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/server/auth/options'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ nextauth: string[] }>
}

// The options are built at the request, not at the build, which has no secrets.
const handler = (request: NextRequest, context: RouteContext) => NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
