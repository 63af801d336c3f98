import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { env } from '@/server/platform/env'
import { storage } from '@/server/platform/storage'
import { parseXml } from '@/server/platform/xml'
import { codeOf, readServiceDocument, SERVICE_CODES, type ServiceDocument } from './domain/service-documents'
import { EnvelopeSplitter, SplitError, documentOf } from './domain/split-envelope'
import type { Problem } from './domain/problems'

/** A document of a message: what it says of a message, or where its bytes are. */
export interface Taken {
  code: string
  service: ServiceDocument | null
  /** Key in the storage; only of what is no service document. */
  sha256: string | null
}
export type TakenApart = { ok: true; document: Taken } | { ok: false; problem: Problem }

/** A list of faults is never longer, bytes; nothing beyond is held in memory. */
const SERVICE_LIMIT = 4 * 1024 * 1024
/** The root's start tag is within so many characters. */
const ROOT_LIMIT = 8_192

/**
 * Takes the document out of a message in the storage, however long it is: a service document is read, anything else goes
 * into the storage as it was signed.
 */
export async function takeApart(messageKey: string): Promise<TakenApart> {
  const folder = path.join(env().DATA_DIR, 'exchange')
  await fs.mkdir(folder, { recursive: true })
  const aside = path.join(folder, `${randomUUID()}.document.xml`)
  const handle = await fs.open(aside, 'wx+', 0o600)
  try {
    const splitter = new EnvelopeSplitter()
    const hash = createHash('sha256')
    let size = 0
    let start = ''
    for await (const text of documentOf(splitter, textOf(await storage().open(messageKey)))) {
      if (start.length < ROOT_LIMIT) start += text.slice(0, ROOT_LIMIT)
      const bytes = Buffer.from(text)
      hash.update(bytes)
      size += bytes.length
      await handle.writeFile(bytes)
    }
    if (!parseXml(Buffer.from(splitter.frame)).ok) return { ok: false, problem: 'envelope-unreadable' }
    const code = /<[^?!][^>]*\sDocumentModeID\s*=\s*["']([^"']{1,30})["']/.exec(start)?.[1]
    if (!code) return { ok: false, problem: 'document-unknown' }
    if (!SERVICES.includes(code)) {
      const sha256 = hash.digest('hex')
      await storage().putFile(sha256, { path: aside, handle }, { size, type: 'application/xml' })
      return { ok: true, document: { code, service: null, sha256 } }
    }
    return size > SERVICE_LIMIT ? unreadable : readService(await fs.readFile(aside))
  } catch (error) {
    if (error instanceof SplitError) return unreadable
    throw error
  } finally {
    await handle.close()
    await fs.rm(aside, { force: true })
  }
}

const SERVICES: readonly string[] = Object.values(SERVICE_CODES)
const unreadable: TakenApart = { ok: false, problem: 'document-unreadable' }

function readService(bytes: Uint8Array): TakenApart {
  const parsed = parseXml(bytes)
  const service = parsed.ok ? readServiceDocument(parsed.root) : null
  if (!parsed.ok || !service) return unreadable
  return { ok: true, document: { code: codeOf(parsed.root)!, service, sha256: null } }
}

/** Text of a file in UTF-8; throws SplitError where it is none. */
async function* textOf(file: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of file as AsyncIterable<Buffer>) {
    const text = decoded(decoder, chunk)
    if (text) yield text
  }
  yield decoded(decoder)
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (cause) {
    throw new SplitError('not in UTF-8', { cause })
  }
}
