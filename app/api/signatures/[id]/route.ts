import { sendSignature } from '@/server/modules/receipts/send-proof'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** A detached signature as it was made. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendSignature(request, (await params).id)
}
