import { getTranslations } from 'next-intl/server'
import { printWords } from '@/app/api/documents/print-words'
import { sendDraftPrint } from '@/server/modules/prints/send-audit-document'

export const dynamic = 'force-dynamic'

interface RouteContext {
  params: Promise<{ id: string; documentId: string }>
}

/** A draft of customs as a PDF that says on each page that it is one. */
export async function GET(request: Request, { params }: RouteContext) {
  const { id, documentId } = await params
  const mark = (await getTranslations('audits.print'))('draft')
  return sendDraftPrint(request, { auditId: id, id: documentId }, { ...(await printWords()), mark })
}
