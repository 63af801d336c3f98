import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Pair = z.object({ pkcs8: z.base64(), spki: z.base64(), certificate: z.base64() })

const State = z.object({
  /** Where the authority could be reached when its certificates were made. */
  url: z.string(),
  root: Pair,
  issuing: Pair,
  /** Serial numbers are hexadecimal, instants ISO 8601. */
  revoked: z.array(z.object({ serial: z.string(), at: z.string(), reason: z.number() })),
})

/** What the authority keeps: keys and certificates as base64 of DER, and what it has revoked. */
export type AuthorityState = z.output<typeof State>

const FILE = 'state.json'

/** What is kept in `folder`; null when nothing is, or it is damaged: nothing in a stand-in is worth stopping for. */
export function readState(folder: string): AuthorityState | null {
  try {
    return State.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
  } catch {
    return null
  }
}

/** Writes beside and renames: a process killed in between leaves the old file. Throws when the folder cannot be written. */
export function keepState(folder: string, state: AuthorityState): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `${FILE}.${process.pid}`)
  writeFileSync(draft, JSON.stringify(state), { mode: 0o600 })
  renameSync(draft, join(folder, FILE))
}
