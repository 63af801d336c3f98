import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { record, type JournalSubject } from './record'

/** An open page looks again by itself, with every live event; what comes within this time is the same look, milliseconds. */
const SAME_LOOK_MS = 30 * 60_000

/**
 * Notes that an officer has looked at a person's data: once for all the requests of one look, so that the journal tells
 * who looked and when, and not how often the page was refreshed.
 */
export async function noteLook(
  context: CommandContext<OfficerActor>,
  type: 'audit.viewed' | 'submission.viewed',
  subject: JournalSubject & { subjectId: string },
) {
  const { tx, actor, now } = context
  const { subjectId } = subject
  // Parts of one page are asked for side by side: the second waits until the first has written its entry.
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${`look:${actor.userId}:${subjectId}`}, 0))::text`
  // Whoever writes an entry is not always allowed to read it.
  const noted = await asSystemWithin(tx, () =>
    tx.journalEntry.findFirst({
      where: {
        subjectId,
        type,
        actorUserId: actor.userId,
        at: { gt: new Date(now.getTime() - SAME_LOOK_MS) },
      },
      select: { id: true },
    }),
  )
  if (!noted) await record(context, { type, data: {} }, subject)
}
