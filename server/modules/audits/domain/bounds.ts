import type { Sent } from './actions'

const REASON = 1000
/** Of a conclusion on one objection, as of the objection itself. */
const ROW_TEXT = 4000
const ROWS = 500
/** Of all paragraphs of an act together, characters: some two hundred pages. */
const ACT_TEXT = 600_000

/**
 * Whether a document of customs is short enough to be written: it stays in the list of actions for good, and every look at
 * the audit reads it. Asked of what is written only: what has been sent is read whatever its length.
 */
export function withinBounds(what: Sent): boolean {
  switch (what.purpose) {
    case 'prolongation':
    case 'suspension':
    case 'group-change':
      return what.reason.length <= REASON
    case 'more-time':
      return what.itemIds.length <= ROWS
    case 'act':
      return what.paragraphs.reduce((sum, { text }) => sum + text.length, 0) <= ACT_TEXT
    case 'conclusion':
      return (
        what.rows.length <= ROWS &&
        what.rows.every(({ paragraphId, text }) => paragraphId.length <= 40 && text.length <= ROW_TEXT)
      )
    default:
      return true
  }
}
