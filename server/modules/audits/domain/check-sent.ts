import type { Day } from '../../deadlines/contract'
import { addDays } from '../../deadlines/domain/civil-day'
import { ruleOn } from '../../deadlines/domain/rules'
import type { Sent } from './actions'
import type { AuditState, ItemStatus } from './state'

/** What can be wrong with the facts of a document of customs, as codes that the console has sentences for. */
export type SentFault =
  | 'item-twice'
  | 'position-twice'
  | 'period'
  | 'requirement-unknown'
  | 'item-unknown'
  | 'item-answered'
  | 'until-early'
  | 'suspension-early'
  | 'suspension-overlap'
  | 'resumption-early'
  | 'prolongation-length'
  | 'prolonged-already'
  | 'row-unknown'
  | 'unit-twice'

/** Lines of which something is awaited: what was answered or accepted is not asked for again by giving time. */
const AWAITED: readonly ItemStatus[] = ['awaited', 'more-time-asked', 'asked-again']

/**
 * Null when the facts hold in this audit: the items are the requirement's, days do not go backwards, and nothing is
 * suspended, resumed or prolonged into the past. `today` is Moscow's.
 */
export function faultOfSent(what: Sent, state: AuditState, today: Day): SentFault | null {
  switch (what.purpose) {
    case 'requirement': {
      // Answers are kept by the item's id, all requirements of the audit together.
      const known = state.requirements.flatMap(({ items }) => items.map(({ id }) => id))
      const ids = [...known, ...what.items.map(({ id }) => id)]
      if (new Set(ids).size !== ids.length) return 'item-twice'
      // The reply names a line by its position.
      if (new Set(what.items.map(({ position }) => position)).size !== what.items.length)
        return 'position-twice'
      return what.items.some(({ periodFrom, periodTo }) => periodFrom > periodTo) ? 'period' : null
    }
    case 'more-time': {
      const requirement = state.requirements.find(({ documentId }) => documentId === what.requirementId)
      if (!requirement) return 'requirement-unknown'
      const items = new Map(requirement.items.map((item) => [item.id, item]))
      if (what.itemIds.some((id) => !items.has(id))) return 'item-unknown'
      if (what.itemIds.some((id) => !AWAITED.includes(items.get(id)!.status))) return 'item-answered'
      if (what.until < today) return 'until-early'
      const { deemedOn } = state.documents.find(({ documentId }) => documentId === what.requirementId)!
      const given = requirement.items.flatMap(({ id, grantedUntil, askings }) => {
        const asked = askings.map((asking) => asking.given ?? asking.until)
        return what.itemIds.includes(id) ? [...(grantedUntil ? [grantedUntil] : []), ...asked] : []
      })
      // It gives more time, never less.
      return [addDays(deemedOn, requirement.days), ...given].some((day) => what.until <= day)
        ? 'until-early'
        : null
    }
    case 'suspension': {
      if (!state.startedOn || what.from <= state.startedOn || what.from < today) return 'suspension-early'
      const last = state.suspensions.at(-1)?.to
      return last && what.from <= last ? 'suspension-overlap' : null
    }
    case 'resumption': {
      const last = state.suspensions.at(-1)
      return what.from < today || (last && what.from <= last.from) ? 'resumption-early' : null
    }
    case 'prolongation':
      // A desk audit is prolonged by days (289-ФЗ 228 ч. 8), a field one by a month (ТК 333).
      if ((state.form === 'DESK') === (what.days === null)) return 'prolongation-length'
      return (what.days ?? 1) > prolongationLeft(state) ? 'prolonged-already' : null
    case 'act': {
      // An objection names a paragraph by its place.
      const units = what.paragraphs.map(({ unit }) => unit.trim().toLowerCase())
      return new Set(units).size < units.length ? 'unit-twice' : null
    }
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
