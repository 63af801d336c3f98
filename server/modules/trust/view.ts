import type { Prisma } from '@/prisma/generated/client'
import type { AuthorityDetails, AuthoritySummary, RevocationListView, TrustImportView } from './contract'
import type { ListFailure } from './domain/list-failures'
import type { AccreditationStep } from './domain/accreditation'
import type { ImportSummary } from './domain/differences'
import { type Freshness, freshnessOf } from './domain/freshness'

/** Rows of the trust store as the console is shown them. */

/** Everything of a list but its bytes. */
const LIST = {
  id: true,
  address: true,
  sha256: true,
  number: true,
  entries: true,
  thisUpdate: true,
  nextUpdate: true,
  receivedAt: true,
  triedAt: true,
  failures: true,
  failure: true,
} as const satisfies Prisma.RevocationListSelect

/** What tells how fresh a key's lists are. */
export const placesOf = {
  sha256: true,
  thisUpdate: true,
  nextUpdate: true,
  triedAt: true,
  failures: true,
} as const

const KEY = {
  id: true,
  subject: true,
  issuer: true,
  serial: true,
  thumbprint: true,
  keyId: true,
  anchor: true,
  validFrom: true,
  validTo: true,
  lists: { select: LIST, orderBy: { address: 'asc' } },
} as const satisfies Prisma.AuthorityCertificateSelect

export const AUTHORITY = {
  certificates: { select: KEY, orderBy: [{ validTo: 'desc' }, { id: 'asc' }] },
} as const satisfies Prisma.CertificateAuthorityInclude

type AuthorityRow = Prisma.CertificateAuthorityGetPayload<{ include: typeof AUTHORITY }>
type ListTimes = Prisma.RevocationListGetPayload<{ select: typeof placesOf }>

/** From the best to the worst. */
const ORDER: readonly Freshness[] = ['fresh', 'ageing', 'missing', 'expired']

/** How fresh a key's revocation list is: the best of what is kept of it. Null when it has no place for one. */
function keyFreshness(lists: readonly ListTimes[], now: Date): Freshness | null {
  const each = lists.map((list) => (list.sha256 ? freshnessOf(list, now) : 'missing'))
  return ORDER.find((freshness) => each.includes(freshness)) ?? null
}

/** The worst of the keys that are still valid. */
export function worstOf(
  keys: readonly { validTo: Date; lists: readonly ListTimes[] }[],
  now: Date,
): Freshness | null {
  const each = keys.filter((key) => key.validTo > now).map((key) => keyFreshness(key.lists, now))
  return ORDER.findLast((freshness) => each.includes(freshness)) ?? null
}

export function summaryOf(row: AuthorityRow, now: Date): AuthoritySummary {
  const history = row.statuses as unknown as AccreditationStep[]
  const current = history.findLast((step) => Date.parse(step.from) <= now.getTime())
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    taxId: row.taxId,
    registryNumber: row.registryNumber,
    source: row.source,
    accreditation: current?.status ?? null,
    since: current?.from ?? null,
    removed: row.removedAt !== null,
    certificates: row.certificates.length,
    lists: worstOf(row.certificates, now),
  }
}

export function detailsOf(row: AuthorityRow, now: Date): AuthorityDetails {
  return {
    ...summaryOf(row, now),
    at: now.toISOString(),
    ogrn: row.ogrn,
    address: row.address,
    history: row.statuses as unknown as AccreditationStep[],
    version: row.version,
    keys: row.certificates.map((key) => ({
      ...key,
      validFrom: key.validFrom.toISOString(),
      validTo: key.validTo.toISOString(),
      valid: key.validFrom <= now && now < key.validTo,
      lists: key.lists.map((list) => listOf(list, now)),
    })),
  }
}

function listOf(
  { failure, ...list }: AuthorityRow['certificates'][number]['lists'][number],
  now: Date,
): RevocationListView {
  return {
    id: list.id,
    address: list.address,
    freshness: freshnessOf(list, now),
    number: list.number,
    entries: list.entries,
    thisUpdate: iso(list.thisUpdate),
    nextUpdate: iso(list.nextUpdate),
    receivedAt: iso(list.receivedAt),
    triedAt: iso(list.triedAt),
    failures: list.failures,
    failure: failure as ListFailure | null,
  }
}

const iso = (date: Date | null) => date?.toISOString() ?? null

export const IMPORT_VIEW = {
  id: true,
  status: true,
  fileName: true,
  size: true,
  version: true,
  progress: true,
  summary: true,
  failure: true,
  createdAt: true,
  appliedAt: true,
} as const satisfies Prisma.TrustImportSelect

export function importOf(row: Prisma.TrustImportGetPayload<{ select: typeof IMPORT_VIEW }>): TrustImportView {
  return {
    ...row,
    size: Number(row.size),
    summary: row.summary as unknown as ImportSummary | null,
    failure: row.failure ? (JSON.parse(row.failure) as TrustImportView['failure']) : null,
    createdAt: row.createdAt.toISOString(),
    appliedAt: iso(row.appliedAt),
  }
}
