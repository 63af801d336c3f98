/**
 * How long the taking in of one answer may last, milliseconds. Its rows, its sums and the new status of the request come
 * true together, and a big firm's answer has tens of thousands of rows.
 */
export const RECEIVING_MS = 5 * 60_000
