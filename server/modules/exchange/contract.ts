import { z } from 'zod'
import type { Text } from '../catalogue/contract'
import type { Problem } from './domain/problems'

/**
 * `attention`: dead ones. `waiting`: on their way. `unanswered`: ЕАИС ТО has the document and has said nothing of it for
 * longer than usual.
 */
export const EXCHANGE_FILTERS = ['attention', 'waiting', 'unanswered', 'all'] as const
export type ExchangeFilter = (typeof EXCHANGE_FILTERS)[number]

export const ListMessages = z.object({
  filter: z.enum(EXCHANGE_FILTERS).default('attention'),
  cursor: z.uuid().nullish(),
  limit: z.int().min(1).max(100).default(50),
})
export type ListMessages = z.output<typeof ListMessages>

export const ChangeMessage = z.object({ requestId: z.uuid(), id: z.uuid() })
export type ChangeMessage = z.output<typeof ChangeMessage>

/** `waiting`: for its turn or its next attempt. `done`: taken. `dead`: given up. `settled`: dead, and put aside by an officer. */
export const MESSAGE_STANDINGS = ['waiting', 'done', 'dead', 'settled'] as const
export type MessageStanding = (typeof MESSAGE_STANDINGS)[number]

/** A message as an officer of the exchange sees it: never what it says. */
export interface MessageView {
  /** EnvelopeID. */
  id: string
  direction: 'OUT' | 'IN'
  documentCode: string
  /** What the kind is called; null for a code that the portal does not know. */
  title: Text | null
  caseId: string | null
  /** Place among the messages of the case; null outside of an order. */
  ordinal: number | null
  officeCode: string | null
  standing: MessageStanding
  attempts: number
  /** ISO 8601; null when no attempt is planned. */
  nextAttemptAt: string | null
  problem: Problem | null
  createdAt: string
  doneAt: string | null
  /** Another message of the case stands before this one. */
  blocked: boolean
  /** How it can be tried again: send it, handle it, ask for another; null when it cannot. */
  retry: 'send' | 'handle' | 'ask' | null
  /** May it be put aside. */
  settle: boolean
}

export interface MessagePage {
  /** When it was looked at, ISO 8601: ages are counted from here. */
  at: string
  items: MessageView[]
  nextCursor: string | null
}

/** How things stand; ages in seconds, null when there is none. */
export interface ExchangeFigures {
  waiting: number
  dead: number
  unanswered: number
  /** Age of the oldest message that waits. */
  oldestSeconds: number | null
}

export interface ExchangeOverview extends ExchangeFigures {
  /** `off`: documents go straight to the offices' queues. */
  mode: 'off' | 'stand-in' | 'service'
  /** ISO 8601 of the last message that was sent, and that was received and handled. */
  lastSentAt: string | null
  lastReceivedAt: string | null
}

export interface MessageRef {
  id: string
  standing: MessageStanding
}
