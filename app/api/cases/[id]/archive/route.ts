import { sendCase } from '@/server/modules/prints/send-case'
import { printWords } from '../../../documents/print-words'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string }>
}

/** Everything of the case that a document belongs to, as one ZIP. */
export async function GET(request: Request, { params }: RouteContext) {
  return sendCase(request, (await params).id, await printWords())
}
