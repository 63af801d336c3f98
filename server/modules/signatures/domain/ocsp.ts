import { readAlgorithm } from './algorithms'
import { type Element, childrenOf } from './asn1'
import { Fields, TAG, context as tag, onlyChild, readBitOctets, readOctets, readTime } from './asn1-values'
import { type Certificate, certificateOf, readSerial } from './certificate'
import { readable } from './cms'
import { digestOf } from './crypto-engine'
import { readRawExtensions } from './extensions'
import { isSignedBy } from './issuance'
import { sameBytes } from './numbers'
import { OID } from './oids'
import { Refusal } from './refusal'
import type { ChainContext, OcspAnswer, OcspResponse } from './trust'

/** An answer without nextUpdate is believed for a day: "newer information is available all the time" (RFC 6960, 4.2.2.1). */
const DAY = 24 * 60 * 60 * 1000

/** BasicOCSPResponse. Throws Asn1Error. */
export function readOcspResponse(element: Element): OcspResponse {
  const outer = new Fields(element)
  const tbs = outer.next(TAG.SEQUENCE)
  const algorithm = readAlgorithm(outer.next())
  const signature = readBitOctets(outer.next())
  const certificates = outer.optional(tag(0))
  outer.end()
  const fields = new Fields(tbs)
  fields.optional(tag(0))
  fields.next() // responder's name or key: every certificate that may have signed is tried instead
  const producedAt = readTime(fields.next())
  const answers = childrenOf(fields.next(TAG.SEQUENCE)).map(readAnswer)
  return {
    tbs: tbs.raw,
    producedAt,
    algorithm,
    signature,
    certificates: certificates ? readable(onlyChild(certificates), 20, certificateOf) : [],
    answers,
  }
}

function readAnswer(element: Element): OcspAnswer {
  const fields = new Fields(element)
  const id = new Fields(fields.next())
  const digestOid = readAlgorithm(id.next()).oid
  const [issuerNameHash, issuerKeyHash] = [readOctets(id.next()), readOctets(id.next())]
  const serial = readSerial(id.next())
  const status = readStatus(fields.next())
  const thisUpdate = readTime(fields.next())
  const next = fields.optional(tag(0))
  const critical = readRawExtensions(fields.optional(tag(1))).some((extension) => extension.critical)
  return {
    digestOid,
    issuerNameHash,
    issuerKeyHash,
    serial,
    status: critical ? 'unknown' : status,
    thisUpdate,
    nextUpdate: next && readTime(onlyChild(next)),
  }
}

function readStatus(element: Element): OcspAnswer['status'] {
  if (element.tag === tag(0, false)) return 'good'
  if (element.tag === tag(1)) return { revokedAt: readTime(childrenOf(element)[0] ?? element) }
  return 'unknown'
}

/** What the response proves about a certificate; null when nothing: another one, not fresh, or not signed as it must be. */
export async function ocspStatus(
  response: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
  context: ChainContext,
): Promise<'good' | { readonly revokedAt: number } | null> {
  for (const answer of response.answers) {
    if (answer.status === 'unknown' || answer.serial !== certificate.serial) continue
    if (!(await isAbout(answer, issuer))) continue
    const until = answer.nextUpdate ?? answer.thisUpdate + DAY
    const fresh = context.freshAt.some((at) => answer.thisUpdate <= at && at <= until)
    if ((fresh || answer.status !== 'good') && (await isAuthorised(response, issuer))) return answer.status
  }
  return null
}

async function isAbout(answer: OcspAnswer, issuer: Certificate): Promise<boolean> {
  const names = { [OID.sha1]: 'sha1', [OID.sha256]: 'sha256', [OID.streebog256]: 'streebog256' } as const
  const name = names[answer.digestOid as keyof typeof names]
  if (!name) return false
  return (
    sameBytes(await digestOf(name, issuer.subject.raw), answer.issuerNameHash) &&
    sameBytes(await digestOf(name, issuer.keyBytes), answer.issuerKeyHash)
  )
}

/** Signed by the issuer, or by one whom the issuer itself certified for just that (RFC 6960, 4.2.2.2). */
async function isAuthorised(response: OcspResponse, issuer: Certificate): Promise<boolean> {
  for (const signer of [issuer, ...response.certificates]) {
    try {
      if (!(await isSignedBy(response, signer))) continue
      if (signer === issuer || sameBytes(signer.raw, issuer.raw)) return true
      const { producedAt } = response
      const delegated = signer.extensions.purposes?.oids.includes(OID.ocspSigning) ?? false
      const valid = signer.notBefore <= producedAt && producedAt <= signer.notAfter
      const understood = signer.extensions.unknownCritical.length === 0
      if (delegated && valid && understood && signer.issuer.key === issuer.subject.key) {
        if (await isSignedBy(signer, issuer)) return true
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return false
}
