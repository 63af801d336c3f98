import type { MessageStanding } from './contract'
import { problemFrom, type Problem } from './domain/problems'

/** What an officer of the exchange does with a message; who may act at all is the permission `exchange.administer`. */
export type MessageAct = 'retry' | 'settle'

/** What is judged of a message. */
export interface JudgedMessage {
  direction: 'OUT' | 'IN'
  state: 'WAITING' | 'DONE' | 'DEAD'
  problem: string | null
  initialId: string | null
}

/** A message that is done although its problem stands is one that an officer has put aside. */
export function standingOf({ state, problem }: Pick<JudgedMessage, 'state' | 'problem'>): MessageStanding {
  if (state === 'DONE') return problem === null ? 'done' : 'settled'
  return state === 'DEAD' ? 'dead' : 'waiting'
}

/** Messages received whose bytes are good: what stopped them lay elsewhere, so the same bytes may be handled again. */
const HANDLED_AGAIN: readonly Problem[] = [
  'handling-failed',
  'predecessor-missing',
  'initial-unknown',
  'document-unknown',
]

/**
 * How a message is tried again. `send`: the same envelope goes once more, also one that ЕАИС ТО has taken and not answered:
 * it knows envelopes by their ids. `handle`: what was received is handled again. `ask`: what was received is damaged, so
 * the message that it answers is sent once more for another answer. Null: there is nothing to try.
 */
export function retryWayOf(message: JudgedMessage): 'send' | 'handle' | 'ask' | null {
  const standing = standingOf(message)
  if (standing === 'settled') return null
  if (message.direction === 'OUT') return problemFrom(message.problem) === 'document-form' ? null : 'send'
  if (standing !== 'dead') return null
  if (HANDLED_AGAIN.includes(problemFrom(message.problem)!)) return 'handle'
  return message.initialId === null ? null : 'ask'
}

/** Only a dead message can be put aside. */
export function mayAct(message: JudgedMessage, act: MessageAct): boolean {
  return act === 'retry' ? retryWayOf(message) !== null : standingOf(message) === 'dead'
}
