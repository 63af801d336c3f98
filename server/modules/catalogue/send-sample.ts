import { now } from '@/server/platform/clock'
import { asActor } from '@/server/platform/db/as-actor'
import { findKindInForce } from './commands/find-kind'
import { sampleValues } from './domain/sample'
import { toXml } from './domain/xml-out'

/** Which sample is given: the same one each time, so that it can be quoted. */
const SEED = 7

/** An example of the kind's XML, for those who write programs; 404 when the list has no such kind. */
export async function sendSample(code: string): Promise<Response> {
  const kind = await asActor({ kind: 'anonymous' }, (tx) => findKindInForce({ tx, now: now() }, code))
  if (!kind) return Response.json({ code: 'NOT_FOUND' }, { status: 404 })
  return new Response(toXml(kind, sampleValues(kind, SEED)), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${kind.code}-${kind.root}.xml"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}
