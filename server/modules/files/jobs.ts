/** Forgets uploads that were never finished. */
export const SWEEP = 'files:sweep'
