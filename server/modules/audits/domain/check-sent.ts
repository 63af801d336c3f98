import { addDays } from '../../deadlines/domain/civil-day'
import { ruleOn } from '../../deadlines/domain/rules'
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
  | 'suspension-overlap'
  | 'resumption-early'
  | 'prolongation-length'
  | 'prolonged-already'
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
      const { deemedOn } = state.documents.find(({ documentId }) => documentId === what.requirementId)!
      const given = requirement.items.flatMap(({ id, grantedUntil }) =>
        grantedUntil && what.itemIds.includes(id) ? [grantedUntil] : [],
      )
      // It gives more time, never less.
      return [addDays(deemedOn, requirement.days), ...given].some((day) => what.until <= day)
        ? 'until-early'
        : null
    }
    case 'suspension': {
      if (!state.startedOn || what.from < state.startedOn) return 'suspension-early'
      const last = state.suspensions.at(-1)?.to
      return last && what.from <= last ? 'suspension-overlap' : null
    }
    case 'resumption': {
      const last = state.suspensions.at(-1)
      return last && what.from <= last.from ? 'resumption-early' : null
    }
    case 'prolongation':
      // A desk audit is prolonged by days (289-ФЗ 228 ч. 8), a field one by a month (ТК 333).
      if ((state.form === 'DESK') === (what.days === null)) return 'prolongation-length'
      return (what.days ?? 1) > prolongationLeft(state) ? 'prolonged-already' : null
    case 'conclusion': {
      const known = new Set(state.objections?.rows.map(({ paragraphId }) => paragraphId))
      return what.rows.some(({ paragraphId }) => !known.has(paragraphId)) ? 'row-unknown' : null
    }
    default:
      return null
  }
}

/** How much longer the audit may still be prolonged: days of a desk one, months of a field one. */
function prolongationLeft({ form, startedOn, documents }: AuditState): number {
  const rule = startedOn && ruleOn(form === 'DESK' ? 'desk-audit' : 'field-audit', startedOn)?.rule
  const given = documents.reduce(
    (sum, { what }) => sum + (what.purpose === 'prolongation' ? (what.days ?? 1) : 0),
    0,
  )
  return rule ? rule.prolongation!.max - given : 0
}
