import { type JsonWebKey, createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Jwk = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  n: z.string(),
  e: z.string(),
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
})
const Keys = z.object({ signing: Jwk, cookie: z.string().min(32) })

/** The key that signs tokens (private JWK, RS256) and the secret that signs cookies. */
export type EsiaKeys = z.output<typeof Keys>

const FILE = 'keys.json'

/**
 * Reads the keys from `folder`, or invents and keeps them there, so that tokens and cookies outlive a restart. A damaged
 * file is replaced: nothing in a stand-in is worth stopping for. Throws when the folder cannot be written.
 */
export function loadKeys(folder: string): EsiaKeys {
  return readKeys(join(folder, FILE)) ?? keepKeys(folder, createKeys())
}

function readKeys(path: string): EsiaKeys | null {
  try {
    return Keys.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function createKeys(): EsiaKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' })
  const kid = createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, 16)
  return Keys.parse({
    signing: { ...jwk, kid, alg: 'RS256', use: 'sig' },
    cookie: randomBytes(32).toString('base64url'),
  })
}

/** Writes beside and renames: a process killed in between leaves the old file or none. */
function keepKeys(folder: string, keys: EsiaKeys): EsiaKeys {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${FILE}.${process.pid}`)
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 })
  renameSync(draft, join(folder, FILE))
  return keys
}
