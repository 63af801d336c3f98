import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Submission } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import { advance } from '../advance'
import { refuseAmendment } from '../domain/amendment'
import { next } from '../domain/states'
import { relateAnew } from './settle-amendment'

/**
 * An amended document has arrived: the one before it is replaced. One that customs has registered while it was on its way
 * stays, and what has arrived supplements it.
 */
export async function replacePredecessor(
  context: CommandContext<SystemActor>,
  submission: Pick<Submission, 'id' | 'predecessorId' | 'relation' | 'participantId' | 'officeId'>,
): Promise<void> {
  const { id, predecessorId, relation } = submission
  if (relation !== 'AMENDS' || !predecessorId) return
  const former = await context.tx.submission.findUniqueOrThrow({ where: { id: predecessorId } })
  if (refuseAmendment(former.status)) return relateAnew(context, submission, former)
  if (!next(former.status, 'replace')) return
  await record(
    context,
    { type: 'submission.replaced', data: { byId: id } },
    { subjectId: former.id, participantId: former.participantId, officeId: former.officeId },
  )
  await advance(context, former, 'replace')
}
