import { receiveFile } from '@/server/modules/trust/receive-file'

export const dynamic = 'force-dynamic'

/** Takes a list of authorities or a revocation list from an officer who keeps the trust store. */
export async function POST(request: Request, { params }: { params: Promise<{ kind: string }> }) {
  return receiveFile(request, (await params).kind)
}
