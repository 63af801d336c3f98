import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { findKindInForce } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { beginForAudit } from '../submissions/commands/begin-for-audit'
import { refOf } from './append'
import type { DocumentReference } from './domain/case-facts'
import type { AuditDocumentState } from './domain/state'
import type { WrittenRef } from './domain/views'
import type { LoadedAudit } from './load'
import { tellParticipant } from './tell-participant'

/** A participant's document that is written into an audit: of which kind, and which document of customs it answers. */
export interface Writing {
  kindCode: string
  auditDocumentId: string | null
  values: FormValues
  /** Documents of the archive that go with it. */
  papers?: readonly string[]
}

/** Makes the draft; the page to go on with is the document's own: there it is approved, signed and sent. */
export async function writeInto(
  context: CommandContext<ParticipantActor>,
  audit: LoadedAudit,
  { kindCode, auditDocumentId, values, papers = [] }: Writing,
): Promise<WrittenRef> {
  const kind = await findKindInForce(context, kindCode)
  if (!kind) throw notFound()
  const { id } = await beginForAudit(context, kind, {
    values,
    officeId: audit.row.officeId,
    audit: { auditId: audit.row.id, auditDocumentId },
    papers,
  })
  await tellParticipant(context, audit)
  return { ...refOf(audit), submissionId: id }
}

/** Refuses while a document of the kind is being prepared in the audit: one is enough, and two would contradict each other. */
export async function assertNoneWritten(
  { tx }: CommandContext<ParticipantActor>,
  { row }: LoadedAudit,
  kindCode: string,
) {
  const live = await tx.submission.findFirst({
    where: { auditId: row.id, kindCode, status: { in: ['DRAFT', 'ARCHIVED', 'ON_APPROVAL', 'SIGNED'] } },
    select: { id: true },
  })
  if (live) throw new DomainError('INVALID_INPUT', { reason: 'written-already', submissionId: live.id })
}

/** A document of customs as the participant's answer refers to it. */
export const referenceOf = ({ number, sentAt, documentId }: AuditDocumentState): DocumentReference => ({
  number,
  date: moscowDate(sentAt),
  documentId,
})
