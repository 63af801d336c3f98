import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import { z } from 'zod'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { stillActing } from '@/server/auth/still-acting'
import { now } from '@/server/platform/clock'
import { codeOf } from '@/server/platform/errors'
import { logger } from '@/server/platform/logger'
import { releasing, Slots } from '@/server/platform/slots'
import { record } from '../journal/record'
import { Streebog } from '../signatures/domain/streebog'
import { caseEntries, findCase } from './case-entries'
import { caseReadme } from './case-readme'
import type { Reader } from './load-print'
import type { PrintWords } from './send-print'

/** One line of manifest.json; `size` in bytes, hashes in lower-case hex. */
interface ManifestLine {
  name: string
  size: number
  sha256: string
  streebog256: string
}

/** Cases taken away at the same time from one process, and of them by one person: each is hashed twice on its way. */
const slots = new Slots({ inAll: 4, ofOne: 1 })

type Found = Awaited<ReturnType<typeof findCase>>

/**
 * Everything of the case of a document as one ZIP, written while it is read: documents, prints, files, signatures,
 * receipts, decisions, and a manifest with hashes. It stops with the session and with the right to see it. 404 to whoever may
 * not see the document, 503 while too many are taken away.
 */
export async function sendCase(request: Request, id: string, words: PrintWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !z.uuid().safeParse(id).success) return absent()
  const release = slots.take(actor.userId)
  if (!release)
    return Response.json({ code: 'UNAVAILABLE' }, { status: 503, headers: { 'retry-after': '30' } })
  request.signal.addEventListener('abort', release)
  try {
    const found = await ask<Reader, { id: string }, Found>(actor, { id }, takeCase)
    return new Response(releasing(makeZip(withManifest(actor, found, words)), release), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${found.number}.zip`)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    release()
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

async function* withManifest(actor: Reader, { number, ids }: Found, words: PrintWords) {
  const lines: ManifestLine[] = []
  const missing: string[] = []
  const at = now()
  try {
    let present = actor
    for (const [index, id] of ids.entries()) {
      present = await stillActing(present)
      for await (const { name, at: lastModified, open } of caseEntries(
        present,
        id,
        String(index + 1),
        words,
      )) {
        present = await stillActing(present)
        const content = await open()
        if (!content) {
          missing.push(name)
          continue
        }
        const line: ManifestLine = { name, size: 0, sha256: '', streebog256: '' }
        yield { name, lastModified, input: measured(content, line) }
        lines.push(line)
      }
    }
  } catch (err) {
    // The answer has begun: the browser sees a download that broke off, never a whole-looking archive.
    logger.warn({ err }, 'archive of a case broke off')
    throw err
  }
  const manifest = JSON.stringify(
    { version: 1, case: number, at: at.toISOString(), files: lines, missing },
    null,
    2,
  )
  const sums = lines.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
  yield { name: 'manifest.json', lastModified: at, input: manifest }
  yield { name: 'SHA256SUMS', lastModified: at, input: sums }
  yield { name: 'README.txt', lastModified: at, input: caseReadme(number, at.toISOString()) }
}

/** Passes content on, and writes its size and hashes down when it has gone through. */
async function* measured(content: AsyncIterable<Uint8Array>, line: ManifestLine) {
  const sha256 = createHash('sha256')
  const streebog = new Streebog(256)
  for await (const part of content) {
    sha256.update(part)
    streebog.update(part)
    line.size += part.length
    yield part
  }
  line.sha256 = sha256.digest('hex')
  line.streebog256 = Buffer.from(streebog.digest()).toString('hex')
}
