import { readiness } from '@/server/platform/readiness'

export const dynamic = 'force-dynamic'

/** Everything a person's work needs: database, queue, storage, ingest. 503 names the part that is not ready. */
export async function GET() {
  const state = await readiness()
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
