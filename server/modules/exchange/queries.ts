import type { Prisma, ExchangeMessage } from '@/prisma/generated/client'
import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { listKindTitles } from '../catalogue/commands/find-kind'
import type { Text } from '../catalogue/contract'
import { findAsked, withKnownInitial } from './asked'
import type { ExchangeOverview, ListMessages, MessagePage, MessageView } from './contract'
import { problemFrom } from './domain/problems'
import { figuresOf, UNANSWERED_MS } from './figures'
import { mayAct, retryWayOf, standingOf } from './policy'

type Context = QueryContext<OfficerActor>

/** How things stand. */
export async function getOverview({ tx, now }: Context): Promise<ExchangeOverview> {
  const last = (direction: 'OUT' | 'IN') =>
    tx.exchangeMessage.aggregate({ where: { direction, state: 'DONE' }, _max: { doneAt: true } })
  const [figures, sent, received] = [await figuresOf(tx, now), await last('OUT'), await last('IN')]
  return {
    mode: env().EAIS,
    ...figures,
    lastSentAt: sent._max.doneAt?.toISOString() ?? null,
    lastReceivedAt: received._max.doneAt?.toISOString() ?? null,
  }
}

/** Messages, the newest first, by key. Their ids are UUIDv7 where the portal gave them, so the order is that of time. */
export async function listMessages(context: Context, input: ListMessages): Promise<MessagePage> {
  const { tx, now } = context
  const rows = await tx.exchangeMessage.findMany({
    where: { AND: [filtered(context, input), input.cursor ? await after(context, input.cursor) : {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: input.limit + 1,
  })
  const shown = rows.slice(0, input.limit)
  const titles = await asSystemWithin(tx, () => listKindTitles({ tx }))
  const blocked = await blockedOf(context, shown)
  const asked = await findAsked(tx, shown)
  return {
    at: now.toISOString(),
    items: shown.map((row) => viewOf(withKnownInitial(row, asked), titles, blocked)),
    nextCursor: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

function filtered({ now }: Context, { filter }: ListMessages): Prisma.ExchangeMessageWhereInput {
  switch (filter) {
    case 'attention':
      return { state: 'DEAD' }
    case 'waiting':
      return { state: 'WAITING' }
    case 'all':
      return {}
    case 'unanswered': {
      const doneAt = { lt: new Date(now.getTime() - UNANSWERED_MS) }
      return { direction: 'OUT', state: 'DONE', problem: null, answeredAt: null, doneAt }
    }
  }
}

async function after({ tx }: Context, cursor: string): Promise<Prisma.ExchangeMessageWhereInput> {
  const last = await tx.exchangeMessage.findUnique({ where: { id: cursor }, select: { createdAt: true } })
  if (!last) return {}
  return {
    OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: cursor } }],
  }
}

/** Of the messages that wait those that another one of their case stands before. */
async function blockedOf({ tx }: Context, rows: readonly ExchangeMessage[]): Promise<Set<string>> {
  const waiting = rows.filter(({ state, caseId }) => state === 'WAITING' && caseId)
  if (waiting.length === 0) return new Set()
  const others = await tx.exchangeMessage.findMany({
    where: { caseId: { in: waiting.map(({ caseId }) => caseId!) }, state: { not: 'DONE' } },
    select: { direction: true, caseId: true, ordinal: true },
  })
  const stands = (row: ExchangeMessage) =>
    others.some(
      (other) =>
        other.direction === row.direction && other.caseId === row.caseId && other.ordinal < row.ordinal,
    )
  return new Set(waiting.filter(stands).map(({ id }) => id))
}

function viewOf(row: ExchangeMessage, titles: Record<string, Text>, blocked: Set<string>): MessageView {
  return {
    id: row.id,
    direction: row.direction,
    documentCode: row.documentCode,
    title: titles[row.documentCode] ?? null,
    caseId: row.caseId,
    ordinal: row.caseId ? row.ordinal : null,
    officeCode: row.officeCode,
    standing: standingOf(row),
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    problem: problemFrom(row.problem),
    createdAt: row.createdAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    blocked: blocked.has(row.id),
    retry: retryWayOf(row),
    settle: mayAct(row, 'settle'),
  }
}
