import { allows, type ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { nameRefusal } from '../../files/domain/accepted-names'
import type { AnnouncedFile } from '../../submissions/commands/reserve-files'
import { PLACED_AT_ONCE } from '../contract'
import { PLACED_KIND } from '../domain/placed'

/** Makes room for files that are to be placed into the archive by themselves. Answers one id per file, in order. */
export async function reserveIntake(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  { files }: { files: readonly AnnouncedFile[] },
): Promise<string[]> {
  if (!allows(actor, 'prepare', { kindCode: PLACED_KIND, mine: true }))
    throw new DomainError('FORBIDDEN', { reason: 'no-right' })
  const waiting = await tx.file.count({
    where: { ownerParticipantId: actor.participantId, uploadedBy: actor.userId, intake: true },
  })
  if (waiting + files.length > PLACED_AT_ONCE)
    throw new DomainError('FILE_REFUSED', { reason: 'TOO_MANY', max: PLACED_AT_ONCE })
  for (const { name, size } of files) {
    const refusal = nameRefusal(name, size, env().UPLOAD_LIMIT_BYTES)
    if (refusal) throw new DomainError('FILE_REFUSED', { reason: refusal })
  }
  const rows = files.map((file) => ({
    id: newId(),
    name: file.name.normalize('NFC'),
    size: BigInt(file.size),
    type: file.type,
    uploadedBy: actor.userId,
    ownerParticipantId: actor.participantId,
    intake: true,
    createdAt: now,
  }))
  await tx.file.createMany({ data: rows })
  return rows.map(({ id }) => id)
}
