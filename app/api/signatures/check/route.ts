import { answerCheck } from '@/server/modules/signatures/answer-check'
import { portalTrust } from '@/server/modules/signatures/portal-trust'

export const dynamic = 'force-dynamic'

/** Judges a signature or a certificate for anybody; keeps nothing of it. */
export async function POST(request: Request) {
  return answerCheck(request, portalTrust)
}
