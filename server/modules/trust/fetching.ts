import type { RevocationList } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { enqueue } from '@/server/platform/queue'
import { REVOCATION_LIST_LIMIT } from './contract'
import type { ListFailure } from './domain/list-failures'
import { nextAttemptAt } from './domain/freshness'
import { FETCH, IMPORT, fetchKey, importKey } from './jobs'
import { ListRefused, announceLists, isListBy, keepList, readListFile } from './lists'
import { DownloadError, demonstrationOrigin, download } from './ports/download'

const MILLISECONDS = 60_000

/**
 * Fetches the list of one key: its addresses are asked in turn, those that answered before first, until one gives a list of
 * this key. Failures are kept beside the address and told in the console; the sweep comes again.
 */
export async function fetchLists(
  certificateId: string,
  trustedOrigin = demonstrationOrigin(),
): Promise<void> {
  const certificate = await asSystem((tx) =>
    tx.authorityCertificate.findFirst({
      where: { id: certificateId, authority: { removedAt: null } },
      select: { der: true, authorityId: true, lists: { where: { address: { not: '' } } } },
    }),
  )
  if (!certificate) return
  for (const place of certificate.lists.toSorted((a, b) => a.failures - b.failures)) {
    if (await fetchFrom(place, certificate.der, trustedOrigin)) break
  }
  await announceLists(certificate.authorityId)
}

/** True when the address gave the list, new or the same as before. */
async function fetchFrom(
  { id, certificateId, address }: RevocationList,
  der: Uint8Array,
  trustedOrigin: string | null,
): Promise<boolean> {
  try {
    const bytes = await download(address, {
      limit: REVOCATION_LIST_LIMIT,
      milliseconds: MILLISECONDS,
      trustedOrigin,
    })
    const list = readListFile(bytes, now())
    if (!(await isListBy(list, der))) throw new ListRefused('FOREIGN_LIST')
    await asSystem((tx) => keepList(tx, { certificateId, address }, list, now()))
    return true
  } catch (error) {
    if (!(error instanceof DownloadError) && !(error instanceof ListRefused)) throw error
    await noteFailure(id, error.failure)
    return false
  }
}

function noteFailure(id: string, failure: ListFailure) {
  return asSystem((tx) =>
    tx.revocationList.updateMany({
      where: { id },
      data: { triedAt: now(), failure, failures: { increment: 1 } },
    }),
  )
}

/** An import that has been under way for longer than this was missed, milliseconds. */
const LATE_MS = 5 * 60_000

/** Enqueues lists that are due and imports whose job was lost; the key of a job keeps it single. Answers how many. */
export function sweepTrust(): Promise<number> {
  return asSystem(async (tx) => {
    const at = now()
    const places = await tx.revocationList.findMany({
      where: {
        address: { not: '' },
        certificate: { validTo: { gt: at }, authority: { removedAt: null } },
      },
      select: { certificateId: true, thisUpdate: true, nextUpdate: true, triedAt: true, failures: true },
    })
    // Addresses of a key are asked together; the one asked last tells how that ended.
    const last = new Map<string, (typeof places)[number]>()
    for (const place of places) {
      const other = last.get(place.certificateId)
      if (!other || (other.triedAt ?? 0) < (place.triedAt ?? 0)) last.set(place.certificateId, place)
    }
    const due = [...last.values()].filter((place) => nextAttemptAt(place) <= at)
    for (const { certificateId } of due) {
      await enqueue(tx, FETCH, { certificateId }, { key: fetchKey(certificateId), maxAttempts: 1 })
    }
    const late = await tx.trustImport.findMany({
      where: {
        status: { in: ['READING', 'APPLYING'] },
        createdAt: { lt: new Date(at.getTime() - LATE_MS) },
      },
      select: { id: true },
    })
    for (const { id } of late) await enqueue(tx, IMPORT, { importId: id }, { key: importKey(id) })
    return due.length + late.length
  })
}
