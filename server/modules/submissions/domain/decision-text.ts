/** Text as XML can carry it: line ends of one kind, no control characters. */
export const decisionText = (typed: string) =>
  typed
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\u200d\u00ad]/gu, '')
    .trim()
