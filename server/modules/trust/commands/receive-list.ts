import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import type { Crl } from '../../signatures/domain/crl'
import { record } from '../../journal/record'
import { ListRefused, keepList } from '../lists'

/** A revocation list from a file, and the key that was found to have signed it. */
export interface UploadedRevocationList {
  requestId: string
  certificateId: string
  sha256: string
}

/** Keeps a list that an officer uploaded. FILE_REFUSED with OLDER_LIST when a newer one is there. */
export function receiveList(list: Crl) {
  return async (
    context: CommandContext<OfficerActor>,
    { certificateId, sha256 }: UploadedRevocationList,
  ): Promise<{ authorityId: string }> => {
    const { tx, now } = context
    const place = { certificateId, address: '' }
    await tx.revocationList.createMany({ data: [{ id: newId(), ...place }], skipDuplicates: true })
    try {
      await keepList(tx, place, list, now)
    } catch (error) {
      if (error instanceof ListRefused) throw new DomainError('FILE_REFUSED', { reason: error.failure })
      throw error
    }
    const { authorityId } = await tx.authorityCertificate.findUniqueOrThrow({
      where: { id: certificateId },
      select: { authorityId: true },
    })
    await record(context, { type: 'trust.list-received', data: { sha256 } }, { subjectId: authorityId })
    await announce(tx, { topic: 'trust', id: authorityId })
    return { authorityId }
  }
}
