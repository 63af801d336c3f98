import { sendAuditCase } from '@/server/modules/prints/send-audit-case'
import { auditWords } from '../../words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** Everything of an audit as one ZIP, for either side. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendAuditCase(request, (await params).id, await auditWords())
}
