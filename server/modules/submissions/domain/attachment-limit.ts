import type { KindSummary } from '../../catalogue/contract'

/**
 * Most files of one document when its kind sets no number. The page lists all of them and the archive names all of them:
 * whoever has more puts them into one PDF or one ZIP.
 */
export const MOST_ATTACHMENTS = 500

/** How many files a document of the kind may have. */
export const attachmentLimit = ({ max }: KindSummary['attachments']): number =>
  Math.min(max ?? MOST_ATTACHMENTS, MOST_ATTACHMENTS)
