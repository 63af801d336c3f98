import type { Reason } from '../contract'
import { type Certificate, keyIdOf, sameCertificate } from './certificate'
import { KEY_USAGE } from './extensions'
import { isSignedBy } from './issuance'
import { isPermitted } from './name-constraints'
import { hexOf, sameBytes } from './numbers'
import { Refusal } from './refusal'
import { assertNotRevoked } from './revocation'
import type { ChainContext } from './trust'

/**
 * Certification paths of RFC 5280, section 6: every way from a certificate to a trusted one is tried, because cross
 * certificates and renewed authorities give several, and one good way is enough.
 */

const LONGEST_PATH = 10
/** Signatures checked while looking for one path; a heap of look-alike authorities is an attack on our time. */
const MOST_SIGNATURES = 60

/** How far an attempt came: of several failures the furthest one is told. */
const PROGRESS: Partial<Record<Reason, number>> = {
  ISSUER_UNKNOWN: 0,
  ROOT_UNTRUSTED: 1,
  CERTIFICATE_SIGNATURE_INVALID: 2,
}
const progress = (reason: Reason) => PROGRESS[reason] ?? 3

/**
 * The path from `leaf` to an anchor, both included. `leafStatus`: whether a certificate for which no revocation list can
 * be found is refused. Refuses with the reason of the most promising path.
 */
export async function findChain(
  leaf: Certificate,
  context: ChainContext,
  { leafStatus = context.trust.crls !== null } = {},
): Promise<readonly Certificate[]> {
  const { anchors, intermediates } = context.trust
  const pool = [...anchors, ...context.certificates, ...intermediates]
  let budget = MOST_SIGNATURES
  let failure: Reason = 'ISSUER_UNKNOWN'
  const fail = (reason: Reason) => {
    if (progress(reason) > progress(failure)) failure = reason
  }

  async function extend(path: readonly Certificate[]): Promise<readonly Certificate[] | null> {
    const last = path.at(-1)!
    const anchored = anchors.some((anchor) => sameCertificate(anchor, last))
    if (context.trace && (anchored || path.length > context.trace.path.length)) context.trace.path = path
    if (anchored) {
      return (await attempt(fail, () => assertPath(path, context, leafStatus))) ? path : null
    }
    if (isSelfIssued(last) && path.length === 1) fail('ROOT_UNTRUSTED')
    if (path.length >= LONGEST_PATH) return null
    for (const issuer of issuersOf(last, pool)) {
      if (path.some((each) => sameBytes(each.spki, issuer.spki) && each.subject.key === issuer.subject.key)) {
        fail('ROOT_UNTRUSTED')
        continue
      }
      if (budget-- <= 0) return null
      const signed = await attempt(fail, async () => {
        if (!(await isSignedBy(last, issuer))) throw new Refusal('CERTIFICATE_SIGNATURE_INVALID')
      })
      const whole = signed && (await extend([...path, issuer]))
      if (whole) return whole
    }
    return null
  }

  const path = await extend([leaf])
  if (!path) throw new Refusal(failure)
  return path
}

async function attempt(fail: (reason: Reason) => void, check: () => Promise<void>): Promise<boolean> {
  try {
    await check()
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    fail(error.reason)
    return false
  }
}

function isSelfIssued(certificate: Certificate): boolean {
  return certificate.subject.key === certificate.issuer.key
}

/** Certificates that bear the issuer's name, once each, those with the named key first. */
function issuersOf(certificate: Certificate, pool: readonly Certificate[]): Certificate[] {
  const { authorityKeyId } = certificate.extensions
  const wanted = authorityKeyId && hexOf(authorityKeyId)
  const named = pool.filter((each) => each.subject.key === certificate.issuer.key)
  const different = named.filter((each, i) => named.findIndex((other) => sameCertificate(other, each)) === i)
  const rank = (each: Certificate) => (wanted !== null && keyIdOf(each) === wanted ? 0 : 1)
  return different.toSorted((a, b) => rank(a) - rank(b))
}

/** Everything but signatures, which were checked on the way: dates, authority, names, extensions, revocation. */
async function assertPath(path: readonly Certificate[], context: ChainContext, leafStatus: boolean) {
  path.forEach((certificate, i) => {
    const issuer = i > 0
    if (context.time < certificate.notBefore) {
      throw new Refusal(issuer ? 'ISSUER_NOT_YET_VALID' : 'CERTIFICATE_NOT_YET_VALID')
    }
    if (context.time > certificate.notAfter)
      throw new Refusal(issuer ? 'ISSUER_EXPIRED' : 'CERTIFICATE_EXPIRED')
    if (certificate.extensions.unknownCritical.length > 0) throw new Refusal('CRITICAL_EXTENSION_UNKNOWN')
    if (!issuer) return
    assertAuthority(certificate, i === path.length - 1)
    // As of the signing, not as of today: what was signed while the authority was accredited stays good.
    if (context.trust.isAccredited?.(certificate, context.time) === false) {
      throw new Refusal('ISSUER_NOT_ACCREDITED')
    }
  })
  assertPathLengths(path)
  assertNames(path)
  for (const [i, certificate] of path.entries()) {
    const issuer = path[i + 1]
    if (!issuer) break
    await assertNotRevoked(certificate, issuer, context, {
      leaf: i === 0,
      statusNeeded: i === 0 && leafStatus,
    })
  }
}

function assertAuthority({ version, extensions: { basic, keyUsage } }: Certificate, anchor: boolean) {
  // Roots from before version 3 say nothing about themselves; whoever trusts one says it for them.
  const authority = basic ? basic.authority : anchor && (version < 3 || keyUsage?.has(KEY_USAGE.keyCertSign))
  if (!authority) throw new Refusal('ISSUER_NOT_AUTHORITY')
  if (keyUsage && !keyUsage.has(KEY_USAGE.keyCertSign)) throw new Refusal('ISSUER_KEY_USAGE')
}

/** pathLenConstraint counts the authorities below, without those that renewed their own key. */
function assertPathLengths(path: readonly Certificate[]) {
  let below = 0
  path.forEach((certificate, i) => {
    if (i === 0) return
    const most = certificate.extensions.basic?.pathLength ?? null
    if (most !== null && (most < 0 || below > most)) throw new Refusal('PATH_TOO_LONG')
    if (!isSelfIssued(certificate)) below++
  })
}

function assertNames(path: readonly Certificate[]) {
  path.forEach((authority, i) => {
    const constraints = authority.extensions.nameConstraints
    if (!constraints) return
    for (const [k, { subject, extensions }] of path.slice(0, i).entries()) {
      const renewed = k > 0 && isSelfIssued(path[k]!)
      if (!renewed && !isPermitted(constraints, subject, extensions.alternativeNames)) {
        throw new Refusal('NAME_NOT_PERMITTED')
      }
    }
  })
}
