import { mkdir, link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { now } from '@/server/platform/clock'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { logger } from '@/server/platform/logger'
import { writeCertificationRequest, writePem } from '../signatures/domain/certification-request'
import { type Identity, readKeyFiles } from '../signatures/domain/key-file'
import { KeyFileError } from '../signatures/domain/key-file-error'
import { createKeyPair } from '../signatures/domain/new-key'

/**
 * The key by which the portal signs its receipts: the operator's own from files, or, in the demonstration, one that its
 * authority has certified and that is kept in DATA_DIR. Without a key documents are sent all the same and their receipts
 * follow when there is one.
 */

const AUTHORITY_MS = 3_000
const AGAIN_MS = 30_000
const DAY_MS = 86_400_000

let known: Identity | null = null
let asking: Promise<Identity | null> | null = null
let triedAt = -Infinity

/** The portal's key if it is at hand; otherwise null, and it is looked for: a transaction waits neither for disks nor for networks. */
export function knownKey(): Identity | null {
  if (isValid(known)) return known
  void portalKey()
  return null
}

/** The portal's key, read once; null while there is none, or none that is valid. Never throws: what is wrong is logged. */
export async function portalKey(): Promise<Identity | null> {
  if (isValid(known)) return known
  if (!asking && performance.now() - triedAt >= AGAIN_MS) {
    triedAt = performance.now()
    asking = find()
      .catch((err: unknown) => {
        logger.error({ err }, 'the key of receipts cannot be read')
        return null
      })
      .then((found) => (known = isValid(found) ? found : null))
      .finally(() => (asking = null))
  }
  return asking
}

const isValid = (identity: Identity | null): identity is Identity =>
  identity !== null && identity.certificate.notAfter > now().getTime()

async function find(): Promise<Identity | null> {
  const { RECEIPT_KEY_FILE, RECEIPT_CERTIFICATE_FILE, RECEIPT_KEY_PASSWORD, AUTHORITY } = env()
  if (RECEIPT_KEY_FILE) {
    const paths = [RECEIPT_KEY_FILE, ...(RECEIPT_CERTIFICATE_FILE ? [RECEIPT_CERTIFICATE_FILE] : [])]
    return identityOf(await Promise.all(paths.map((path) => readFile(path))), RECEIPT_KEY_PASSWORD ?? null)
  }
  return AUTHORITY === 'stand-in' ? demonstrationKey() : null
}

async function identityOf(files: readonly Uint8Array[], password: string | null): Promise<Identity> {
  const identities = await readKeyFiles(files, password).catch((error: unknown) => {
    if (!(error instanceof KeyFileError)) throw error
    throw new Error(`RECEIPT_KEY_FILE, RECEIPT_CERTIFICATE_FILE, RECEIPT_KEY_PASSWORD: ${error.problem}`)
  })
  return identities[0]!
}

/** What is kept, or a new key with a certificate of the demonstration's authority; null while the authority is silent. */
async function demonstrationKey(): Promise<Identity | null> {
  const folder = join(env().DATA_DIR, 'receipts')
  const path = join(folder, 'portal.pem')
  const kept = await readKept(path)
  if (kept && kept.certificate.notAfter > now().getTime() + DAY_MS) return kept
  const pem = await certified()
  if (!pem) return kept
  await mkdir(folder, { recursive: true })
  if (kept) await rm(path, { force: true })
  const draft = join(folder, newId())
  await writeFile(draft, pem, { mode: 0o600 })
  // Of several processes that make a key at once the first one's is everybody's.
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
  await rm(draft, { force: true })
  return readKept(path)
}

async function readKept(path: string): Promise<Identity | null> {
  try {
    return await identityOf([await readFile(path)], null)
  } catch {
    // Absent or damaged: nothing of a demonstration is worth stopping for.
    return null
  }
}

async function certified(): Promise<string | null> {
  const pair = await createKeyPair('gost256')
  const request = await writeCertificationRequest(pair, 'portal')
  try {
    const answer = await fetch(new URL('/certificates?subject=portal', env().AUTHORITY_URL), {
      method: 'POST',
      headers: { 'content-type': 'application/pkcs10' },
      body: Uint8Array.from(request),
      signal: AbortSignal.timeout(AUTHORITY_MS),
    })
    return answer.ok ? `${writePem('PRIVATE KEY', pair.pkcs8)}${await answer.text()}` : null
  } catch {
    return null
  }
}
