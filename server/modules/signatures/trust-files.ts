import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Certificate } from './domain/certificate'
import { type Crl, readCrl } from './domain/crl'
import { binaryPieces } from './domain/input'
import { reasonOf } from './domain/refusal'
import type { TrustStore } from './domain/trust'
import { readCertificates } from './domain/verify'

/** Where a trust store lies: folders (or single files) of PEM or DER. */
export interface TrustPaths {
  readonly trust: string
  readonly intermediates?: string
  readonly crl?: string
}

/** Reads a trust store. What is neither certificate nor list is left out. Throws when a folder cannot be read. */
export async function readTrustStore({ trust, intermediates, crl }: TrustPaths): Promise<TrustStore> {
  const [anchors, helpers, crls] = await Promise.all([
    certificatesAt(trust),
    intermediates === undefined ? [] : certificatesAt(intermediates),
    crl === undefined ? null : crlsAt(crl),
  ])
  return { anchors, intermediates: helpers, crls }
}

/** The certificates of a folder or a file. Throws when it cannot be read. */
export async function certificatesAt(path: string): Promise<Certificate[]> {
  return (await filesAt(path)).flatMap(readCertificates)
}

async function crlsAt(path: string): Promise<Crl[]> {
  return (await filesAt(path)).flatMap(binaryPieces).flatMap((piece) => {
    try {
      return [readCrl(piece)]
    } catch (error) {
      reasonOf(error)
      return []
    }
  })
}

async function filesAt(path: string): Promise<Uint8Array[]> {
  if (!(await stat(path)).isDirectory()) return [await readFile(path)]
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.toSorted().map((name) => readFile(join(path, name))))
}
