import { sendAuditPrint } from '@/server/modules/prints/send-audit-document'
import { printWords } from '@/app/api/documents/print-words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string; documentId: string }>
}

/** A document of customs in an audit, as a PDF with the stamps of its signatures. */
export async function GET(request: Request, { params }: RouteContext) {
  const { id, documentId } = await params
  return sendAuditPrint(request, { auditId: id, id: documentId }, await printWords())
}
