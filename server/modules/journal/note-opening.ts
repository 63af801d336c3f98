import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { moscowDate } from '@/server/platform/moscow'
import { record } from './record'

/** Notes that the person has opened a document: once a day of Moscow, however often the open page looks again. */
export async function noteOpening(context: CommandContext<ParticipantActor>, submissionId: string) {
  const { tx, actor, now } = context
  const noted = await tx.journalEntry.findFirst({
    where: {
      subjectId: submissionId,
      participantId: actor.participantId,
      actorUserId: actor.userId,
      type: 'submission.opened',
      at: { gte: new Date(`${moscowDate(now)}T00:00:00+03:00`) },
    },
    select: { id: true },
  })
  if (!noted) await record(context, { type: 'submission.opened', data: {} }, { subjectId: submissionId })
}
