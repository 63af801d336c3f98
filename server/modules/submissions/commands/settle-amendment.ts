import type { Actor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { Submission } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import type { SettleAmendment } from '../contract'
import { refuseAmendment } from '../domain/amendment'
import { next } from '../domain/states'
import { getForAct, lockPredecessor, lockSubmission } from '../load'
import { announceSubmission } from './announce-submission'

/**
 * Lets a corrected document that can replace nothing any more go on: as a supplement of the one that customs has registered,
 * or alone where that is decided. Its content, and so its version, stay. WRONG_STATUS while it may still replace.
 */
export async function settleAmendment(
  context: CommandContext<ParticipantActor>,
  { id }: SettleAmendment,
): Promise<null> {
  const { tx } = context
  await lockPredecessor(tx, id)
  await lockSubmission(tx, id)
  const submission = await getForAct(context, id, 'settle')
  const { relation, predecessorId, status } = submission
  const former =
    relation === 'AMENDS' && predecessorId
      ? await tx.submission.findUniqueOrThrow({ where: { id: predecessorId } })
      : null
  if (!former || !refuseAmendment(former.status)) throw new DomainError('WRONG_STATUS', { status })
  await relateAnew(context, submission, former)
  await announceSubmission(tx, submission)
  return null
}

/** Writes what a document is to the one before it, now that it cannot replace that one. */
export async function relateAnew(
  context: CommandContext<Actor>,
  { id, participantId, officeId }: Pick<Submission, 'id' | 'participantId' | 'officeId'>,
  former: Pick<Submission, 'id' | 'status'>,
) {
  const supplements = next(former.status, 'supplement') !== null
  await context.tx.submission.update({
    where: { id },
    data: supplements ? { relation: 'SUPPLEMENTS' } : { relation: null, predecessorId: null, caseId: id },
  })
  await record(
    context,
    { type: 'submission.settled', data: { formerId: former.id, supplements } },
    { subjectId: id, participantId, officeId },
  )
}
