import { sendArchivedXml } from '@/server/modules/archive/send-xml'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The archived document in the official format, byte for byte as its hash was taken. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendArchivedXml(request, (await params).id)
}
