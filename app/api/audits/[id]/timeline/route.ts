import { sendTimeline } from '@/server/modules/prints/send-audit-case'
import { auditWords } from '../../words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** The course of an audit as a PDF, for either side. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendTimeline(request, (await params).id, await auditWords())
}
