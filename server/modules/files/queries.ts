import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { moscowMidnight } from '@/server/platform/moscow'
import type { File } from '@/prisma/generated/client'
import { archiveScope, officerArchive } from '../archive/policy'
import { record } from '../journal/record'
import { officerReads, participantScope } from '../submissions/policy'

/**
 * A stored file that the actor may read: attached to a document within their scope, part of an archived document they may
 * read, or (for a participant) the file of a decision that has been made. NOT_FOUND otherwise. The reading is journalled.
 */
export async function getReadableFile(
  context: CommandContext<ParticipantActor | OfficerActor>,
  input: { id: string },
): Promise<File> {
  const { tx, actor, now } = context
  const file = await tx.file.findFirst({
    where: {
      id: input.id,
      state: 'STORED',
      OR: [
        { submissions: { some: throughSubmission(actor) } },
        { archived: { some: { document: throughArchive(actor, now) } } },
        // What the person has uploaded for the archive and is about to place.
        ...(actor.kind === 'participant'
          ? [{ intake: true, ownerParticipantId: actor.participantId, uploadedBy: actor.userId }]
          : []),
      ],
    },
    include: {
      submissions: { include: { submission: { select: { id: true, participantId: true, officeId: true } } } },
      archived: { include: { document: { select: { id: true, participantId: true } } } },
    },
  })
  if (!file) throw notFound()
  const submission = file.submissions[0]?.submission
  const subject = submission ?? file.archived[0]?.document
  await record(
    context,
    { type: 'file.downloaded', data: { sha256: file.sha256! } },
    {
      subjectId: subject?.id ?? file.id,
      ...(subject && { participantId: subject.participantId }),
      ...(submission && { officeId: submission.officeId }),
    },
  )
  return file
}

function throughSubmission(actor: ParticipantActor | OfficerActor) {
  // An office has what was archived and sent to it, not whatever else hangs on the submission.
  if (actor.kind === 'officer') return { role: 'DECISION' as const, submission: officerReads(actor) }
  const scope = participantScope(actor)
  return {
    OR: [
      { role: 'ATTACHMENT' as const, submission: scope },
      { role: 'DECISION' as const, submission: { ...scope, decidedAt: { not: null } } },
    ],
  }
}

/** A file of an archived document follows the document: whoever may read the one may read the other. */
const throughArchive = (actor: ParticipantActor | OfficerActor, now: Date) =>
  actor.kind === 'officer' ? officerArchive(actor) : archiveScope(actor, moscowMidnight(now))
