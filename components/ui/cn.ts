import { clsx } from 'clsx'

/**
 * Joins class names, leaving out what is false. Nothing is decided between two that contradict each other: what a caller
 * may change lies in the layer `components` of globals.css, which every utility overrides.
 */
export const cn = clsx
