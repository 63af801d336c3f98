import { sendDecision } from '@/server/modules/receipts/send-proof'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The decision on a submission, as the officer signed it. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendDecision(request, (await params).id)
}
