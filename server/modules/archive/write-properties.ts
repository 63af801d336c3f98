import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { DocumentProperties } from './contract'

/** The database keeps legal days as midnights of UTC. */
export const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
export const dateOf = (day: string | null) => (day ? new Date(`${day}T00:00:00Z`) : null)

/**
 * Keeps what is said of a document, with its history. `version` is the one the caller saw, 0 when there is none yet;
 * STALE_VERSION when somebody was faster. Answers the new version.
 */
export async function writeProperties(
  { tx, actor, now }: CommandContext<ParticipantActor>,
  archiveDocumentId: string,
  version: number,
  properties: DocumentProperties,
): Promise<number> {
  const { documentDate, validFrom, validTo, ...plain } = properties
  const before = await tx.archiveProperties.findUnique({
    where: { archiveDocumentId },
    select: { validTo: true },
  })
  const data = {
    ...plain,
    documentDate: dateOf(documentDate),
    validFrom: dateOf(validFrom),
    validTo: dateOf(validTo),
    // Another term is another matter to tell of; the same one has been told of.
    ...(dayOf(before?.validTo ?? null) !== validTo && { warnedDays: [] }),
    updatedBy: actor.userId,
    updatedAt: now,
  }
  const next = version + 1
  const { count } =
    version === 0
      ? await tx.archiveProperties.createMany({
          data: [{ archiveDocumentId, participantId: actor.participantId, version: next, ...data }],
          skipDuplicates: true,
        })
      : await tx.archiveProperties.updateMany({
          where: { archiveDocumentId, version },
          data: { ...data, version: next },
        })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await tx.archivePropertiesChange.create({
    data: {
      archiveDocumentId,
      version: next,
      data: { ...properties },
      changedBy: actor.userId,
      changedAt: now,
    },
  })
  return next
}
