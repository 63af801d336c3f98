import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { ExchangeMessage } from '@/prisma/generated/client'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { DomainError, notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { record } from '../../journal/record'
import type { ChangeMessage, MessageRef } from '../contract'
import { problemFrom } from '../domain/problems'
import { findAsked, withKnownInitial } from '../asked'
import { freePlace, NOWHERE } from '../place'
import { planHandling, planPost } from '../plan'
import { wakeCase } from '../wake-case'
import { mayAct, retryWayOf, standingOf, type MessageAct } from '../policy'

type Context = CommandContext<OfficerActor>

/**
 * Has a message tried again: sent as the same envelope, handled, or asked for anew by sending what it answers. The message
 * starts the table of back-off from its beginning.
 */
export async function retryMessage(context: Context, { id }: ChangeMessage): Promise<MessageRef> {
  const message = await lockForAct(context, id, 'retry')
  const way = retryWayOf(message)
  await asSystemWithin(context.tx, async () => {
    if (way === 'ask') {
      // The answer that comes now takes the place of this one; those behind go on waiting for it.
      await putAside(context, message, NOWHERE)
      await sendAgain(context, message.initialId!)
    } else if (way === 'send') await sendAgain(context, id)
    else await handleAgain(context, message)
  })
  return conclude(context, message, 'exchange.retried')
}

/** Puts a dead message aside: it has been dealt with otherwise. The messages after it go on. */
export async function settleMessage(context: Context, { id }: ChangeMessage): Promise<MessageRef> {
  const message = await lockForAct(context, id, 'settle')
  await asSystemWithin(context.tx, async () => {
    await putAside(context, message, await freePlace(context.tx, message))
    await wakeCase(context.tx, message)
  })
  return conclude(context, message, 'exchange.settled')
}

async function lockForAct({ tx }: Context, id: string, act: MessageAct): Promise<ExchangeMessage> {
  // An officer reads messages and changes none: the lock is the portal's.
  const message = await asSystemWithin(tx, async () => {
    await tx.$queryRaw`select id from exchange_message where id = ${id}::uuid for update`
    const found = await tx.exchangeMessage.findUnique({ where: { id } })
    return found && withKnownInitial(found, await findAsked(tx, [found]))
  })
  if (!message) throw notFound()
  if (!mayAct(message, act)) throw new DomainError('WRONG_STATUS', { status: standingOf(message) })
  return message
}

async function sendAgain({ tx }: Context, id: string) {
  await tx.exchangeMessage.update({
    where: { id },
    data: { state: 'WAITING', problem: null, attempts: 0, nextAttemptAt: null, doneAt: null },
  })
  await planPost(tx, id)
}

/** One that was given up for waiting goes out of its turn, however often it must be tried. */
async function handleAgain({ tx }: Context, message: ExchangeMessage) {
  const { id, problem, outOfTurn } = message
  await tx.exchangeMessage.update({
    where: { id },
    data: {
      ...(await freePlace(tx, message)),
      outOfTurn: outOfTurn || problemFrom(problem) === 'predecessor-missing',
      state: 'WAITING',
      problem: null,
      attempts: 0,
      nextAttemptAt: null,
    },
  })
  await planHandling(tx, id)
}

/** Done with its problem kept: that is how one reads later what was the matter. */
const putAside = ({ tx, now }: Context, { id }: ExchangeMessage, place: typeof NOWHERE) =>
  tx.exchangeMessage.update({
    where: { id },
    data: { ...place, state: 'DONE', doneAt: now, nextAttemptAt: null },
  })

async function conclude(
  context: Context,
  { id, submissionId, participantId }: ExchangeMessage,
  type: 'exchange.retried' | 'exchange.settled',
): Promise<MessageRef> {
  await record(
    context,
    { type, data: { envelopeId: id } },
    { subjectId: submissionId ?? id, participantId: participantId ?? undefined },
  )
  await announce(context.tx, { topic: 'exchange', id })
  const now = await context.tx.exchangeMessage.findUniqueOrThrow({ where: { id } })
  return { id, standing: standingOf(now) }
}
