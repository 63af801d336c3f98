import { answerCheck } from '@/server/modules/signatures/answer-check'
import { verifyByTrustStore } from '@/server/modules/trust/commands/load-trust-store'

export const dynamic = 'force-dynamic'

/** Judges a signature or a certificate for anybody; keeps nothing of it. */
export async function POST(request: Request) {
  return answerCheck(request, verifyByTrustStore)
}
