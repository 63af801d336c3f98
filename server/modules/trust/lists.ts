import { createHash } from 'node:crypto'
import type { Tx } from '@/server/platform/db/client'
import { asSystem } from '@/server/platform/db/as-actor'
import { announce } from '@/server/platform/live'
import { Asn1Error } from '../signatures/domain/asn1'
import { type Certificate, readCertificate } from '../signatures/domain/certificate'
import { type Crl, entryCount, readCrl } from '../signatures/domain/crl'
import { binaryPieces } from '../signatures/domain/input'
import { isSignedBy } from '../signatures/domain/issuance'
import { Refusal } from '../signatures/domain/refusal'
import type { ListFailure } from './domain/list-failures'

/** How revocation lists are judged before they are kept. */

/** A list is refused; nothing of it is kept. */
export class ListRefused extends Error {
  override name = 'ListRefused'
  constructor(readonly failure: ListFailure) {
    super(failure)
  }
}

/** A clock of an authority may be ahead by this, milliseconds. */
const SKEW = 10 * 60_000

/** Reads DER, PEM or base64. Throws ListRefused. */
export function readListFile(bytes: Uint8Array, now: Date): Crl {
  try {
    const [first] = binaryPieces(bytes)
    const list = first && readCrl(first)
    if (!list) throw new ListRefused('NOT_A_LIST')
    if (list.thisUpdate > now.getTime() + SKEW) throw new ListRefused('FUTURE_LIST')
    return list
  } catch (error) {
    if (error instanceof Asn1Error) throw new ListRefused('NOT_A_LIST')
    throw error
  }
}

/** Whether the key of this certificate signed the list. */
export async function isListBy(list: Crl, der: Uint8Array): Promise<boolean> {
  let certificate: Certificate
  try {
    certificate = readCertificate(Uint8Array.from(der))
    return list.issuer.key === certificate.subject.key && (await isSignedBy(list, certificate))
  } catch (error) {
    if (error instanceof Asn1Error || error instanceof Refusal) return false
    throw error
  }
}

/** Where a list goes: a key of an authority, and the address it came from (empty: a file). */
export interface ListPlace {
  readonly certificateId: string
  readonly address: string
}

/**
 * Keeps a list that is known to be of this key. One that is older than what is kept there is refused with OLDER_LIST, the
 * same one again only counts as seen. Other copies of the key's whole list give way to a newer one.
 */
export async function keepList(tx: Tx, place: ListPlace, list: Crl, now: Date): Promise<void> {
  const where = { certificateId_address: place }
  // A list fetched and one from a file may come at one moment: the later of them sees what the other kept.
  await tx.$queryRaw`
    select id::text from revocation_list
    where certificate_id = ${place.certificateId}::uuid and address = ${place.address} for update`
  const before = await tx.revocationList.findUnique({ where, select: { thisUpdate: true, number: true } })
  if (before && isOlder(list, before)) throw new ListRefused('OLDER_LIST')
  const data = {
    der: Uint8Array.from(list.raw),
    sha256: createHash('sha256').update(list.raw).digest('hex'),
    number: list.number?.toString() ?? null,
    entries: entryCount(list),
    thisUpdate: new Date(list.thisUpdate),
    nextUpdate: list.nextUpdate === null ? null : new Date(list.nextUpdate),
    receivedAt: now,
    triedAt: now,
    failures: 0,
    failure: null,
  }
  await tx.revocationList.update({ where, data, select: { id: true } })
  if (list.deltaOf === null && list.scope.points.length === 0) {
    await tx.revocationList.updateMany({
      where: {
        certificateId: place.certificateId,
        address: { not: place.address },
        thisUpdate: { lte: data.thisUpdate },
      },
      data: { der: null, sha256: null },
    })
  }
}

/** Times in lists are whole seconds; of one second the number tells (RFC 5280, 5.2.3). */
function isOlder(list: Crl, before: { thisUpdate: Date | null; number: string | null }): boolean {
  if (!before.thisUpdate) return false
  const later = list.thisUpdate - before.thisUpdate.getTime()
  if (later !== 0 || list.number === null || before.number === null) return later < 0
  return list.number < BigInt(before.number)
}

/** Tells open pages that the lists of an authority have changed. */
export const announceLists = (authorityId: string) =>
  asSystem((tx) => announce(tx, { topic: 'trust', id: authorityId }))
