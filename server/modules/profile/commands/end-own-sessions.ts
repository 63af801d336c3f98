import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { endSessions } from '../../accounts/commands/end-sessions'
import type { EndOtherSessions, EndSession } from '../contract'

/** Ends one session of the person, this one too; NOT_FOUND when it is another's or has ended already. */
export async function endOwnSession(context: CommandContext<SignedInActor>, { id }: EndSession) {
  const ended = await endSessions(context, context.actor.userId, { id })
  if (ended === 0) throw notFound()
  return { ended }
}

/** Ends every session of the person but the one that asks. */
export async function endOtherSessions(context: CommandContext<SignedInActor>, _: EndOtherSessions) {
  const { userId, sessionId } = context.actor
  return { ended: await endSessions(context, userId, { id: { not: sessionId } }) }
}
