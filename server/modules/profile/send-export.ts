import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import type { SignedInActor } from '@/server/auth/actor'
import { assertAlive } from '@/server/auth/assert-alive'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { now } from '@/server/platform/clock'
import { logger } from '@/server/platform/logger'
import { moscowDate } from '@/server/platform/moscow'
import { record } from '../journal/record'
import { exportEntries } from './export-entries'
import { exportPage, type ManifestLine } from './export-page'

/**
 * Everything that is the person's own as one ZIP, written while it is read: memory stays flat however much there is. The
 * manifest with the checksums and the page to read come last. It stops with the session. 401 for nobody.
 */
export async function sendExport(request: Request): Promise<Response> {
  const mint = mintFromRequest(request)
  const actor = await mint()
  if (actor.kind === 'anonymous' || actor.kind === 'system') return new Response(null, { status: 401 })
  const at = now()
  const locale = await ask(actor, undefined, async (context) => {
    await record(context, { type: 'account.exported', data: {} }, { subjectId: actor.userId })
    const user = await context.tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { locale: true },
    })
    return user.locale === 'en' ? 'en' : 'ru'
  })
  return new Response(makeZip(withManifest(actor, at, locale)), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="my-data-${moscowDate(at)}.zip"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

async function* withManifest(actor: SignedInActor, at: Date, locale: 'ru' | 'en') {
  const lines: ManifestLine[] = []
  try {
    for await (const { name, input, at: lastModified } of exportEntries(actor, at)) {
      await assertAlive(actor.sessionId)
      const line: ManifestLine = { name, size: 0, sha256: '' }
      yield { name, lastModified, input: measured(input, line) }
      lines.push(line)
    }
  } catch (err) {
    // The answer has begun: the browser sees a download that broke off, never a whole-looking archive.
    logger.warn({ err }, 'export broke off')
    throw err
  }
  const manifest = JSON.stringify({ version: 1, at: at.toISOString(), files: lines }, null, 2)
  yield { name: 'manifest.json', lastModified: at, input: manifest }
  yield { name: 'index.html', lastModified: at, input: exportPage(locale, at, lines) }
}

/** Passes content on, and writes its size and hash down when it has gone through. */
async function* measured(input: string | AsyncIterable<Uint8Array>, line: ManifestLine) {
  const hash = createHash('sha256')
  const parts = typeof input === 'string' ? [new TextEncoder().encode(input)] : input
  for await (const part of parts) {
    hash.update(part)
    line.size += part.length
    yield part
  }
  line.sha256 = hash.digest('hex')
}
