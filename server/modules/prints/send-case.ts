import { z } from 'zod'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import { record } from '../journal/record'
import { caseEntries, findCase, type CaseEntry } from './case-entries'
import { caseReadme } from './case-readme'
import type { Reader } from './load-print'
import type { PrintWords } from './send-print'
import { sendZip } from './zip-case'

type Found = Awaited<ReturnType<typeof findCase>>

/**
 * Everything of the case of a document as one ZIP: documents, prints, files, signatures, receipts, decisions, and a manifest
 * with hashes. 404 to whoever may not see the document, 503 while too many are taken away.
 */
export async function sendCase(request: Request, id: string, words: PrintWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !z.uuid().safeParse(id).success) return absent()
  try {
    return await sendZip(request, actor, async () => {
      const { number, ids } = await ask<Reader, { id: string }, Found>(actor, { id }, takeCase)
      return {
        number,
        entries: (present) => each(present, ids, words),
        readme: (at) => caseReadme(number, at),
      }
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })

async function takeCase(context: CommandContext<Reader>, { id }: { id: string }): Promise<Found> {
  const found = await findCase(context, id)
  const about = { subjectId: id, participantId: found.participantId }
  await record(context, { type: 'submission.case-exported', data: {} }, about)
  return found
}

async function* each(
  present: () => Promise<Reader>,
  ids: readonly string[],
  words: PrintWords,
): AsyncGenerator<CaseEntry> {
  for (const [index, id] of ids.entries()) yield* caseEntries(await present(), id, String(index + 1), words)
}
