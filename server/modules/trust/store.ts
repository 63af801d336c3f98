import type { Prisma } from '@/prisma/generated/client'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import { Asn1Error } from '../signatures/domain/asn1'
import type { Certificate } from '../signatures/domain/certificate'
import { type Crl, readCrl } from '../signatures/domain/crl'
import { hexOf } from '../signatures/domain/numbers'
import type { TrustStore } from '../signatures/domain/trust'
import { type AccreditationStep, accreditationAt } from './domain/accreditation'
import { certificateFrom } from './domain/listed-certificates'

/**
 * The trust store of this process. Certificates of authorities are held as objects, so that signatures among them are
 * checked once; whether they are still the stored ones is asked before each use by one small question, which no lost
 * message can make wrong. Revocation lists, which may have tens of megabytes, come when a chain needs them.
 */

interface Loaded {
  readonly stamp: string
  readonly trust: TrustStore
}

let loaded: Promise<Loaded> | null = null
/** Objects outlive a reload: what is known about their signatures stays known. */
const certificates = new Map<string, Certificate>()

/** The store as it is now. */
export async function currentStore(): Promise<TrustStore> {
  const stamp = await asSystem(stampOf)
  const known = await loaded?.catch(() => null)
  if (known?.stamp === stamp) return known.trust
  const next = asSystem((tx) => load(tx, stamp))
  loaded = next
  return (await next).trust
}

/** Changes whenever an authority or one of its certificates does: each such change raises the authority's version. */
async function stampOf(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ stamp: string }[]>`
    select concat_ws(' ', count(*), sum(version), max(updated_at)) as stamp from certificate_authority`
  return row?.stamp ?? ''
}

/** A portal that has been a demonstration may still keep its invented authority, whose key anybody could use. */
const believed = (): Prisma.CertificateAuthorityWhereInput =>
  env().PORTAL_MODE === 'production' ? { source: { not: 'DEMONSTRATION' } } : {}

async function load(tx: Tx, stamp: string): Promise<Loaded> {
  const rows = await tx.authorityCertificate.findMany({
    where: { authority: { removedAt: null, ...believed() } },
    select: {
      id: true,
      thumbprint: true,
      der: true,
      anchor: true,
      authority: { select: { statuses: true } },
    },
  })
  const anchors: Certificate[] = []
  const intermediates: Certificate[] = []
  const histories = new Map<string, AccreditationStep[][]>()
  const rowsOfKey = new Map<string, string[]>()
  for (const { id, thumbprint, der, anchor, authority } of rows) {
    const certificate = certificates.get(thumbprint) ?? certificateFrom(Uint8Array.from(der))
    // One that cannot be read must not take the others along.
    if (!certificate) continue
    certificates.set(thumbprint, certificate)
    ;(anchor ? anchors : intermediates).push(certificate)
    const key = keyOf(certificate)
    histories.set(key, [...(histories.get(key) ?? []), authority.statuses as unknown as AccreditationStep[]])
    rowsOfKey.set(key, [...(rowsOfKey.get(key) ?? []), id])
  }
  const kept = new Set(rows.map((row) => row.thumbprint))
  for (const thumbprint of certificates.keys()) if (!kept.has(thumbprint)) certificates.delete(thumbprint)
  const trust: TrustStore = {
    anchors,
    intermediates,
    // Not null: whoever signs must be known not to be revoked.
    crls: [],
    isAccredited: (authority, time) =>
      histories.get(keyOf(authority))?.some((history) => accreditationAt(history, time) === 'ACTIVE') ??
      false,
    listsOf: (authority) => listsOf(rowsOfKey.get(keyOf(authority)) ?? []),
  }
  return { stamp, trust }
}

/** One authority's key: cross certificates and renewed ones share it. */
const keyOf = ({ subject, keyBytes }: Certificate) => `${subject.key} ${hexOf(keyBytes)}`

/** Bytes of lists that a process holds read; an entry of a list takes about as much again. */
const HELD_BYTES = 64 * 1024 * 1024
const lists = new Map<string, Crl>()

async function listsOf(certificateIds: readonly string[]): Promise<readonly Crl[]> {
  if (certificateIds.length === 0) return []
  const where = { certificateId: { in: [...certificateIds] }, sha256: { not: null } }
  const rows = await asSystem((tx) => tx.revocationList.findMany({ where, select: { sha256: true } }))
  const wanted = [...new Set(rows.map((row) => row.sha256!))]
  const missing = wanted.filter((sha256) => !lists.has(sha256))
  if (missing.length > 0) await readLists({ ...where, sha256: { in: missing } })
  return wanted.flatMap((sha256) => {
    const list = lists.get(sha256)
    if (!list) return []
    // The last used stands last.
    lists.delete(sha256)
    lists.set(sha256, list)
    return [list]
  })
}

async function readLists(where: Prisma.RevocationListWhereInput): Promise<void> {
  const rows = await asSystem((tx) =>
    tx.revocationList.findMany({ where, select: { sha256: true, der: true } }),
  )
  for (const { sha256, der } of rows) {
    if (!sha256 || !der || lists.has(sha256)) continue
    try {
      lists.set(sha256, readCrl(Uint8Array.from(der)))
    } catch (error) {
      // It was read before it was kept; one that cannot be read any more is as good as none.
      if (!(error instanceof Asn1Error)) throw error
    }
  }
  let held = [...lists.values()].reduce((sum, list) => sum + list.raw.length, 0)
  for (const [sha256, list] of lists) {
    if (held <= HELD_BYTES || lists.size <= 1) break
    lists.delete(sha256)
    held -= list.raw.length
  }
}
