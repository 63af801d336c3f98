import { v7 } from 'uuid'

/** A time-ordered UUIDv7; rows sort by creation and index pages stay hot. */
export function newId(): string {
  return v7()
}
