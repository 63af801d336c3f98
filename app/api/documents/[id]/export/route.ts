import { sendExport } from '@/server/modules/prints/send-export'
import { exportWords } from '../../print-words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** A document as a workbook, CSV or JSON. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendExport(request, (await params).id, await exportWords())
}
