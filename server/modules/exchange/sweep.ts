import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import { record } from '../journal/record'
import { HOLD_MS } from './domain/order'
import { MESSAGE_TYPES } from './domain/envelope'
import { WITHDRAW, withdrawKey } from './jobs'
import { planHandling, planPost } from './plan'

/** What is due for longer than this was missed, milliseconds. */
const LATE_MS = 5_000
/** A message received is handled at once; one that is older has lost its job, or waits for another. */
const UNHANDLED_MS = 30_000
const MANY = 500

type Context = CommandContext<SystemActor>

/** Plans again whatever has lost its job; a job that is there stays single by its key. Answers how many. */
export function sweepExchange(): Promise<number> {
  return asSystem(async (tx) => {
    const context: Context = { actor: { kind: 'system', process: 'worker' }, tx, now: now(), requestId: null }
    const counts = [
      await sweepOutgoing(context),
      await giveUpHeld(context),
      await sweepIncoming(context),
      await sweepWithdrawals(context),
    ]
    return counts.reduce((sum, count) => sum + count, 0)
  })
}

const ago = ({ now: at }: Context, milliseconds: number) => new Date(at.getTime() - milliseconds)

/** Of each case the first that waits: the others wait for it. */
async function sweepOutgoing(context: Context): Promise<number> {
  const { tx } = context
  const due = await tx.$queryRaw<{ id: string }[]>`
    select m.id from exchange_message m
    where m.direction = 'OUT' and m.state = 'WAITING'
      and coalesce(m.next_attempt_at, m.created_at) < ${ago(context, LATE_MS)}
      and not exists (
        select 1 from exchange_message b where b.direction = 'OUT' and b.case_id = m.case_id
          and b.ordinal < m.ordinal and b.state <> 'DONE')
    order by m.id limit ${MANY}`
  for (const { id } of due) await planPost(tx, id)
  return due.length
}

/** Answers whose predecessor has not come in time: an officer decides. */
async function giveUpHeld(context: Context): Promise<number> {
  const { tx } = context
  const held = await tx.$queryRaw<{ id: string; submission_id: string | null }[]>`
    update exchange_message m set state = 'DEAD', problem = 'predecessor-missing'
    where m.direction = 'IN' and m.state = 'WAITING' and m.created_at < ${ago(context, HOLD_MS)} and m.ordinal > 1
      and not m.out_of_turn
      and not exists (
        select 1 from exchange_message b where b.direction = 'IN' and b.case_id = m.case_id
          and b.ordinal = m.ordinal - 1 and b.state = 'DONE')
    returning m.id, m.submission_id`
  for (const { id, submission_id: submissionId } of held) {
    const data = { envelopeId: id, problem: 'predecessor-missing', attempts: 0 } as const
    await record(context, { type: 'exchange.dead', data }, { subjectId: submissionId ?? id })
    await announce(tx, { topic: 'exchange', id })
  }
  return held.length
}

async function sweepIncoming(context: Context): Promise<number> {
  const { tx, now: at } = context
  const late = await tx.exchangeMessage.findMany({
    where: {
      direction: 'IN',
      state: 'WAITING',
      createdAt: { lt: ago(context, UNHANDLED_MS) },
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lt: at } }],
    },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: MANY,
  })
  for (const { id } of late) await planHandling(tx, id)
  return late.length
}

async function sweepWithdrawals(context: Context): Promise<number> {
  const { tx } = context
  const untold = await tx.$queryRaw<{ id: string }[]>`
    select s.id from submission s
    where s.status = 'WITHDRAWN' and s.updated_at < ${ago(context, UNHANDLED_MS)}
      and exists (select 1 from exchange_message m where m.submission_id = s.id and m.direction = 'OUT')
      and not exists (
        select 1 from exchange_message m where m.submission_id = s.id and m.direction = 'OUT'
          and m.message_type = ${MESSAGE_TYPES.withdrawal})
    order by s.id limit ${MANY}`
  for (const { id } of untold) await enqueue(tx, WITHDRAW, { submissionId: id }, { key: withdrawKey(id) })
  return untold.length
}
