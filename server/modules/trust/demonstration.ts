import { Readable } from 'node:stream'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { foreignOrigin } from '@/server/platform/origin'
import { BodyError, readBody } from '@/server/platform/request-body'
import { fetchLists } from './fetching'
import { writeList } from './imports'
import { DownloadError, demonstrationOrigin, download } from './ports/download'
import { readList } from './read-list'
import { storedAuthorities } from './write-authorities'

/** The demonstration's own authority: trusted by itself, and reached by browsers through the portal only. */

const MILLISECONDS = 10_000
const REQUEST_LIMIT = 32 * 1024

/** Keeps the store true to what the demonstration's authority says of itself; does nothing in production. */
export async function followDemonstration(origin = demonstrationOrigin()): Promise<void> {
  if (!origin) return
  try {
    const bytes = await download(`${origin}/list.xml`, {
      limit: 1024 * 1024,
      milliseconds: MILLISECONDS,
      trustedOrigin: origin,
    })
    const stored = await asSystem(storedAuthorities)
    const list = await readList(Readable.from([bytes]), { stored, source: 'DEMONSTRATION' })
    if (list.changes.length + list.withdrawn.length === 0) return
    await asSystem((tx) => writeList(tx, list, { source: 'DEMONSTRATION', now: now() }))
  } catch (error) {
    // It starts beside the portal, perhaps later; the next sweep asks again.
    if (!(error instanceof DownloadError)) throw error
  }
}

/** Whom the demonstration's authority would certify: its answer as it is; 404 where there is no demonstration. */
export function demonstrationSubjects(): Promise<Response> {
  return forward('/subjects', null)
}

/** Hands a request for a certificate (PKCS#10) to the demonstration's authority and its answer back. */
export async function certifyForDemonstration(request: Request): Promise<Response> {
  if (foreignOrigin(request)) return Response.json({ code: 'FORBIDDEN' }, { status: 403 })
  const subject = new URL(request.url).searchParams.get('subject') ?? ''
  try {
    const body = await readBody(request, { limit: REQUEST_LIMIT, milliseconds: MILLISECONDS })
    const answer = await forward(`/certificates?subject=${encodeURIComponent(subject)}`, body)
    if (answer.status === 201) await makeUsable()
    return answer
  } catch (error) {
    if (error instanceof BodyError) return Response.json({ code: 'FILE_TOO_LARGE' }, { status: 413 })
    throw error
  }
}

/**
 * Fetches the lists of the demonstration anew after a test has moved the clock, instead of the next sweep: signatures made at
 * once are judged. Lists of a day that has not come, when the clock goes back, are forgotten.
 */
export async function renewLists(now: Date): Promise<void> {
  await asSystem((tx) =>
    tx.revocationList.updateMany({
      where: { thisUpdate: { gt: now } },
      data: { der: null, sha256: null, thisUpdate: null, nextUpdate: null, triedAt: null, failures: 0 },
    }),
  )
  await makeUsable()
}

let turn: Promise<void> = Promise.resolve()

/**
 * A certificate is of use when its authority and the lists are known: the first may come before the first sweep. One at a
 * time: a list fetched before a revocation could otherwise be kept over the one that names it, both of the same second.
 */
function makeUsable(): Promise<void> {
  const own = turn.then(lookAtAuthority)
  turn = own.catch(() => undefined)
  return own
}

async function lookAtAuthority(): Promise<void> {
  await followDemonstration()
  const keys = await asSystem((tx) =>
    tx.authorityCertificate.findMany({
      where: { authority: { source: 'DEMONSTRATION', removedAt: null } },
      select: { id: true },
    }),
  )
  for (const { id } of keys) await fetchLists(id)
}

async function forward(path: string, body: Uint8Array | null): Promise<Response> {
  const origin = demonstrationOrigin()
  if (!origin) return Response.json({ code: 'NOT_FOUND' }, { status: 404 })
  try {
    const answer = await fetch(new URL(path, origin), {
      ...(body && { method: 'POST', body: Uint8Array.from(body) }),
      signal: AbortSignal.timeout(MILLISECONDS),
    })
    const type = answer.headers.get('content-type') ?? 'application/octet-stream'
    return new Response(await answer.arrayBuffer(), {
      status: answer.status,
      headers: { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    })
  } catch {
    return Response.json({ code: 'UNAVAILABLE' }, { status: 503 })
  }
}
