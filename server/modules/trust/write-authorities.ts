import { createHash } from 'node:crypto'
import type { AuthoritySource, Prisma } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import { newId } from '@/server/platform/ids'
import { keyIdOf } from '../signatures/domain/certificate'
import type { AccreditationStep } from './domain/accreditation'
import type { ComparableAuthority } from './domain/differences'
import { type KeptCertificate, lineOf } from './domain/listed-certificates'
import type { ListedAuthority } from './domain/ministry-list'

/** How authorities, their certificates and the places of their lists are written. */

export const thumbprintOf = (der: Uint8Array) => createHash('sha256').update(der).digest('hex')

/** A stored authority beside what it is compared by. */
export interface StoredAuthority extends ComparableAuthority {
  readonly id: string
  readonly source: AuthoritySource
}

/** Every authority with a number in the register. */
export async function storedAuthorities(tx: Tx): Promise<StoredAuthority[]> {
  const rows = await tx.certificateAuthority.findMany({
    where: { registryNumber: { not: null } },
    include: { certificates: { select: { thumbprint: true, crlAddresses: true } } },
  })
  return rows.map(({ certificates, statuses, registryNumber, ...row }) => ({
    ...row,
    registryNumber: registryNumber!,
    statuses: statuses as unknown as AccreditationStep[],
    thumbprints: certificates.map((each) => each.thumbprint),
    crlAddresses: certificates.flatMap((each) => each.crlAddresses),
  }))
}

/** A listed authority as it is compared. */
export function comparableOf(listed: ListedAuthority, kept: readonly KeptCertificate[]): ComparableAuthority {
  return {
    ...listed,
    thumbprints: kept.map(({ certificate }) => thumbprintOf(certificate.raw)),
    crlAddresses: kept.flatMap((each) => each.crlAddresses),
  }
}

const fieldsOf = ({ name, shortName, taxId, ogrn, registryNumber, address, statuses }: ListedAuthority) => ({
  name,
  shortName,
  taxId,
  ogrn,
  registryNumber,
  address,
  statuses: statuses as unknown as Prisma.InputJsonValue,
})

export async function insertAuthority(
  tx: Tx,
  listed: ListedAuthority,
  kept: readonly KeptCertificate[],
  { source, now }: { source: AuthoritySource; now: Date },
): Promise<string> {
  const id = newId()
  await tx.certificateAuthority.create({
    data: { id, ...fieldsOf(listed), source, createdAt: now, updatedAt: now },
    select: { id: true },
  })
  await insertCertificates(tx, id, kept, now)
  return id
}

/** Writes what the list says over what is stored; certificates that stayed keep their revocation lists. */
export async function updateAuthority(
  tx: Tx,
  id: string,
  listed: ListedAuthority,
  kept: readonly KeptCertificate[],
  { source, now }: { source: AuthoritySource; now: Date },
): Promise<void> {
  await tx.certificateAuthority.update({
    where: { id },
    data: { ...fieldsOf(listed), source, updatedAt: now, version: { increment: 1 } },
    select: { id: true },
  })
  const listedPrints = kept.map(({ certificate }) => thumbprintOf(certificate.raw))
  await tx.authorityCertificate.deleteMany({
    where: { authorityId: id, thumbprint: { notIn: listedPrints } },
  })
  await insertCertificates(tx, id, kept, now)
}

/** Adds those that are new, and brings the addresses of all up to date. A certificate belongs to the first who lists it. */
export async function insertCertificates(
  tx: Tx,
  authorityId: string,
  kept: readonly KeptCertificate[],
  now: Date,
): Promise<void> {
  await tx.authorityCertificate.createMany({
    data: kept.map(({ certificate, anchor, crlAddresses }) => ({
      id: newId(),
      authorityId,
      thumbprint: thumbprintOf(certificate.raw),
      der: Uint8Array.from(certificate.raw),
      subject: lineOf(certificate.subject),
      issuer: lineOf(certificate.issuer),
      serial: certificate.serial,
      keyId: keyIdOf(certificate),
      anchor,
      validFrom: new Date(certificate.notBefore),
      validTo: new Date(certificate.notAfter),
      crlAddresses: [...crlAddresses],
      createdAt: now,
    })),
    skipDuplicates: true,
  })
  const rows = await tx.authorityCertificate.findMany({
    where: { authorityId, thumbprint: { in: kept.map(({ certificate }) => thumbprintOf(certificate.raw)) } },
    select: { id: true, thumbprint: true, crlAddresses: true },
  })
  const wanted = new Map(kept.map((each) => [thumbprintOf(each.certificate.raw), each.crlAddresses]))
  const places: { id: string; certificateId: string; address: string }[] = []
  for (const row of rows) {
    const addresses = wanted.get(row.thumbprint) ?? []
    if (addresses.join(' ') !== row.crlAddresses.join(' ')) {
      await tx.authorityCertificate.update({
        where: { id: row.id },
        data: { crlAddresses: [...addresses] },
        select: { id: true },
      })
      await tx.revocationList.deleteMany({
        where: { certificateId: row.id, address: { notIn: ['', ...addresses] } },
      })
    }
    places.push(...addresses.map((address) => ({ id: newId(), certificateId: row.id, address })))
  }
  await tx.revocationList.createMany({ data: places, skipDuplicates: true })
}

/**
 * Ends the accreditation of authorities that the list no longer names: what they gave before stays judged by their history.
 */
export async function withdrawAuthorities(
  tx: Tx,
  stored: readonly StoredAuthority[],
  now: Date,
): Promise<void> {
  for (const { id, statuses } of stored) {
    const history = [...statuses, { status: 'ENDED', from: now.toISOString() }]
    await tx.certificateAuthority.update({
      where: { id },
      data: {
        statuses: history as unknown as Prisma.InputJsonValue,
        updatedAt: now,
        version: { increment: 1 },
      },
      select: { id: true },
    })
  }
}
