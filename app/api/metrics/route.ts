import { readMailFigures } from '@/server/modules/accounts/mail-figures'
import { readExchange } from '@/server/modules/exchange/figures'
import { env } from '@/server/platform/env'
import { live } from '@/server/platform/live'
import { liveChannels, registry } from '@/server/platform/metrics'
import { readQueue } from '@/server/platform/readiness'

export const dynamic = 'force-dynamic'

/** Figures in Prometheus form; behind METRICS_TOKEN wherever one is set (production always). */
export async function GET(request: Request) {
  const { METRICS_TOKEN } = env()
  if (METRICS_TOKEN && request.headers.get('authorization') !== `Bearer ${METRICS_TOKEN}`) {
    return new Response(null, { status: 401 })
  }
  liveChannels.set(live().size)
  // The figures of this process are worth having even while the database is away.
  await Promise.allSettled([readQueue(), readMailFigures(), readExchange()])
  return new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } })
}
