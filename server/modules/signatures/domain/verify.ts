import { LEVELS, type Level, type SignerVerdict, type Verdict } from '../contract'
import { type Element, childrenOf, parseElement } from './asn1'
import { TAG, expectTag } from './asn1-values'
import { type Certificate, certificateOf, summaryOf, usableKey } from './certificate'
import type { CertificateMemory } from './certificate-memory'
import { findChain } from './chain'
import { MESSAGE_LIMITS, type SignedData, type SignerInfo, readSignedData } from './cms'
import { type Digestible, digestible } from './crypto-engine'
import { readEvidence } from './evidence'
import { KEY_USAGE } from './extensions'
import { findingsOf, newTrace } from './findings'
import { binaryPieces } from './input'
import { sameBytes } from './numbers'
import { OID } from './oids'
import { Refusal, reasonOf, readOrRefuse } from './refusal'
import { certificatesOf, checkSigner, claimedTime } from './signer'
import { checkTimestamp } from './timestamp'
import type { Trace, TrustStore } from './trust'

/** What a signature is judged by. */
export interface VerifyOptions {
  readonly trust: TrustStore
  /**
   * When it is judged, milliseconds since 1970. Without a time-stamp certificates must be valid at this instant; with one,
   * the signer's at the stamped time and the time-stamping authority's at both.
   */
  readonly at: number
  /** The signed document when it is not inside the signature. */
  readonly content?: Digestible
  /** Certificates of signers that are not inside the signature. */
  readonly certificates?: readonly Certificate[]
  /** Refuse a signature that does not name its certificate (below CAdES-BES). */
  readonly requireBes?: boolean
  readonly memory?: CertificateMemory
  /**
   * Called before each costly step. A server gives way to its other work here, and throws a Refusal when a file made to
   * take long has taken long enough.
   */
  readonly pause?: () => Promise<void>
}

/**
 * Judges a file: a CMS signature, attached or detached, or a certificate; DER, BER, PEM or base64. Never throws on what is
 * in the file: whatever is wrong with it is a reason of the closed list.
 */
export async function verifyFile(file: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  try {
    if (file.length > MESSAGE_LIMITS.bytes * 1.4) throw new Refusal('INPUT_TOO_LARGE')
    const [first, ...rest] = binaryPieces(file)
    if (!first) throw new Refusal('INPUT_MALFORMED')
    const element = parseElement(first, MESSAGE_LIMITS)
    // A message begins with its type, a certificate with its body.
    if (childrenOf(expectTag(element, TAG.SEQUENCE))[0]?.tag === TAG.OID) {
      return await verifyMessage(readSignedData(element, options.memory), options)
    }
    const further = rest.map((piece) => certificateOf(parseElement(piece, MESSAGE_LIMITS)))
    return await verifyCertificate(certificateOf(element), further, options)
  } catch (error) {
    return { valid: false, reason: reasonOf(error), level: null, signers: [] }
  }
}

/** Judges a certificate: its chain, its dates, its revocation, and whether its key may sign documents. */
async function verifyCertificate(
  certificate: Certificate,
  further: readonly Certificate[],
  { trust, at, certificates = [] }: VerifyOptions,
): Promise<Verdict> {
  const summary = summaryOf(certificate)
  const trace = newTrace()
  const judged = () => ({
    level: null,
    subject: summary.subject,
    certificate: summary,
    claimedAt: null,
    stampedAt: null,
    findings: findingsOf(certificate, trace),
  })
  try {
    usableKey(certificate)
    if (!certificate.extensions.basic?.authority) assertMaySign(certificate)
    const context = {
      trust,
      certificates: [...further, ...certificates],
      crls: [],
      ocsp: [],
      time: at,
      freshAt: [at],
      trace,
    }
    await findChain(certificate, context)
    return { valid: true, reason: null, level: null, signers: [{ ...judged(), valid: true, reason: null }] }
  } catch (error) {
    const reason = reasonOf(error)
    return { valid: false, reason, level: null, signers: [{ ...judged(), valid: false, reason }] }
  }
}

async function verifyMessage(message: SignedData, options: VerifyOptions): Promise<Verdict> {
  if (message.signers.length === 0) throw new Refusal('SIGNERS_MISSING')
  const content = await contentOf(message, options.content)
  const signers: SignerVerdict[] = []
  for (const signer of message.signers) signers.push(await verifySigner(signer, message, content, options))
  const refused = signers.find((signer) => !signer.valid)
  const levels = signers.map((signer) => signer.level).filter((level) => level !== null)
  const level = LEVELS.find((each) => levels.includes(each)) ?? null
  return { valid: !refused, reason: refused?.reason ?? null, level, signers }
}

/** The signed bytes: those inside, those beside, and when there are both, they must be the same. */
async function contentOf({ content }: SignedData, given: Digestible | undefined): Promise<Digestible> {
  if (!content) {
    if (!given) throw new Refusal('CONTENT_MISSING')
    return given
  }
  const inside = digestible(content)
  if (given && !sameBytes(await given.digest('sha256'), await inside.digest('sha256'))) {
    throw new Refusal('CONTENT_DIFFERS')
  }
  return inside
}

async function verifySigner(
  signer: SignerInfo,
  message: SignedData,
  content: Digestible,
  options: VerifyOptions,
): Promise<SignerVerdict> {
  const { anchors, intermediates } = options.trust
  const pool = [...message.certificates, ...(options.certificates ?? []), ...intermediates, ...anchors]
  const level = declaredLevel(signer)
  const base = { level, claimedAt: claimedTime(signer) }
  let refused: SignerVerdict | null = null
  for (const certificate of certificatesOf(signer, pool)) {
    await options.pause?.()
    const summary = summaryOf(certificate)
    const trace = newTrace()
    const judged = () => ({
      ...base,
      subject: summary.subject,
      certificate: summary,
      stampedAt: trace.stampedAt,
      findings: findingsOf(certificate, trace),
    })
    try {
      const { bound } = await checkSigner(signer, message, content, certificate)
      if (!bound && options.requireBes) throw new Refusal('CERTIFICATE_BINDING_MISSING')
      await checkStampsAndChain(signer, message, certificate, options, trace)
      return { ...judged(), valid: true, reason: null }
    } catch (error) {
      refused ??= { ...judged(), valid: false, reason: reasonOf(error) }
    }
  }
  return (
    refused ?? {
      ...base,
      stampedAt: null,
      valid: false,
      reason: 'SIGNER_CERTIFICATE_MISSING',
      subject: null,
      certificate: null,
      findings: findingsOf(null, newTrace()),
    }
  )
}

/** Time-stamps first, because they decide at which time the chain is judged. */
async function checkStampsAndChain(
  signer: SignerInfo,
  message: SignedData,
  certificate: Certificate,
  { trust, at, certificates = [] }: VerifyOptions,
  trace: Trace,
): Promise<void> {
  const pool = [...message.certificates, ...certificates]
  const evidence = await readEvidence(signer, [...pool, ...trust.anchors, ...trust.intermediates])
  const context = {
    trust,
    certificates: [...pool, ...(evidence?.certificates ?? [])],
    crls: [...message.crls, ...(evidence?.crls ?? [])],
    ocsp: evidence?.ocsp ?? [],
    freshAt: [at],
  }
  const sealedAt = evidence && (await checkTimestamp(evidence.stamp, evidence.stamped, context, at))
  const freshAt = sealedAt === null ? [at] : [sealedAt, at]
  // A time-stamp that lies under a second one must hold until the second was made, not longer.
  trace.stampedAt = await earliestStamp(signer, { ...context, freshAt }, sealedAt ?? at)
  assertMaySign(certificate)
  assertPurpose(certificate)
  await findChain(
    certificate,
    { ...context, freshAt, time: trace.stampedAt ?? at, trace },
    leafStatusFor(trust, evidence !== null),
  )
}

/** Evidence without an answer about the signer's own certificate is none. */
function leafStatusFor(trust: TrustStore, evidence: boolean) {
  return { leafStatus: evidence || trust.crls !== null }
}

async function earliestStamp(
  signer: SignerInfo,
  context: Parameters<typeof checkTimestamp>[2],
  validAt: number,
): Promise<number | null> {
  const tokens = signer.unsigned
    .filter((each) => each.oid === OID.signatureTimeStamp)
    .flatMap((each) => each.values)
  const times: number[] = []
  for (const token of tokens) times.push(await checkTimestamp(token, [signer.signature], context, validAt))
  return times.length > 0 ? Math.min(...times) : null
}

/** What the signature sets out to be; whether it is, the checks tell. */
function declaredLevel(signer: SignerInfo): Level {
  const signed = (oid: string) => (signer.signed ?? []).some((each) => each.oid === oid)
  const unsigned = (oid: string) => signer.unsigned.some((each) => each.oid === oid)
  const bound = signed(OID.signingCertificate) || signed(OID.signingCertificateV2)
  if (!bound) return 'CMS'
  if (!unsigned(OID.signatureTimeStamp)) return 'CAdES-BES'
  const evidence = [
    OID.certificateRefs,
    OID.revocationRefs,
    OID.certificateValues,
    OID.revocationValues,
    OID.escTimeStamp,
  ]
  return evidence.every(unsigned) ? 'CAdES-XLT1' : 'CAdES-T'
}

function assertMaySign({ extensions: { keyUsage } }: Certificate) {
  const may =
    !keyUsage || keyUsage.has(KEY_USAGE.digitalSignature) || keyUsage.has(KEY_USAGE.contentCommitment)
  if (!may) throw new Refusal('KEY_USAGE')
}

/** Purposes for which people sign documents; in Russia authorities define further ones of their own. */
const PURPOSES = new Set<string>([
  OID.anyPurpose,
  OID.clientAuthentication,
  OID.emailProtection,
  OID.documentSigning,
  OID.documentSigningMicrosoft,
])

/** A certificate made only for servers, programs or time-stamps signs no documents. */
function assertPurpose({ extensions: { purposes } }: Certificate) {
  const may = !purposes || purposes.oids.some((oid) => PURPOSES.has(oid) || oid.startsWith('1.2.643.'))
  if (!may) throw new Refusal('EXTENDED_KEY_USAGE')
}

/** Reads certificates out of files of a trust store; what is none is left out. */
export function readCertificates(file: Uint8Array): Certificate[] {
  return binaryPieces(file).flatMap((piece) => {
    try {
      return readOrRefuse('INPUT_MALFORMED', () => certificatesIn(parseElement(piece, MESSAGE_LIMITS)))
    } catch (error) {
      reasonOf(error)
      return []
    }
  })
}

function certificatesIn(element: Element): readonly Certificate[] {
  const bundle = childrenOf(expectTag(element, TAG.SEQUENCE))[0]?.tag === TAG.OID
  return bundle ? readSignedData(element).certificates : [certificateOf(element)]
}
