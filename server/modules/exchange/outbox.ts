import { randomInt } from 'node:crypto'
import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'
import { record } from '../journal/record'
import { CLAIM_MS, pauseAfter } from './domain/back-off'
import { maySend } from './domain/order'
import { isPassing, type Problem } from './domain/problems'
import { planPost } from './plan'
import { wakeCase } from './wake-case'
import type { Eais, Handover } from './ports/eais'

const worker: SystemActor = { kind: 'system', process: 'worker' }

interface Claim {
  id: string
  xml: string
  /** How many attempts there are with this one: the claim of whoever counts otherwise has ended. */
  attempts: number
}

/**
 * One attempt to send one message: claims it, hands it over outside of any transaction, writes down what became of it. A
 * process killed in between leaves a claim that ends by itself, and the envelope goes once more; the other side knows it
 * by its id.
 */
export async function postMessage(eais: Eais, messageId: string): Promise<void> {
  const claim = await asSystem((tx) => claimMessage(tx, messageId, now()))
  if (!claim) return
  const handover = await eais.post(claim.id, claim.xml)
  await asSystem((tx) => conclude({ actor: worker, tx, now: now(), requestId: null }, claim, handover))
}

/** Null when the message is not waiting, when it is not its turn, or while somebody else has it. */
async function claimMessage(tx: Tx, id: string, at: Date): Promise<Claim | null> {
  const message = await tx.exchangeMessage.findFirst({
    where: {
      id,
      direction: 'OUT',
      state: 'WAITING',
      OR: [{ nextAttemptAt: null }, { nextAttemptAt: { lte: at } }],
    },
    include: { body: true },
  })
  if (!message?.body) return null
  const before = await tx.exchangeMessage.findMany({
    where: {
      direction: 'OUT',
      caseId: message.caseId,
      ordinal: { lt: message.ordinal },
      state: { not: 'DONE' },
    },
    select: { ordinal: true, state: true },
    take: 1,
  })
  if (!maySend(message.ordinal, before)) return null
  const attempts = message.attempts + 1
  const { count } = await tx.exchangeMessage.updateMany({
    where: { id, state: 'WAITING', attempts: message.attempts },
    data: { attempts, nextAttemptAt: new Date(at.getTime() + CLAIM_MS) },
  })
  return count === 0 ? null : { id, xml: message.body.xml, attempts }
}

/** Writes down what became of an attempt; nothing when an officer or another attempt has been faster. */
export async function conclude(
  context: CommandContext<SystemActor>,
  claim: Pick<Claim, 'id' | 'attempts'>,
  handover: Handover,
) {
  if (handover.ok) return markSent(context, claim.id)
  const { tx, now: at } = context
  const { problem } = handover
  const pause = isPassing(problem) ? pauseAfter(claim.attempts, randomInt(1_000) / 1_000) : null
  if (pause === null) return markDead(context, claim, problem)
  const nextAttemptAt = new Date(at.getTime() + pause)
  const { count } = await tx.exchangeMessage.updateMany({
    where: { id: claim.id, state: 'WAITING', attempts: claim.attempts },
    data: { problem, nextAttemptAt },
  })
  if (count === 0) return
  await planPost(tx, claim.id, nextAttemptAt)
  await announce(tx, { topic: 'exchange', id: claim.id })
}

/** The other side has the message; the next one of its case may go. Marking it twice changes nothing. */
export async function markSent(context: CommandContext<SystemActor>, id: string) {
  const { tx, now: at } = context
  const { count } = await tx.exchangeMessage.updateMany({
    where: { id, direction: 'OUT', state: { not: 'DONE' } },
    data: { state: 'DONE', doneAt: at, problem: null, nextAttemptAt: null },
  })
  if (count === 0) return
  const message = await tx.exchangeMessage.findUniqueOrThrow({ where: { id } })
  await record(
    context,
    {
      type: 'exchange.sent',
      data: { envelopeId: id, documentCode: message.documentCode, sha256: message.sha256 },
    },
    { subjectId: message.submissionId ?? id, participantId: message.participantId ?? undefined },
  )
  await wakeCase(tx, message)
  await announce(tx, { topic: 'exchange', id })
}

async function markDead(
  context: CommandContext<SystemActor>,
  { id, attempts }: Pick<Claim, 'id' | 'attempts'>,
  problem: Problem,
) {
  const { tx } = context
  const { count } = await tx.exchangeMessage.updateMany({
    where: { id, state: 'WAITING', attempts },
    data: { state: 'DEAD', problem, nextAttemptAt: null },
  })
  if (count === 0) return
  const message = await tx.exchangeMessage.findUniqueOrThrow({ where: { id } })
  await record(
    context,
    { type: 'exchange.dead', data: { envelopeId: id, problem, attempts } },
    { subjectId: message.submissionId ?? id, participantId: message.participantId ?? undefined },
  )
  await announce(tx, { topic: 'exchange', id })
}
