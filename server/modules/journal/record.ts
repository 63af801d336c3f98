import type { Actor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { JOURNAL_VERSION, JournalEvent } from './contract'

/** What an event is about, and whose it is. */
export interface JournalSubject {
  subjectId?: string
  participantId?: string
  officeId?: string | null
  /** Whose act it is when a program only finishes what a person began. */
  begunBy?: string
}

/** Appends an event in the transaction of the act it proves. */
export async function record(
  context: CommandContext<Actor>,
  event: JournalEvent,
  subject: JournalSubject = {},
) {
  const { type, data } = JournalEvent.parse(event)
  const { actor, tx, now, requestId } = context
  // createMany: no RETURNING, since whoever writes an entry is not always allowed to read it.
  await tx.journalEntry.createMany({
    data: [
      {
        id: newId(),
        at: now,
        type,
        version: JOURNAL_VERSION,
        actorKind: actor.kind,
        actorUserId: 'userId' in actor ? actor.userId : (subject.begunBy ?? null),
        participantId: subject.participantId ?? ('participantId' in actor ? actor.participantId : null),
        officeId: subject.officeId ?? ('officeId' in actor ? actor.officeId : null),
        subjectId: subject.subjectId ?? null,
        requestId,
        data,
      },
    ],
  })
}
