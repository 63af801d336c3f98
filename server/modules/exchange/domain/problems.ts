/**
 * What can stop a message, a closed list: the console has words for each. The first ones are of what the portal sends, the
 * others of what it was sent.
 */
export const PROBLEMS = [
  /** No connection, or no answer in time. */
  'no-answer',
  /** ЕАИС ТО answered that it has failed or is overloaded (5xx, 408, 429). */
  'server-error',
  /** It answered well, but not that it has this envelope. */
  'not-acknowledged',
  /** It does not know the portal by its secret (401, 403). */
  'unauthorised',
  /** It will not take this envelope, now or later. */
  'refused',
  /** The document cannot be carried as it is: its bytes would not be the same on the other side. */
  'document-form',
  /** What was received is no envelope: not XML, cut short, without the header. */
  'envelope-unreadable',
  /** The header lacks what every message must have. */
  'envelope-incomplete',
  /** Another message of the case has this place in the order. */
  'order-taken',
  /** The message before it has not come in time. */
  'predecessor-missing',
  /** It answers a message that the portal has not sent. */
  'initial-unknown',
  /** The document inside is not well-formed, or none is there, or several are. */
  'document-unreadable',
  /** The document is of no kind that the portal can be sent. */
  'document-unknown',
  /** The document is known, but the portal could not make use of it. */
  'handling-failed',
] as const
export type Problem = (typeof PROBLEMS)[number]

/** Problems that pass by themselves: the same envelope is tried again by the table of back-off. */
const PASSING: readonly Problem[] = ['no-answer', 'server-error', 'not-acknowledged', 'unauthorised']
export const isPassing = (problem: Problem): boolean => PASSING.includes(problem)

/** What an HTTP status of the other side means; null when it took the message. */
export function problemOfStatus(status: number): Problem | null {
  if (status >= 200 && status < 300) return null
  if (status === 401 || status === 403) return 'unauthorised'
  if (status >= 500 || status === 408 || status === 429) return 'server-error'
  return 'refused'
}

/** A problem read back from the database; what an older release may have written is told as a failure of handling. */
export const problemFrom = (text: string | null): Problem | null =>
  text === null ? null : (PROBLEMS.find((problem) => problem === text) ?? 'handling-failed')
