/** Largest file of a power, bytes; a real one is some tens of kilobytes. */
export const POWER_LIMIT_BYTES = 1024 * 1024
