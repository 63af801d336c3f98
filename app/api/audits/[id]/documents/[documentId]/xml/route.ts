import { sendAuditXml } from '@/server/modules/prints/send-audit-document'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string; documentId: string }>
}

/** A document of customs in an audit, in the official format, as it was signed. */
export async function GET(request: Request, { params }: RouteContext) {
  const { id, documentId } = await params
  return sendAuditXml(request, { auditId: id, id: documentId })
}
