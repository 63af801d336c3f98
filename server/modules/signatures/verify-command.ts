import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import type { Verdict } from './contract'
import { CertificateMemory } from './domain/certificate-memory'
import { digestible } from './domain/crypto-engine'
import type { TrustStore } from './domain/trust'
import { verifyFile } from './domain/verify'
import { certificatesAt, readTrustStore } from './trust-files'

/**
 * `npm run --silent verify-signature -- --trust DIR [--intermediates DIR] [--crl DIR] --at ISO [--content FILE]
 * [--certificate FILE] [--require-bes] FILE`, or `--batch FILE.jsonl` with one such call a line.
 *
 * One line of JSON for each call. Leaves with 0 when a verdict was reached, whatever it is; with 2 when the call itself is
 * wrong, with a sentence on the standard error. In a batch a line that cannot be carried out is answered with
 * INPUT_UNREADABLE, so that answers stay beside their questions.
 */

const USAGE =
  'verify-signature --trust DIR [--intermediates DIR] [--crl DIR] --at ISO [--content FILE] [--certificate FILE] [--require-bes] FILE\n' +
  'verify-signature --batch FILE.jsonl'

interface Call {
  readonly trust: string
  readonly intermediates?: string | undefined
  readonly crl?: string | undefined
  readonly at: string
  readonly content?: string | undefined
  readonly certificate?: string | undefined
  readonly requireBes?: boolean | undefined
  readonly file: string
}

/** The call is wrong: nothing can be judged. */
class CallError extends Error {
  override name = 'CallError'
}

const memory = new CertificateMemory()
const stores = new Map<string, Promise<TrustStore>>()

/** Folders are read once in a process: a batch asks for the same ones again and again. */
async function storeOf({ trust, intermediates, crl }: Call): Promise<TrustStore> {
  const paths = {
    trust: await located(trust),
    ...(intermediates === undefined ? {} : { intermediates: await located(intermediates) }),
    ...(crl === undefined ? {} : { crl: await located(crl) }),
  }
  const key = JSON.stringify(paths)
  let store = stores.get(key)
  if (!store) stores.set(key, (store = readTrustStore(paths)))
  return store
}

async function judge(call: Call): Promise<Verdict> {
  // Without an offset ISO 8601 means the clock on the wall; a verdict must not depend on whose wall.
  const at = Date.parse(/T[\d:.,]+$/.test(call.at) ? `${call.at}Z` : call.at)
  if (Number.isNaN(at)) throw new CallError('--at: an instant such as 2026-01-31T12:00:00Z is needed')
  const [trust, file, content, certificates] = await Promise.all([
    storeOf(call),
    located(call.file).then((path) => readFile(path)),
    call.content === undefined ? undefined : located(call.content).then((path) => readFile(path)),
    call.certificate === undefined ? [] : located(call.certificate).then(certificatesAt),
  ])
  return verifyFile(file, {
    trust,
    at,
    certificates,
    requireBes: call.requireBes ?? false,
    memory,
    ...(content ? { content: digestible(content) } : {}),
  })
}

/** Only a path that begins at the caller's folder needs the environment, whose schema takes a quarter second to load. */
async function located(path: string): Promise<string> {
  if (isAbsolute(path)) return path
  const { callersFolder } = await import('@/server/platform/env')
  return resolve(callersFolder(), path)
}

/** The line that is printed. Further fields of a verdict are for screens. */
function lineOf({ valid, reason, level, signers }: Verdict): string {
  return JSON.stringify({
    valid,
    reason,
    level,
    signers: signers.map((signer) => ({
      valid: signer.valid,
      reason: signer.reason,
      subject: signer.subject,
    })),
  })
}

async function runBatch(path: string) {
  const lines = createInterface({ input: createReadStream(await located(path)), crlfDelay: Infinity })
  for await (const line of lines) {
    if (line.trim() === '') continue
    process.stdout.write(`${await answerTo(line)}\n`)
  }
}

async function answerTo(line: string): Promise<string> {
  try {
    return lineOf(await judge(readCall(JSON.parse(line))))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return lineOf({ valid: false, reason: 'INPUT_UNREADABLE', level: null, signers: [] })
  }
}

/** Checks a line of a batch. Unknown keys are left aside, null is the same as absent. */
function readCall(line: unknown): Call {
  if (typeof line !== 'object' || line === null) throw new CallError('a line must be an object')
  const entries = new Map<string, unknown>(Object.entries(line))
  const text = (key: string): string | undefined => {
    const value = entries.get(key) ?? undefined
    if (value !== undefined && typeof value !== 'string') throw new CallError(`${key}: must be text`)
    return value === '' ? undefined : value
  }
  const [trust, at, file] = [text('trust'), text('at'), text('file')]
  if (trust === undefined || at === undefined || file === undefined) throw new CallError(USAGE)
  return {
    trust,
    at,
    file,
    intermediates: text('intermediates'),
    crl: text('crl'),
    content: text('content'),
    certificate: text('certificate'),
    requireBes: entries.get('requireBes') === true,
  }
}

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      trust: { type: 'string' },
      intermediates: { type: 'string' },
      crl: { type: 'string' },
      at: { type: 'string' },
      content: { type: 'string' },
      certificate: { type: 'string' },
      'require-bes': { type: 'boolean' },
      batch: { type: 'string' },
    },
  })
  if (values.batch !== undefined) return runBatch(values.batch)
  const [file, ...rest] = positionals
  if (rest.length > 0) throw new CallError(USAGE)
  const call = readCall({ ...values, file, requireBes: values['require-bes'] })
  process.stdout.write(`${lineOf(await judge(call))}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
