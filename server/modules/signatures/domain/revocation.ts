import type { Reason, RevocationFinding } from '../contract'
import { type Certificate, keyIdOf } from './certificate'
import { CRL_REASON, type Crl, type Revocation, findRevocation } from './crl'
import { KEY_USAGE } from './extensions'
import { isSignedBy } from './issuance'
import { hexOf, sameBytes } from './numbers'
import { ocspStatus } from './ocsp'
import { Refusal, readOrRefuse } from './refusal'
import type { ChainContext } from './trust'

/** Of several unusable lists, the most telling failure is told. */
const TELLING: readonly Reason[] = [
  'REVOCATION_UNKNOWN',
  'CRL_SIGNATURE_INVALID',
  'CRL_UNSUPPORTED',
  'CRL_NOT_YET_VALID',
  'CRL_EXPIRED',
]

/**
 * Refuses a certificate that was revoked at the judged time, and one whose status cannot be told although lists of its
 * issuer are there but unusable: not signed by the issuer, not fresh, or of a kind that is not supported.
 * `statusNeeded`: also refuse when there is no list at all.
 */
export async function assertNotRevoked(
  certificate: Certificate,
  issuer: Certificate,
  context: ChainContext,
  { leaf, statusNeeded }: { leaf: boolean; statusNeeded: boolean },
): Promise<void> {
  const about = leaf ? 'owner' : 'authority'
  const note = (finding: Omit<RevocationFinding, 'about'>) => {
    if (context.trace) context.trace.revocation = { ...finding, about }
  }
  const revoked = (finding: Omit<RevocationFinding, 'about'>) => {
    note(finding)
    return new Refusal(leaf ? 'CERTIFICATE_REVOKED' : 'ISSUER_REVOKED')
  }
  let known = false
  for (const response of context.ocsp) {
    const status = await ocspStatus(response, certificate, issuer, context)
    if (!status) continue
    const revokedAt = status === 'good' || status.revokedAt > context.time ? null : status.revokedAt
    const finding = {
      source: 'answer',
      thisUpdate: response.producedAt,
      nextUpdate: null,
      revokedAt,
    } as const
    if (revokedAt !== null) throw revoked(finding)
    if (leaf) note(finding)
    known = true
  }

  const mine = (crl: Crl) => crl.issuer.key === certificate.issuer.key && covers(crl, certificate)
  const further = (await context.trust.listsOf?.(issuer)) ?? []
  const given = [...(context.trust.crls ?? []), ...further].filter(mine)
  const signed: Crl[] = []
  let failure: Reason = 'REVOCATION_UNKNOWN'
  const fail = (reason: Reason) => {
    if (TELLING.indexOf(reason) > TELLING.indexOf(failure)) failure = reason
  }
  for (const crl of [...context.crls.filter(mine), ...given]) {
    if (crl.unsupported) fail('CRL_UNSUPPORTED')
    else if (await isListOf(crl, issuer, context)) signed.push(crl)
    else fail('CRL_SIGNATURE_INVALID')
  }

  const fresh = signed.filter((crl) => {
    const staleness = context.freshAt.map((at) => stalenessAt(crl, at))
    const ok = staleness.includes(null)
    if (!ok) for (const reason of staleness) if (reason) fail(reason)
    return ok
  })
  const full = fresh
    .filter((crl) => crl.deltaOf === null)
    .toSorted(byAge)
    .at(-1)
  const deltas = fresh.filter((crl) => crl.deltaOf !== null)
  if (full) {
    const additions = deltas.filter((crl) => (full.number ?? -1n) >= crl.deltaOf! && byAge(crl, full) >= 0)
    const newest = additions.toSorted(byAge).findLast((crl) => entryOf(crl, certificate) !== null) ?? full
    const revokedAt = revokedSince(newest, certificate, context.time)
    if (revokedAt !== null) throw revoked(seen(newest, revokedAt))
    if (leaf) note(seen(newest))
    return
  }
  // A delta says nothing about what it does not list.
  if (deltas.length > 0) fail('CRL_UNSUPPORTED')
  // A list that is too old still proves what it says about a revoked certificate, unless it may have been lifted since.
  for (const crl of signed) {
    const revokedAt = revokedSince(crl, certificate, context.time)
    if (revokedAt !== null) throw revoked(seen(crl, revokedAt))
  }
  if (known) return
  // Old lists that a message carries along accuse nobody; those that we were given to ask must be able to answer.
  if (given.length === 0 && !statusNeeded) return
  const newest = signed.toSorted(byAge).at(-1)
  if (newest) note(seen(newest))
  throw new Refusal(failure)
}

function seen({ thisUpdate, nextUpdate }: Crl, revokedAt: number | null = null) {
  return { source: 'list', thisUpdate, nextUpdate, revokedAt } as const
}

/** Whether a list of this scope speaks about this certificate. */
function covers({ scope }: Crl, { extensions }: Certificate): boolean {
  const authority = extensions.basic?.authority ?? false
  if ((scope.usersOnly && authority) || (scope.authoritiesOnly && !authority)) return false
  if (scope.points.length === 0 || extensions.distributionPoints.length === 0) return true
  return scope.points.some((point) => extensions.distributionPoints.some((own) => sameBytes(point, own)))
}

/** Signed by the authority itself, or by its other key when that key's certificate comes from the same place. */
async function isListOf(crl: Crl, issuer: Certificate, context: ChainContext): Promise<boolean> {
  const others = [...context.trust.anchors, ...context.trust.intermediates, ...context.certificates].filter(
    (each) => each.subject.key === crl.issuer.key && each.issuer.key === issuer.issuer.key,
  )
  const wanted = crl.authorityKeyId && hexOf(crl.authorityKeyId)
  for (const signer of [issuer, ...others.filter((each) => wanted !== null && keyIdOf(each) === wanted)]) {
    const { keyUsage } = signer.extensions
    if (keyUsage && !keyUsage.has(KEY_USAGE.crlSign)) continue
    try {
      if (!(await isSignedBy(crl, signer))) continue
      if (signer === issuer || (await isSibling(signer, issuer, context))) return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return false
}

/** Whether `other` is a certificate of the same authority: an anchor, or signed by whoever signed for `issuer`. */
async function isSibling(other: Certificate, issuer: Certificate, context: ChainContext): Promise<boolean> {
  if (context.trust.anchors.includes(other)) return true
  if (context.time < other.notBefore || context.time > other.notAfter || !other.extensions.basic?.authority) {
    return false
  }
  for (const parent of [...context.trust.anchors, ...context.trust.intermediates]) {
    if (parent.subject.key !== issuer.issuer.key) continue
    if ((await isSignedBy(issuer, parent)) && (await isSignedBy(other, parent))) return true
  }
  return false
}

function stalenessAt(crl: Crl, at: number): Reason | null {
  if (at < crl.thisUpdate) return 'CRL_NOT_YET_VALID'
  return crl.nextUpdate === null || at > crl.nextUpdate ? 'CRL_EXPIRED' : null
}

function byAge(a: Crl, b: Crl): number {
  return a.thisUpdate - b.thisUpdate || Number((a.number ?? 0n) - (b.number ?? 0n))
}

/** Since when a certificate that is revoked at `time` is so; null when it is not. */
function revokedSince(crl: Crl, certificate: Certificate, time: number): number | null {
  const entry = entryOf(crl, certificate)
  if (!entry || entry.reason === CRL_REASON.removeFromCrl) return null
  const since = Math.min(entry.date, entry.invalidSince ?? entry.date)
  return since <= time ? since : null
}

function entryOf(crl: Crl, certificate: Certificate): Revocation | null {
  return readOrRefuse('CRL_UNSUPPORTED', () => findRevocation(crl, certificate.serial))
}
