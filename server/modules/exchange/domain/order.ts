/** A message among those of its case in one direction, as much as its turn needs. */
export interface Placed {
  /** From 1. */
  ordinal: number
  state: 'WAITING' | 'DONE' | 'DEAD'
}

/** An answer waits so long for the one before it, milliseconds; then an officer is told. */
export const HOLD_MS = 15 * 60_000

/**
 * Is it this message's turn to be sent: everything before it has been taken by the other side. A dead one stops its case
 * until an officer has looked, since what follows may make no sense without it.
 */
export const maySend = (ordinal: number, others: readonly Placed[]): boolean =>
  others.every((other) => other.ordinal >= ordinal || other.state === 'DONE')

/** The same for a message received: it is the first of its case, or the one before it has come and is done. */
export const mayHandle = (ordinal: number, others: readonly Placed[]): boolean =>
  ordinal <= 1 || others.some((other) => other.ordinal === ordinal - 1 && other.state === 'DONE')
