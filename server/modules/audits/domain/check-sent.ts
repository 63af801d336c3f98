import type { Sent } from './actions'
import type { AuditState } from './state'

/** What can be wrong with the facts of a document of customs, as codes that the console has sentences for. */
export type SentFault =
  | 'item-twice'
  | 'period'
  | 'requirement-unknown'
  | 'item-unknown'
  | 'until-early'
  | 'suspension-early'
  | 'resumption-early'
  | 'prolongation-length'
  | 'row-unknown'

/** Null when the facts hold in this audit: the items are the requirement's, days do not go backwards. */
export function faultOfSent(what: Sent, state: AuditState): SentFault | null {
  switch (what.purpose) {
    case 'requirement':
      if (new Set(what.items.map(({ id }) => id)).size !== what.items.length) return 'item-twice'
      return what.items.some(({ periodFrom, periodTo }) => periodFrom > periodTo) ? 'period' : null
    case 'more-time': {
      const requirement = state.requirements.find(({ documentId }) => documentId === what.requirementId)
      if (!requirement) return 'requirement-unknown'
      const known = new Set(requirement.items.map(({ id }) => id))
      if (what.itemIds.some((id) => !known.has(id))) return 'item-unknown'
      const received = state.documents.find(({ documentId }) => documentId === what.requirementId)!.deemedOn
      return what.until <= received ? 'until-early' : null
    }
    case 'suspension':
      return !state.startedOn || what.from < state.startedOn ? 'suspension-early' : null
    case 'resumption': {
      const last = state.suspensions.at(-1)
      return last && what.from <= last.from ? 'resumption-early' : null
    }
    case 'prolongation':
      // A desk audit is prolonged by days (289-ФЗ 228 ч. 8), a field one by a month (ТК 333).
      return (state.form === 'DESK') === (what.days === null) ? 'prolongation-length' : null
    case 'conclusion': {
      const known = new Set(state.objections?.rows.map(({ paragraphId }) => paragraphId))
      return what.rows.some(({ paragraphId }) => !known.has(paragraphId)) ? 'row-unknown' : null
    }
    default:
      return null
  }
}
