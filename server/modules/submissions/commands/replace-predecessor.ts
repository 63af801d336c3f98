import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Submission } from '@/prisma/generated/client'
import { record } from '../../journal/record'
import { advance } from '../advance'
import { next } from '../domain/states'

/**
 * An amended document has arrived: the one before it is replaced. One that customs has registered meanwhile stays, and both
 * stand in the case for the officer to see.
 */
export async function replacePredecessor(
  context: CommandContext<SystemActor>,
  { id, predecessorId, relation }: Pick<Submission, 'id' | 'predecessorId' | 'relation'>,
): Promise<void> {
  if (relation !== 'AMENDS' || !predecessorId) return
  const former = await context.tx.submission.findUniqueOrThrow({ where: { id: predecessorId } })
  if (!next(former.status, 'replace')) return
  await record(
    context,
    { type: 'submission.replaced', data: { byId: id } },
    { subjectId: former.id, participantId: former.participantId, officeId: former.officeId },
  )
  await advance(context, former, 'replace')
}
