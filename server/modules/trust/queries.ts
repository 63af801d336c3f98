import type { Prisma } from '@/prisma/generated/client'
import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import type {
  AuthorityDetails,
  AuthorityFilter,
  AuthoritySummary,
  GetAuthority,
  ListAuthorities,
  TrustImportView,
  TrustOverview,
} from './contract'
import { ACCREDITATIONS, type Accreditation } from './domain/accreditation'
import { AUTHORITY, IMPORT_VIEW, detailsOf, importOf, placesOf, summaryOf, worstOf } from './view'

type Context = QueryContext<OfficerActor>

export interface AuthorityPage {
  items: AuthoritySummary[]
  nextCursor: string | null
}

/** Authorities by name, by key. */
export async function listAuthorities({ tx, now }: Context, input: ListAuthorities): Promise<AuthorityPage> {
  const after = input.cursor
    ? await tx.certificateAuthority.findUnique({
        where: { id: input.cursor },
        select: { id: true, name: true },
      })
    : null
  const rows = await tx.certificateAuthority.findMany({
    where: {
      AND: [
        filtered(input.filter, now),
        input.search ? searchFor(input.search) : {},
        after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: input.limit + 1,
    include: AUTHORITY,
  })
  const shown = rows.slice(0, input.limit)
  const more = rows.length > input.limit
  return {
    items: shown.map((row) => summaryOf(row, now)),
    nextCursor: more ? (shown.at(-1)?.id ?? null) : null,
  }
}

function filtered(filter: AuthorityFilter, now: Date): Prisma.CertificateAuthorityWhereInput {
  if (filter === 'removed') return { removedAt: { not: null } }
  if (filter === 'all') return {}
  if (filter === 'attention') {
    // No list of a valid key is within its term although an address of one is known.
    const fresh = { nextUpdate: { gt: now }, sha256: { not: null } }
    const key = { validTo: { gt: now }, lists: { some: {}, none: fresh } }
    return { removedAt: null, certificates: { some: key } }
  }
  return { removedAt: null, statuses: { path: ['-1', 'status'], equals: filter } }
}

function searchFor(text: string): Prisma.CertificateAuthorityWhereInput {
  const contains = { contains: text, mode: 'insensitive' as const }
  const hex = text.replace(/[^0-9a-f]/gi, '').toLowerCase()
  return {
    OR: [
      { name: contains },
      { shortName: contains },
      ...[{ taxId: text }, { ogrn: text }, { registryNumber: text }],
      ...(hex.length >= 8
        ? [{ certificates: { some: { OR: [{ keyId: hex }, { thumbprint: hex }, { serial: hex }] } } }]
        : []),
    ],
  }
}

/** One authority with its history, its keys and their lists. */
export async function getAuthority({ tx, now }: Context, { id }: GetAuthority): Promise<AuthorityDetails> {
  const row = await tx.certificateAuthority.findUnique({ where: { id }, include: AUTHORITY })
  if (!row) throw notFound()
  return detailsOf(row, now)
}

/** Counts, lists that need attention, and the last imports. */
export async function getOverview({ tx, now }: Context): Promise<TrustOverview> {
  const [counted, keys, applied, imports] = await Promise.all([
    Promise.all(
      ACCREDITATIONS.map(async (status): Promise<[Accreditation, number]> => [
        status,
        await tx.certificateAuthority.count({ where: filtered(status, now) }),
      ]),
    ),
    tx.authorityCertificate.findMany({
      where: { validTo: { gt: now }, authority: { removedAt: null }, lists: { some: {} } },
      select: { validTo: true, lists: { select: placesOf } },
    }),
    tx.trustImport.findFirst({ where: { status: 'APPLIED' }, orderBy: { appliedAt: 'desc' } }),
    tx.trustImport.findMany({ orderBy: { createdAt: 'desc' }, take: 10, select: IMPORT_VIEW }),
  ])
  const lists = { fresh: 0, ageing: 0, expired: 0, missing: 0 }
  for (const key of keys) lists[worstOf([key], now) ?? 'missing']++
  return {
    authorities: Object.fromEntries(counted) as Record<Accreditation, number>,
    lists,
    lastApplied: applied?.appliedAt
      ? { at: applied.appliedAt.toISOString(), version: applied.version }
      : null,
    imports: imports.map(importOf),
    at: now.toISOString(),
  }
}

/** One import with what it would change. */
export async function getImport({ tx }: Context, { id }: { id: string }): Promise<TrustImportView> {
  const row = await tx.trustImport.findUnique({ where: { id }, select: IMPORT_VIEW })
  if (!row) throw notFound()
  return importOf(row)
}
