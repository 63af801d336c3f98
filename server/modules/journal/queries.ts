import type { Prisma } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { nameOf } from '../accounts/domain/name'
import { JOURNAL_TYPES, type JournalFilter, type JournalLine, type ListJournal } from './contract'
import { typesOf } from './domain/acts'
import { linesOf } from './lines'
import { record } from './record'

/** The organisation's journal, newest first, by key. */
export async function listJournal(
  context: QueryContext<ParticipantActor>,
  { cursor, limit, ...filter }: ListJournal,
): Promise<{ items: JournalLine[]; nextCursor: string | null }> {
  const rows = await context.tx.journalEntry.findMany({
    where: {
      AND: [
        whereOf(context.actor, filter, await subjectsOf(context, filter)),
        cursor ? { id: { lt: cursor } } : {},
      ],
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const kept = rows.slice(0, limit)
  return {
    items: await linesOf(context, kept),
    nextCursor: rows.length > limit ? kept[kept.length - 1]!.id : null,
  }
}

/** A document is what its files are too: their events are about it. Null: about anything. */
async function subjectsOf({ tx }: QueryContext<ParticipantActor>, { documentId }: JournalFilter) {
  if (!documentId) return null
  const files = await tx.submissionFile.findMany({
    where: { submissionId: documentId, role: 'ATTACHMENT' },
    select: { fileId: true },
  })
  return [documentId, ...files.map(({ fileId }) => fileId)]
}

const startOf = (day: string) => new Date(`${day}T00:00:00+03:00`)
const DAY_MS = 24 * 3_600_000

function whereOf(
  { participantId }: ParticipantActor,
  { userId, group, from, until }: JournalFilter,
  subjects: string[] | null,
): Prisma.JournalEntryWhereInput {
  return {
    participantId,
    type: { in: typesOf(JOURNAL_TYPES, group ?? null) },
    ...(userId && { actorUserId: userId }),
    ...(subjects && { subjectId: { in: subjects } }),
    at: {
      ...(from && { gte: startOf(from) }),
      ...(until && { lt: new Date(startOf(until).getTime() + DAY_MS) }),
    },
  }
}

/** Whoever has or had a place in the organisation, by name: people its journal can be narrowed to. */
export async function listActors({
  tx,
  actor,
}: QueryContext<ParticipantActor>): Promise<{ userId: string; name: string }[]> {
  const rows = await tx.appointment.findMany({
    where: { participantId: actor.participantId },
    select: { user: true },
  })
  return rows
    .map(({ user }) => ({ userId: user.id, name: nameOf(user) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ru'))
}

/** Notes that the journal is taken out as a file. */
export async function noteExport(
  context: CommandContext<ParticipantActor>,
  { format }: { format: 'csv' | 'xlsx' },
) {
  await record(
    context,
    { type: 'journal.exported', data: { format } },
    { subjectId: context.actor.participantId },
  )
}
