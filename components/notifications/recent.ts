/** How many notices the home page shows. */
export const RECENT = 5
