import { answerCheck } from '@/server/modules/signatures/answer-check'
import { verifyFile } from '@/server/modules/signatures/domain/verify'

export const dynamic = 'force-dynamic'

const TRUST = { anchors: [], intermediates: [], crls: null }

/** Judges a signature or a certificate for anybody; keeps nothing of it. */
export async function POST(request: Request) {
  return answerCheck(request, (file, options) => verifyFile(file, { ...options, trust: TRUST }))
}
