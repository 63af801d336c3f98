import { sendPower } from '@/server/modules/powers/send-power'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The XML of a power of attorney as it was given, or the signature under it. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendPower(request, (await params).id)
}
