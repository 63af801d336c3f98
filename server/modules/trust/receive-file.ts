import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { OfficerActor } from '@/server/auth/actor'
import { execute } from '@/server/auth/execute'
import { mintFromRequest, newTraceId } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { DomainError } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { foreignOrigin } from '@/server/platform/origin'
import { BodyError, readBody } from '@/server/platform/request-body'
import { storage } from '@/server/platform/storage'
import { beginImport } from './commands/begin-import'
import { receiveList } from './commands/receive-list'
import { MINISTRY_LIST_LIMIT, REVOCATION_LIST_LIMIT } from './contract'
import { ListRefused, isListBy, readListFile } from './lists'

/**
 * Files that an officer uploads for the trust store: a list of authorities, which is stored and read by a job, or a
 * revocation list, which is judged at once. The body is the file; `name` and `request` stand in the address.
 */

const MILLISECONDS = 10 * 60_000
const Query = z.object({ name: z.string().min(1).max(300), request: z.uuid() })

export async function receiveFile(request: Request, kind: string): Promise<Response> {
  const traceId = newTraceId()
  const refuse = (status: number, error: DomainError) =>
    Response.json({ code: error.code, traceId, details: error.details }, { status })
  if (foreignOrigin(request)) return refuse(403, new DomainError('FORBIDDEN'))
  const actor = await mintFromRequest(request)()
  if (actor.kind === 'anonymous') return refuse(401, new DomainError('UNAUTHENTICATED'))
  if (actor.kind !== 'officer') return refuse(404, new DomainError('NOT_FOUND'))
  if (refusePermission(actor, 'trust.administer')) return refuse(403, new DomainError('FORBIDDEN'))
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success || (kind !== 'authorities' && kind !== 'revocation')) {
    return refuse(400, new DomainError('INVALID_INPUT'))
  }
  const { name: fileName, request: requestId } = query.data
  try {
    const answer =
      kind === 'authorities'
        ? await storeList(request, actor, { fileName, requestId })
        : await takeRevocationList(request, actor, requestId)
    return Response.json(answer)
  } catch (error) {
    if (error instanceof BodyError) return refuse(413, new DomainError('FILE_TOO_LARGE'))
    if (error instanceof DomainError) return refuse(422, error)
    logger.error({ err: error, traceId }, 'file for the trust store failed')
    return refuse(500, new DomainError('INTERNAL'))
  }
}

interface Upload {
  fileName: string
  requestId: string
}

/** Straight to the disk: the list has tens of megabytes. */
async function storeList(request: Request, actor: OfficerActor, upload: Upload) {
  const folder = join(env().DATA_DIR, 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `trust-${randomUUID()}`)
  const handle = await open(path, 'wx+')
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const part of bodyOf(request)) {
      size += part.length
      if (size > MINISTRY_LIST_LIMIT) throw new BodyError('too-large')
      hash.update(part)
      await handle.writeFile(part)
    }
    if (size === 0) throw new DomainError('FILE_REFUSED', { reason: 'empty' })
    const sha256 = hash.digest('hex')
    await storage().putFile(sha256, { path, handle }, { size, type: 'application/xml' })
    return await execute(actor, 'trust.import', { ...upload, sha256, size }, beginImport)
  } finally {
    await handle.close()
    await rm(path, { force: true })
  }
}

async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) return
  const timer = setTimeout(() => void reader.cancel(new BodyError('too-slow')), MILLISECONDS)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    clearTimeout(timer)
    void reader.cancel().catch(() => undefined)
  }
}

/** The signer is found among the store's own keys; a list of anybody else is FILE_REFUSED. */
async function takeRevocationList(request: Request, actor: OfficerActor, requestId: string) {
  const bytes = await readBody(request, { limit: REVOCATION_LIST_LIMIT, milliseconds: MILLISECONDS })
  try {
    const list = readListFile(bytes, now())
    const keys = await asSystem((tx) =>
      tx.authorityCertificate.findMany({
        where: { authority: { removedAt: null } },
        select: { id: true, der: true },
        orderBy: { validTo: 'desc' },
      }),
    )
    for (const { id, der } of keys) {
      if (!(await isListBy(list, der))) continue
      const sha256 = createHash('sha256').update(list.raw).digest('hex')
      return await execute(actor, 'trust.list', { requestId, certificateId: id, sha256 }, receiveList(list))
    }
    throw new ListRefused('FOREIGN_LIST')
  } catch (error) {
    if (error instanceof ListRefused) throw new DomainError('FILE_REFUSED', { reason: error.failure })
    throw error
  }
}
