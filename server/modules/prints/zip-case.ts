import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import { stillActing } from '@/server/auth/still-acting'
import { now } from '@/server/platform/clock'
import { logger } from '@/server/platform/logger'
import { releasing, Slots } from '@/server/platform/slots'
import { Streebog } from '../signatures/domain/streebog'
import type { CaseEntry } from './case-entries'
import type { Reader } from './load-print'

/** One line of manifest.json; `size` in bytes, hashes in lower-case hex. */
interface ManifestLine {
  name: string
  size: number
  sha256: string
  streebog256: string
}

/** Cases taken away at the same time from one process, and of them by one person: each is hashed twice on its way. */
const slots = new Slots({ inAll: 4, ofOne: 1 })

/** What is in the archive of a case, and the note that lies beside it. `present` answers the actor with the rights of this moment. */
export interface CaseContent {
  number: string
  entries: (present: () => Promise<Reader>) => AsyncGenerator<CaseEntry>
  /** `at`: when it was put together, ISO 8601. */
  readme: (at: string) => string
}

/**
 * A case as one ZIP, written while it is read: its entries, and a manifest with hashes. It stops with the session and with
 * the right to see it. 503 while too many are taken away; what `find` throws is thrown.
 */
export async function sendZip(
  request: Request,
  actor: Reader,
  find: () => Promise<CaseContent>,
): Promise<Response> {
  const release = slots.take(actor.userId)
  if (!release)
    return Response.json({ code: 'UNAVAILABLE' }, { status: 503, headers: { 'retry-after': '30' } })
  request.signal.addEventListener('abort', release)
  try {
    const found = await find()
    return new Response(releasing(makeZip(withManifest(actor, found)), release), {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${fileName(found.number)}.zip`)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    release()
    throw error
  }
}

/** Numbers of audits have strokes, which names of files have not. */
export const fileName = (number: string) => number.replaceAll('/', '-')

async function* withManifest(actor: Reader, { number, entries, readme }: CaseContent) {
  const lines: ManifestLine[] = []
  const missing: string[] = []
  const at = now()
  let acting = actor
  const present = async () => (acting = await stillActing(acting))
  try {
    for await (const { name, at: lastModified, open } of entries(present)) {
      await present()
      const content = await open()
      if (!content) {
        missing.push(name)
        continue
      }
      const line: ManifestLine = { name, size: 0, sha256: '', streebog256: '' }
      yield { name, lastModified, input: measured(content, line) }
      lines.push(line)
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
  yield { name: 'README.txt', lastModified: at, input: readme(at.toISOString()) }
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
