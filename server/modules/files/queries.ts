import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { moscowMidnight } from '@/server/platform/moscow'
import type { File } from '@/prisma/generated/client'
import { archiveScope, officerArchive } from '../archive/policy'
import { officerScope, readableDocument } from '../audits/policy'
import { record } from '../journal/record'
import { officerReads, participantScope } from '../submissions/policy'

/**
 * A stored file that the actor may read: attached to a document within their scope, part of an archived document they may
 * read, or (for a participant) the file of a decision that has been made or of a document of an audit that was opened.
 * NOT_FOUND otherwise. The reading is journalled.
 */
export async function getReadableFile(
  context: CommandContext<ParticipantActor | OfficerActor>,
  input: { id: string },
): Promise<File> {
  const { tx, actor, now } = context
  const inAudit = await inAuditDocument(context, input.id)
  const file = await tx.file.findFirst({
    where: {
      id: input.id,
      state: 'STORED',
      OR: [
        ...(inAudit ? [{ id: input.id }] : []),
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
      subjectId: subject?.id ?? inAudit?.id ?? file.id,
      ...((subject ?? inAudit) && { participantId: (subject ?? inAudit)!.participantId }),
      ...((submission ?? inAudit) && { officeId: (submission ?? inAudit)!.officeId }),
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

/**
 * A file of a document of customs in an audit follows the document: its officers have it from the draft on, people of the
 * participant once the document was sent to them and opened.
 */
async function inAuditDocument(
  { tx, actor }: QueryContext<ParticipantActor | OfficerActor>,
  fileId: string,
): Promise<{ id: string; participantId: string; officeId: string } | null> {
  const links = await tx.auditDocumentFile.findMany({ where: { fileId }, select: { documentId: true } })
  for (const { documentId: id } of links) {
    const document = await tx.auditDocument.findFirst({
      where: actor.kind === 'officer' ? { id, audit: officerScope(actor) } : readableDocument(actor, id),
      select: { audit: { select: { participantId: true, officeId: true } } },
    })
    if (document) return { id, ...document.audit }
  }
  return null
}
