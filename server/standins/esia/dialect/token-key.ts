import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCertificate } from '@/server/modules/signatures/domain/certificate'
import { type SigningKey, readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { createSelfSigned } from './self-signed'

/** What ЕСИА signs its tokens with: GOST R 34.10-2012 of 256 bits, and the certificate that it gives to the systems. */
export interface TokenKey {
  readonly key: SigningKey
  /** DER. */
  readonly certificate: Uint8Array
}

const FILE = 'token-key.json'
const Kept = z.object({ pkcs8: z.base64(), certificate: z.base64() })

/** Reads the key from `folder`, or invents and keeps it there. A damaged file is replaced. */
export async function loadTokenKey(folder: string, now: Date): Promise<TokenKey> {
  return (await readKept(folder)) ?? createAndKeep(folder, now)
}

async function readKept(folder: string): Promise<TokenKey | null> {
  try {
    const kept = Kept.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
    const certificate = Buffer.from(kept.certificate, 'base64')
    const key = await readSigningKey(Buffer.from(kept.pkcs8, 'base64'), readCertificate(certificate))
    return { key, certificate }
  } catch {
    return null
  }
}

async function createAndKeep(folder: string, now: Date): Promise<TokenKey> {
  const { pkcs8, certificate } = await createSelfSigned('Учебный стенд ЕСИА', now)
  const kept = {
    pkcs8: Buffer.from(pkcs8).toString('base64'),
    certificate: Buffer.from(certificate).toString('base64'),
  }
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${FILE}.${process.pid}`)
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 })
  renameSync(draft, join(folder, FILE))
  return { key: await readSigningKey(pkcs8, readCertificate(certificate)), certificate }
}
