import { randomBytes } from 'node:crypto'
import type { TrustImportStatus } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'

/** Builds parts of the trust store that need not be real certificates. */

/** An authority with one valid key that names an address of its list. */
export function buildAuthority({ removed = false, statuses = ACTIVE, name = 'АО «Выдуманный УЦ»' } = {}) {
  return asSystem(async (tx) => {
    const at = now()
    const [id, certificateId] = [newId(), newId()]
    const thumbprint = randomBytes(32).toString('hex')
    const address = `http://lists.example.test/${id}.crl`
    await tx.certificateAuthority.create({
      data: {
        id,
        name,
        source: 'MANUAL',
        statuses,
        removedAt: removed ? at : null,
        createdAt: at,
        updatedAt: at,
      },
    })
    await tx.authorityCertificate.create({
      data: {
        id: certificateId,
        authorityId: id,
        thumbprint,
        der: new Uint8Array(0),
        subject: name,
        issuer: name,
        serial: '1',
        anchor: false,
        validFrom: new Date(at.getTime() - 86_400_000),
        validTo: new Date(at.getTime() + 86_400_000),
        crlAddresses: [address],
        createdAt: at,
        lists: { create: [{ id: newId(), address }] },
      },
    })
    return { id, certificateId, address }
  })
}

const ACTIVE = [{ status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' }]

/** An import of a file that is not there. */
export function buildTrustImport(status: TrustImportStatus): Promise<string> {
  return asSystem(async (tx) => {
    const id = newId()
    const sha256 = randomBytes(32).toString('hex')
    await tx.trustImport.create({
      data: { id, status, fileName: 'list.xml', sha256, size: 1, createdBy: newId(), createdAt: now() },
    })
    return id
  })
}
