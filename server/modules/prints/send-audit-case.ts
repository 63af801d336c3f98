import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { now } from '@/server/platform/clock'
import { codeOf } from '@/server/platform/errors'
import { takeCase, type TakenCase } from '../audits/commands/take-case'
import { auditEntries, timelinePdf, type AuditWords } from './audit-entries'
import { auditReadme } from './case-readme'
import type { Reader } from './load-print'
import { fileName, sendZip } from './zip-case'

/**
 * Everything of an audit as one ZIP: its course, documents of both sides with signatures, prints and files, and a manifest
 * with hashes. 404 to whoever may not see the audit, 503 while too many are taken away.
 */
export const sendAuditCase = (request: Request, id: string, words: AuditWords): Promise<Response> =>
  answer(request, id, (actor) =>
    sendZip(request, actor, async () => {
      const taken = await take(actor, id)
      const at = now()
      return {
        number: fileName(taken.number),
        entries: (present) => auditEntries(present, taken, words, at),
        readme: (madeAt) => auditReadme(taken.number, madeAt),
      }
    }),
  )

/** The course of an audit as a PDF. */
export const sendTimeline = (request: Request, id: string, words: AuditWords): Promise<Response> =>
  answer(request, id, async (actor) => {
    const taken = await take(actor, id)
    return new Response(Readable.toWeb(timelinePdf(taken, words)) as ReadableStream, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${fileName(taken.number)}.pdf`)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  })

const take = (actor: Reader, id: string) => ask<Reader, { id: string }, TakenCase>(actor, { id }, takeCase)

async function answer(
  request: Request,
  id: string,
  make: (actor: Reader) => Promise<Response>,
): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if ((actor.kind !== 'participant' && actor.kind !== 'officer') || !z.uuid().safeParse(id).success)
    return absent()
  if (refusePermission(actor, actor.kind === 'officer' ? 'audits.work' : 'audits.view')) return absent()
  try {
    return await make(actor)
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
