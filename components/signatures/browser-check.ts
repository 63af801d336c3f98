import type { PluginSigner } from '@/components/signing/plugin/plugin-signer'
import {
  type Signer,
  type SignerCertificate,
  type SignerKind,
  type SigningProblem,
  signingProblem,
} from '@/components/signing/signer'
import type { Reason, Verdict } from '@/server/modules/signatures/contract'

/** What is tried, in this order, until something fails. */
export const STEPS = [
  'secure',
  'webcrypto',
  'extension',
  'plugin',
  'provider',
  'key',
  'certificates',
  'dates',
  'issuer',
  'signature',
  'verified',
] as const
export type Step = (typeof STEPS)[number]

const STEPS_OF: Record<SignerKind, readonly Step[]> = {
  plugin: STEPS.filter((step) => step !== 'key'),
  'key-file': ['secure', 'webcrypto', 'key', 'dates', 'issuer', 'signature', 'verified'],
  demonstration: ['secure', 'webcrypto', 'key', 'dates', 'issuer', 'signature', 'verified'],
}
export const stepsOf = (kind: SignerKind): readonly Step[] => STEPS_OF[kind]

/** `warning`: signing is possible, but something may surprise. */
export interface StepResult {
  readonly step: Step
  readonly state: 'passed' | 'warning' | 'failed'
  /** Why, when a closed list has words for it; otherwise the step's own words say it. */
  readonly problem?: SigningProblem
  readonly reason?: Reason
  /** The program's own code. */
  readonly code?: string | null
  /** Versions and counts, never names. */
  readonly facts?: Readonly<Record<string, string | number>>
}

/** A certificate that was found. `refused` null: it may be tried. */
export interface Candidate {
  readonly own: SignerCertificate
  readonly refused: Reason | null
}

/** What the check needs of the browser and of the portal. */
export interface Kit {
  readonly kind: SignerKind
  readonly secure: boolean
  /** Whether WebCrypto computes. */
  webcrypto(): Promise<boolean>
  /** May throw SigningError and KeyFileError. */
  open(): Promise<Signer | PluginSigner>
  /** Milliseconds since 1970. */
  now(): number
  /** Null when the portal does not answer. */
  judge(certificate: Uint8Array): Promise<Verdict | null>
  judgeSignature(signature: Uint8Array, content: File): Promise<Verdict | null>
  /** Lets go of what was made for the try. */
  close(): void
}

export interface Examined {
  readonly signer: Signer
  readonly candidates: readonly Candidate[]
}

/** The portal is asked about this many certificates at most; people have one to three. */
const MOST_JUDGED = 8

/** Everything up to the test signature, which asks the person for a PIN. Returns null when a step has failed. */
export async function* examine(kit: Kit): AsyncGenerator<StepResult, Examined | null> {
  if (!kit.secure) return yield* fail('secure')
  yield { step: 'secure', state: 'passed' }
  if (!(await kit.webcrypto().catch(() => false))) return yield* fail('webcrypto')
  yield { step: 'webcrypto', state: 'passed' }

  const opened = yield* kit.kind === 'plugin' ? openPlugin(kit) : openKey(kit)
  if (!opened) return null
  const { signer, certificates } = opened

  const dated = certificates.map((own): Candidate => ({ own, refused: refusedByDate(own, kit.now()) }))
  const expired = dated.filter(({ refused }) => refused === 'CERTIFICATE_EXPIRED').length
  const early = dated.filter(({ refused }) => refused === 'CERTIFICATE_NOT_YET_VALID').length
  const valid = dated.filter(({ refused }) => refused === null)
  const facts = { all: dated.length, expired, early }
  if (valid.length === 0) {
    yield { step: 'dates', state: 'failed', facts }
    return null
  }
  yield { step: 'dates', state: expired + early > 0 ? 'warning' : 'passed', facts }

  const judged: Candidate[] = []
  for (const { own } of valid.slice(0, MOST_JUDGED)) {
    const verdict = await kit.judge(own.der)
    if (!verdict) return yield* fail('issuer')
    judged.push({ own, refused: verdict.reason })
  }
  const trusted = judged.filter(({ refused }) => refused === null).length
  const reason = judged.find(({ refused }) => refused !== null)?.refused
  yield {
    step: 'issuer',
    state: trusted === 0 ? 'failed' : trusted < judged.length ? 'warning' : 'passed',
    facts: { trusted, all: judged.length },
    ...(reason && { reason }),
  }
  if (trusted === 0) return null
  return { signer, candidates: [...judged, ...dated.filter(({ refused }) => refused !== null)] }
}

interface Opened {
  readonly signer: Signer
  readonly certificates: readonly SignerCertificate[]
}

async function* openPlugin(kit: Kit): AsyncGenerator<StepResult, Opened | null> {
  const signer = await kit.open()
  try {
    const versions = 'versions' in signer ? await signer.versions() : { plugin: '', provider: null }
    yield { step: 'extension', state: 'passed' }
    yield { step: 'plugin', state: 'passed', facts: { version: versions.plugin } }
    if (versions.provider === null) return yield* fail('provider')
    yield { step: 'provider', state: 'passed', facts: { version: versions.provider } }
  } catch (error) {
    const { problem } = signingProblem(error)
    if (problem === 'PLUGIN_ABSENT') return yield* failBy('extension', error)
    yield { step: 'extension', state: 'passed' }
    return yield* failBy('plugin', error)
  }
  try {
    const certificates = await signer.listCertificates()
    const facts = { all: certificates.length }
    if (certificates.length === 0) {
      yield { step: 'certificates', state: 'failed', facts }
      return null
    }
    yield { step: 'certificates', state: 'passed', facts }
    return { signer, certificates }
  } catch (error) {
    return yield* failBy('certificates', error)
  }
}

async function* openKey(kit: Kit): AsyncGenerator<StepResult, Opened | null> {
  try {
    const signer = await kit.open()
    const certificates = await signer.listCertificates()
    if (certificates.length === 0) return yield* fail('key')
    yield { step: 'key', state: 'passed', facts: { all: certificates.length } }
    return { signer, certificates }
  } catch (error) {
    return yield* failBy('key', error)
  }
}

/** The test signature with one certificate, and what the portal says about it. */
export async function* trySigning(
  kit: Kit,
  signer: Signer,
  certificateId: string,
): AsyncGenerator<StepResult, boolean> {
  const content = new File([crypto.randomUUID()], 'test.txt')
  let signature: Uint8Array
  try {
    signature = await signer.sign(content, certificateId)
  } catch (error) {
    yield* failBy('signature', error)
    return false
  }
  yield { step: 'signature', state: 'passed' }
  const verdict = await kit.judgeSignature(signature, content)
  if (!verdict) {
    yield* fail('verified')
    return false
  }
  const { valid, reason } = verdict
  yield { step: 'verified', state: valid ? 'passed' : 'failed', ...(reason && { reason }) }
  return valid
}

async function* fail(step: Step): AsyncGenerator<StepResult, null> {
  yield { step, state: 'failed' }
  return null
}

async function* failBy(step: Step, error: unknown): AsyncGenerator<StepResult, null> {
  const { problem, code } = signingProblem(error)
  yield { step, state: 'failed', problem, code }
  return null
}

function refusedByDate({ summary }: SignerCertificate, now: number): Reason | null {
  if (now < summary.notBefore) return 'CERTIFICATE_NOT_YET_VALID'
  return now > summary.notAfter ? 'CERTIFICATE_EXPIRED' : null
}
