import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { CHECK_LIMIT } from '@/server/modules/signatures/contract'
import type { Digests, DocumentDigest } from '@/server/modules/signatures/domain/digest-header'
import { type Recognised, recognise, recogniseLarge } from '@/server/modules/signatures/domain/recognise'
import { Streebog } from '@/server/modules/signatures/domain/streebog'

/** What takes time with files: done in a worker, so that the page stays alive; heavy, so that it is loaded late. */

/** WebCrypto hashes only what is in memory whole; these take a file in pieces. */
const HASHES: Record<DocumentDigest, () => { update(bytes: Uint8Array): unknown; digest(): Uint8Array }> = {
  streebog256: () => new Streebog(256),
  streebog512: () => new Streebog(512),
  sha256: () => sha256.create(),
  sha384: () => sha384.create(),
  sha512: () => sha512.create(),
}

/** Rejects when the browser cannot read the file. */
export async function recogniseFile(file: File): Promise<Recognised> {
  if (file.size > CHECK_LIMIT) return recogniseLarge(await bytesOf(file.slice(0, 64)), file.name)
  return recognise(await bytesOf(file), file.name)
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Digests of a file of any size. `onProgress` is told the bytes done. Rejects when it cannot be read any more. */
export async function hashFile(
  file: File,
  names: readonly DocumentDigest[],
  onProgress: (done: number) => void,
): Promise<Digests> {
  const hashes = names.map((name) => [name, HASHES[name]()] as const)
  const reader = file.stream().getReader()
  let done = 0
  for (;;) {
    const piece = await reader.read()
    if (piece.done) break
    for (const [, hash] of hashes) hash.update(piece.value)
    done += piece.value.length
    onProgress(done)
  }
  return Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest()]))
}
