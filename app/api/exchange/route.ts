import { answerMessage } from '@/server/modules/exchange/answer-message'

export const dynamic = 'force-dynamic'

/** Messages of ЕАИС ТО: taken, never lost, handled by a job. */
export async function POST(request: Request) {
  return answerMessage(request)
}
