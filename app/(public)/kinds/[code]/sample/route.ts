import { sendSample } from '@/server/modules/catalogue/send-sample'

/** A random valid document of the kind as a file of XML. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  return sendSample((await params).code)
}
