import { readExchange } from '@/server/modules/exchange/figures'
import { env } from '@/server/platform/env'
import { readiness } from '@/server/platform/readiness'

export const dynamic = 'force-dynamic'

/**
 * Everything a person's work needs: database, queue, storage, ingest. 503 names the part that is not ready. How the exchange
 * with ЕАИС ТО stands is told beside: its being away stops nobody here.
 */
export async function GET() {
  const [state, exchange] = await Promise.all([readiness(), readExchange().catch(() => null)])
  return Response.json(
    { ...state, exchange: { mode: env().EAIS, ...exchange } },
    { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
