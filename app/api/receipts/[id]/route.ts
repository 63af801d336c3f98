import { sendReceipt } from '@/server/modules/receipts/send-proof'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The portal's receipt of a sent document; `?part=sig` is the signature under it. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendReceipt(request, (await params).id)
}
