/**
 * The clock of the person's own machine, for what concerns that machine alone: «Сохранено в 14:05», what the browser keeps.
 * Legal dates and terms never come from it.
 */
export const browserNow = () => new Date()
