/** Tells keepers of the production calendar that next year's is not there, from 1 December on. */
export const WATCH = 'deadlines:watch'
