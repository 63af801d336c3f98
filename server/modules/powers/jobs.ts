/** Warns of powers whose term ends soon: looks at all of them each time, so that nothing missed stays missed. */
export const WATCH = 'powers:watch'
