import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { judge, type Judgement } from '@/server/modules/files/domain/accepted-types'
import { HEAD_BYTES } from '@/server/modules/files/domain/content-rules'
import {
  placeZipDirectory,
  readZipDirectory,
  type ZipDirectory,
} from '@/server/modules/files/domain/zip-directory'

/** Reads from an open, whole file what the rules need, a few blocks whatever its size, and judges it. Sizes in bytes. */
export async function inspect(
  part: FileHandle,
  name: string,
  size: number,
  limit: number,
): Promise<Judgement> {
  const head = await readAt(part, 0, Math.min(size, HEAD_BYTES))
  const isZip = head.toString('latin1', 0, 2) === 'PK'
  const tail = size > HEAD_BYTES ? await readAt(part, size - HEAD_BYTES, HEAD_BYTES) : head
  const zip = isZip ? await findZipDirectory(part, tail, size) : null
  const detected = (await fileTypeFromBuffer(head))?.mime
  return judge(name, size, limit, { head, tail, zip, size, ...(detected && { detected }) })
}

/** Adds the first `length` bytes of a file to a hash; throws when it has fewer. */
export async function hashPrefix(hash: Hash, file: FileHandle, length: number): Promise<void> {
  const block = Buffer.allocUnsafe(Math.min(length, 1024 * 1024))
  for (let position = 0; position < length;) {
    const { bytesRead } = await file.read(block, 0, Math.min(block.length, length - position), position)
    if (bytesRead === 0) throw new RangeError('the part is shorter than its size')
    hash.update(block.subarray(0, bytesRead))
    position += bytesRead
  }
}

/** SHA-256 of a whole file of `size` bytes, in hex. */
export async function hashPart(part: FileHandle, size: number): Promise<string> {
  const hash = createHash('sha256')
  await hashPrefix(hash, part, size)
  return hash.digest('hex')
}

async function findZipDirectory(file: FileHandle, tail: Buffer, size: number): Promise<ZipDirectory | null> {
  const place = placeZipDirectory(tail, size)
  if (!place) return null
  return readZipDirectory(await readAt(file, place.offset, place.size), place.count)
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const block = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(block, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return block.subarray(0, filled)
}
