import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { logger } from '@/server/platform/logger'
import type { ExchangeMessage } from '@/prisma/generated/client'
import { record } from '../journal/record'
import { RECEIVING_MS } from '../information/domain/receiving'
import { applyDocument } from './apply-document'
import { pauseAfter } from './domain/back-off'
import { mayHandle } from './domain/order'
import type { Problem } from './domain/problems'
import { planHandling } from './plan'
import { wakeCase } from './wake-case'
import { takeApart, type Taken } from './take-apart'

const worker: SystemActor = { kind: 'system', process: 'worker' }
type Context = CommandContext<SystemActor>

/** A failure that is not the message's own may pass: so many attempts are made. */
const ATTEMPTS = 6

/**
 * Handles one message that was received: takes it apart outside of any transaction, then does what it says and marks it
 * done in one. A message whose predecessor is not there yet stays; the predecessor wakes it, or an officer lets it go.
 */
export async function handleMessage(id: string): Promise<void> {
  const message = await asSystem(async (tx) => {
    const found = await findWaiting(tx, id)
    return found && (await isTurn(tx, found)) ? found : null
  })
  if (!message) return
  try {
    const taken = await takeApart(message.sha256)
    await asSystem(
      (tx) =>
        taken.ok
          ? handle(contextOf(tx), message, taken.document)
          : bury(contextOf(tx), message, taken.problem),
      { timeout: RECEIVING_MS },
    )
  } catch (error) {
    await asSystem((tx) => putOff(contextOf(tx), message, error))
  }
}

const contextOf = (tx: Tx): Context => ({ actor: worker, tx, now: now(), requestId: null })

const findWaiting = (tx: Tx, id: string) =>
  tx.exchangeMessage.findFirst({ where: { id, direction: 'IN', state: 'WAITING' } })

async function isTurn(tx: Tx, { caseId, ordinal, outOfTurn }: ExchangeMessage): Promise<boolean> {
  if (!caseId || outOfTurn) return true
  const others = await tx.exchangeMessage.findMany({
    where: { direction: 'IN', caseId, ordinal: ordinal - 1 },
    select: { ordinal: true, state: true },
  })
  return mayHandle(ordinal, others)
}

async function handle(context: Context, { id }: ExchangeMessage, document: Taken) {
  const { tx, now: at } = context
  await tx.$queryRaw`select id from exchange_message where id = ${id}::uuid for update`
  const message = await findWaiting(tx, id)
  if (!message || !(await isTurn(tx, message))) return
  const problem = await applyDocument(context, message, document)
  if (problem) return bury(context, message, problem)
  await tx.exchangeMessage.update({
    where: { id },
    data: { state: 'DONE', doneAt: at, documentCode: document.code, problem: null, nextAttemptAt: null },
  })
  await wakeCase(tx, message)
  await announce(tx, { topic: 'exchange', id })
}

/** Gives a message up. Those behind it wait; the same one may come again, whole, and take its place. */
async function bury(
  context: Context,
  { id, submissionId, participantId }: ExchangeMessage,
  problem: Problem,
) {
  const { tx } = context
  const { count } = await tx.exchangeMessage.updateMany({
    where: { id, state: 'WAITING' },
    data: { state: 'DEAD', problem, nextAttemptAt: null },
  })
  if (count === 0) return
  await record(
    context,
    { type: 'exchange.dead', data: { envelopeId: id, problem, attempts: 1 } },
    { subjectId: submissionId ?? id, participantId: participantId ?? undefined },
  )
  await announce(tx, { topic: 'exchange', id })
}

/** A refusal of the portal's own rules is final, anything else is tried again a few times. */
async function putOff(context: Context, message: ExchangeMessage, error: unknown) {
  const { tx, now: at } = context
  const attempts = message.attempts + 1
  const final = error instanceof DomainError && error.code !== 'STALE_VERSION'
  const pause = final || attempts >= ATTEMPTS ? null : pauseAfter(attempts, 0.5)
  // The message of an error may quote the document.
  logger.warn(
    { error: error instanceof Error ? error.name : 'unknown', id: message.id },
    'message not handled',
  )
  if (pause === null) return bury(context, message, 'handling-failed')
  const nextAttemptAt = new Date(at.getTime() + pause)
  await tx.exchangeMessage.updateMany({
    where: { id: message.id, state: 'WAITING' },
    data: { attempts, nextAttemptAt },
  })
  await planHandling(tx, message.id, nextAttemptAt)
}
