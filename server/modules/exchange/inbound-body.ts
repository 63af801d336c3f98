import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/server/platform/env'
import { parseXml } from '@/server/platform/xml'
import { storage } from '@/server/platform/storage'
import { headerDocument, readHeader, type HeaderReading } from './domain/read-envelope'

/** The longest message that is taken, bytes: an answer of a million rows is far below. */
export const MESSAGE_LIMIT = 1024 * 1024 * 1024
/** A header with its signatures is never longer, bytes. */
const HEAD_LIMIT = 4 * 1024 * 1024

export interface KeptBody {
  /** Key of the bytes in the storage. */
  sha256: string
  size: number
  header: HeaderReading
}

/** Thrown when a body is longer than allowed. */
export class TooLong extends Error {
  override name = 'TooLong'
}

/**
 * Keeps a body in the storage while it arrives, whatever it is: only its header is read, and never more than its first
 * four megabytes are in memory. When this resolves, the bytes survive a loss of power. Throws TooLong.
 */
export async function keepBody(chunks: AsyncIterable<Uint8Array>): Promise<KeptBody> {
  const folder = path.join(env().DATA_DIR, 'exchange')
  await fs.mkdir(folder, { recursive: true })
  const aside = path.join(folder, `${randomUUID()}.xml`)
  const handle = await fs.open(aside, 'wx+', 0o600)
  try {
    const hash = createHash('sha256')
    const decoder = new TextDecoder()
    let size = 0
    let head = ''
    let header: string | null = null
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > MESSAGE_LIMIT) throw new TooLong()
      hash.update(chunk)
      await handle.writeFile(chunk)
      if (header !== null || head.length >= HEAD_LIMIT) continue
      head += decoder.decode(chunk, { stream: true })
      header = headerDocument(head)
    }
    const sha256 = hash.digest('hex')
    await storage().putFile(sha256, { path: aside, handle }, { size, type: 'application/xml' })
    return { sha256, size, header: headerOf(header) }
  } finally {
    await handle.close()
    await fs.rm(aside, { force: true })
  }
}

function headerOf(text: string | null): HeaderReading {
  const parsed = text === null ? null : parseXml(new TextEncoder().encode(text))
  return parsed?.ok ? readHeader(parsed.root) : { ok: false, problem: 'envelope-unreadable' }
}
