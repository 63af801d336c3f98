import { sendPrint } from '@/server/modules/prints/send-print'
import { printWords } from '../../print-words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** A document as a PDF with its number and the stamps of its signatures. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendPrint(request, (await params).id, await printWords())
}
