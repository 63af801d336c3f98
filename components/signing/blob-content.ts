import type { DigestName } from '@/server/modules/signatures/domain/algorithms'
import { type Digestible, digestOf } from '@/server/modules/signatures/domain/crypto-engine'
import { Streebog } from '@/server/modules/signatures/domain/streebog'

/** A file as content to sign: Streebog is computed piece by piece, whatever the size; each digest once. */
export function blobContent(blob: Blob): Digestible {
  const known = new Map<DigestName, Promise<Uint8Array>>()
  const bytes = async () => new Uint8Array(await blob.arrayBuffer())
  const compute = async (name: DigestName) => {
    // WebCrypto has no running hash.
    if (name !== 'streebog256' && name !== 'streebog512') return digestOf(name, await bytes())
    const hash = new Streebog(name === 'streebog256' ? 256 : 512)
    for (const reader = blob.stream().getReader(); ;) {
      const { done, value } = await reader.read()
      if (done) return hash.digest()
      hash.update(value)
    }
  }
  return {
    bytes,
    digest: (name) => {
      let digest = known.get(name)
      if (!digest) known.set(name, (digest = compute(name)))
      return digest
    },
  }
}
