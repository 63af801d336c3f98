import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { nameRefusal } from '../../files/domain/accepted-names'
import { attachmentLimit } from '../domain/attachment-limit'
import { getForAct, getForOfficerAct, lockSubmission } from '../load'
import { announceSubmission, type AnnouncedSubmission } from './announce-submission'

/** A file somebody wants to upload, as the browser describes it. */
export interface AnnouncedFile {
  name: string
  /** Bytes. */
  size: number
  type: string
}

/** Most files that one decision may have. */
const DECISION_FILES = 10

/**
 * Makes room for files on a draft before their bytes arrive. Answers one id per file, in order; the ingest stores the
 * bytes by it. FORBIDDEN or WRONG_STATUS when the draft does not take files any more.
 */
export async function reserveAttachments(
  context: CommandContext<ParticipantActor>,
  input: { submissionId: string; files: readonly AnnouncedFile[] },
): Promise<string[]> {
  const submission = await getForAct(context, input.submissionId, 'attach')
  const { attachments } = await getKindOf(context.tx, submission)
  return reserve(context, submission, input.files, {
    role: 'ATTACHMENT',
    max: attachmentLimit(attachments),
    owner: { ownerParticipantId: context.actor.participantId },
  })
}

/** The same for files of an officer's decision. */
export async function reserveDecisionFiles(
  context: CommandContext<OfficerActor>,
  input: { submissionId: string; files: readonly AnnouncedFile[] },
): Promise<string[]> {
  // A decision that is being taken has named its files: none comes after it.
  await lockSubmission(context.tx, input.submissionId)
  const submission = await getForOfficerAct(context, input.submissionId, 'attachDecision')
  return reserve(context, submission, input.files, {
    role: 'DECISION',
    max: DECISION_FILES,
    owner: { ownerOfficeId: submission.officeId! },
  })
}

interface Reservation {
  role: 'ATTACHMENT' | 'DECISION'
  max: number | null
  owner: { ownerParticipantId: string } | { ownerOfficeId: string }
}

async function reserve(
  { tx, actor, now }: CommandContext<ParticipantActor | OfficerActor>,
  submission: AnnouncedSubmission & { officeId: string | null },
  files: readonly AnnouncedFile[],
  { role, max, owner }: Reservation,
): Promise<string[]> {
  const present = await tx.submissionFile.count({ where: { submissionId: submission.id, role } })
  if (max !== null && present + files.length > max)
    throw new DomainError('FILE_REFUSED', { reason: 'TOO_MANY', max })
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
    createdAt: now,
    ...owner,
  }))
  await tx.file.createMany({ data: rows })
  await tx.submissionFile.createMany({
    data: rows.map(({ id }, index) => ({
      submissionId: submission.id,
      fileId: id,
      role,
      addedAt: now,
      position: present + index,
    })),
  })
  if (role === 'ATTACHMENT') await announceSubmission(tx, submission)
  else await announce(tx, { topic: 'submission', id: submission.id, officeId: submission.officeId! })
  return rows.map(({ id }) => id)
}
