/** A document of the participant on its way, or given back by the format check: no office has seen it. */
const NOT_COME: readonly string[] = ['SENT', 'RETURNED', 'REPLACED']

/** Whether a document in this status of submissions lies in the office, so that its receipt can be confirmed. */
export const hasCome = (status: string): boolean => !NOT_COME.includes(status)
