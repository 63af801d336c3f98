import { sendFile } from '@/server/modules/files/send-file'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The bytes of a file, to whoever may read it; 404 to everyone else. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendFile(request, (await params).id)
}
