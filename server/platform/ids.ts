import { v7 } from 'uuid'

/** Header that carries the id of one request: proxy.ts sets it, pages show it, logs name it. */
export const REQUEST_ID_HEADER = 'x-request-id'

/** A time-ordered UUIDv7; rows sort by creation and index pages stay hot. */
export function newId(): string {
  return v7()
}
