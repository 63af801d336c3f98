import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { ArchiveDocument, Submission } from '@/prisma/generated/client'
import type { ArchivedFile } from '../../archive/contract'
import { getKindOf } from '../../catalogue/commands/find-kind'
import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { findAutomatic } from '../../catalogue/domain/find-automatic'
import { assertPower } from '../../powers/commands/assert-power'
import type { TravellingPower } from '../../powers/contract'
import { advance } from '../advance'
import type { ChangeSubmission, SigningTask } from '../contract'
import { assertVersion, getForAct } from '../load'
import { getSignedDocument } from '../signed-contents'
import { writeDocument } from './archive-submission'

/**
 * What the actor is going to sign. The power of attorney travels inside the document (INNSign, MCD_ID), and a signed
 * document never changes: before the first signature it is archived anew when the power in it is not the signer's. A further
 * signer's power travels with their signature. FORBIDDEN with the reason when the kind asks for a power and none covers.
 */
export async function prepareSigning(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SigningTask> {
  const { tx } = context
  const submission = await getForAct(context, input.id, 'sign')
  assertVersion(submission, input.version)
  const kind = await getKindOf(tx, submission)
  const power = await assertPower(context, kind)
  const archived = await tx.archiveDocument.findUniqueOrThrow({
    where: { id: submission.archiveDocumentId! },
  })
  const current =
    submission.status === 'ARCHIVED' && !carries(kind, archived, power)
      ? await stamp(context, submission, archived, { kind, power })
      : { id: submission.id, version: submission.version, status: submission.status, documentId: archived.id }
  const { number, contents } = await getSignedDocument(tx, current.documentId)
  return { ...current, number, contents, power: power?.number ?? null }
}

/** Does the document name the power it should, or has it no place for one. */
function carries(kind: KindDefinition, { values }: ArchiveDocument, power: TravellingPower | null): boolean {
  const written = (source: 'power.number' | 'power.principal-inn') =>
    findAutomatic(kind, values as FormValues, source)
  if (!power) return written('power.number') === null
  return written('power.number') === power.number && written('power.principal-inn') === power.principalInn
}

async function stamp(
  context: CommandContext<ParticipantActor>,
  submission: Submission,
  archived: ArchiveDocument,
  made: { kind: KindDefinition; power: TravellingPower | null },
) {
  // What was archived and read before is what is signed, whatever the storage has of the draft by now.
  const files = archived.files as unknown as ArchivedFile[]
  const documentId = await writeDocument(context, submission, { ...made, files })
  return { ...(await advance(context, submission, 'stamp', { archiveDocumentId: documentId })), documentId }
}
