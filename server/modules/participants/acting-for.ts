import type { ParticipantActor, SignedInActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Prisma } from '@/prisma/generated/client'
import type { ActingFor, ActingForPage, ListActingFor } from './contract'
import { whereActive } from './domain/appointment'

/** How many of the last opened stand above the alphabet. */
const RECENT = 5

/** An opening is noted once an hour: often enough to order by, seldom enough to cost nothing. */
const NOTED_MS = 3_600_000

/**
 * Those the person may act for now: the recently opened first, then all by name and by key, so that five hundred come as
 * quickly as one. A search looks in the name and at the beginning of the tax number; ё and е are one letter there.
 */
export async function listActingFor(
  { tx, actor, now }: QueryContext<SignedInActor>,
  input: ListActingFor,
): Promise<ActingForPage> {
  const where = inForceFor(actor.userId, now)
  const cursor = readCursor(input.cursor)
  const rows = await tx.appointment.findMany({
    where: { AND: [where, input.search ? matching(input.search) : {}, cursor ? after(cursor) : {}] },
    select: SELECT,
    orderBy: [{ participant: { shortName: 'asc' } }, { participantId: 'asc' }],
    take: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const last = page[page.length - 1]
  const recent =
    input.search || cursor
      ? []
      : await tx.appointment.findMany({
          where: { AND: [where, { usedAt: { not: null } }] },
          select: SELECT,
          orderBy: [{ usedAt: 'desc' }, { participantId: 'asc' }],
          take: RECENT,
        })
  return {
    recent: recent.map(view),
    items: page.map(view),
    nextCursor:
      rows.length > input.limit && last
        ? JSON.stringify([last.participant.shortName, last.participantId])
        : null,
  }
}

/** Whose cabinet this is, and whether the person has others to choose from. */
export async function getCurrent(
  context: QueryContext<ParticipantActor>,
): Promise<{ current: ActingFor; others: boolean }> {
  const { tx, actor, now } = context
  const { participantId, userId } = actor
  const row = await tx.appointment.findUniqueOrThrow({
    where: { participantId_userId: { participantId, userId } },
    select: SELECT,
  })
  const other = await tx.appointment.findFirst({
    where: { AND: [inForceFor(userId, now), { participantId: { not: participantId } }] },
    select: { id: true },
  })
  await note(context, row.usedAt)
  return { current: view(row), others: other !== null }
}

async function note({ tx, actor, now }: QueryContext<ParticipantActor>, usedAt: Date | null) {
  if (usedAt && now.getTime() - usedAt.getTime() < NOTED_MS) return
  const { participantId, userId } = actor
  await tx.appointment.updateMany({ where: { participantId, userId }, data: { usedAt: now } })
}

const SELECT = {
  role: true,
  participantId: true,
  usedAt: true,
  participant: { select: { shortName: true, taxId: true, category: true, confirmed: true } },
} as const satisfies Prisma.AppointmentSelect

type Row = Prisma.AppointmentGetPayload<{ select: typeof SELECT }>

const view = ({ participantId, role, participant }: Row): ActingFor => ({
  id: participantId,
  role,
  ...participant,
})

const inForceFor = (userId: string, now: Date): Prisma.AppointmentWhereInput => ({
  userId,
  ...whereActive(now),
})

/** Each word is somewhere in the name, whichever of е and ё it is written with; digits begin the tax number. */
function matching(search: string): Prisma.AppointmentWhereInput {
  const words = search.split(/\s+/).filter(Boolean)
  return {
    AND: words.map((word) => ({
      participant: {
        OR: [
          ...spellings(word).map((text) => ({ shortName: { contains: text, mode: 'insensitive' as const } })),
          { taxId: { startsWith: word } },
        ],
      },
    })),
  }
}

const spellings = (word: string) => [...new Set([word, word.replaceAll(/ё/gi, 'е'), word.replace(/е/i, 'ё')])]

interface Key {
  name: string
  id: string
}

const after = ({ name, id }: Key): Prisma.AppointmentWhereInput => ({
  OR: [
    { participant: { shortName: { gt: name } } },
    { participant: { shortName: name }, participantId: { gt: id } },
  ],
})

function readCursor(cursor: string | null | undefined): Key | null {
  if (!cursor) return null
  try {
    const [name, id] = JSON.parse(cursor) as unknown[]
    return typeof name === 'string' && typeof id === 'string' ? { name, id } : null
  } catch {
    return null // A damaged cursor begins from the beginning.
  }
}
