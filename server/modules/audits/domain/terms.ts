import type { ComputedTerm, ComputeTerm, Day, Suspension, TermStep, RuleId } from '../../deadlines/contract'
import { addDays, daysBetween } from '../../deadlines/domain/civil-day'
import type { DayOf } from './fold'
import type { AuditState, ItemState, RequirementState } from './state'

/** Whose term it is: who has to do something before it ends. */
export type TermSide = 'participant' | 'customs'

/** A term of an audit, computed. */
export interface AuditTerm {
  /** Stable: what it is of, and of which document. */
  id: string
  rule: RuleId
  side: TermSide
  /** The document it is counted from, or null for the audit itself. */
  documentId: string | null
  /** The last day, Moscow. */
  due: Day
  steps: TermStep[]
  cautions: ComputedTerm['cautions']
  suspended: boolean
  /** When what was due was done; null while it is not. */
  metAt: Date | null
  /** It counts no more, and nobody has missed it: the audit was cancelled, or has gone on without it. */
  ended: boolean
}

/** Counts one term by the calendar in force. */
export type Compute = (ask: ComputeTerm) => ComputedTerm

/** What has to be said to count a term; the rest is as the rule has it. */
interface Ask {
  rule: RuleId
  event: Day
  length?: number
  suspensions?: Suspension[]
  prolongations?: { length: number }[]
}

/** Every term of an audit, in the order in which they began. Pure: the calendar is in `compute`. */
export function termsOf(state: AuditState, compute: Compute, dayOf: DayOf): AuditTerm[] {
  const count = (ask: Ask) =>
    compute({ suspensions: [], prolongations: [], changes: [], decreeDays: 'skip', ...ask })
  const term = (
    id: string,
    side: TermSide,
    documentId: string | null,
    { rule, date, steps, cautions, suspended }: ComputedTerm,
    metAt: Date | null,
    ended = false,
  ): AuditTerm => ({
    id,
    rule,
    side,
    documentId,
    due: date,
    steps,
    cautions,
    suspended,
    metAt,
    ended: ended || state.status === 'CANCELLED',
  })

  const terms: AuditTerm[] = []
  const act = sentAs(state, 'act')
  if (state.startedOn) {
    const prolongations = state.documents.flatMap(({ what }) =>
      what.purpose === 'prolongation' ? [{ length: what.days ?? 1 }] : [],
    )
    const ask =
      state.form === 'DESK'
        ? { rule: 'desk-audit' as const, event: state.startedOn, prolongations }
        : {
            rule: 'field-audit' as const,
            event: state.startedOn,
            prolongations,
            suspensions: state.suspensions,
          }
    terms.push(term('audit', 'customs', null, count(ask), act?.sentAt ?? null))
  }
  for (const requirement of state.requirements) terms.push(...requirementTerms(requirement))
  if (act) {
    const objections = count({ rule: 'objections', event: act.deemedOn })
    const came = state.objections?.at ?? null
    const gone = state.status === 'DECIDED' || state.status === 'CLOSED'
    terms.push(term('objections', 'participant', act.documentId, objections, came, gone && !came))
    terms.push(...answerTerms(objections.date))
  }
  const decision = sentAs(state, 'decision')
  if (decision) {
    const filed = state.received.find(({ what }) => what === 'complaint')
    const complaint = count({ rule: 'complaint', event: decision.deemedOn })
    terms.push(term('complaint', 'participant', decision.documentId, complaint, filed?.at ?? null))
  }
  return terms

  /** One term for the lines of a requirement that have the same day: its own, or one that customs gave later. */
  function requirementTerms({ documentId, days: length, items }: RequirementState): AuditTerm[] {
    const { deemedOn } = state.documents.find((one) => one.documentId === documentId)!
    const own = { rule: 'requirement' as const, event: deemedOn, length }
    const gone = !['RUNNING', 'SUSPENDED'].includes(state.status)
    return [...new Set(items.map(({ grantedUntil }) => grantedUntil))].map((until) => {
      const lines = items.filter(({ grantedUntil }) => grantedUntil === until)
      const met = answeredAt(lines)
      // A day that customs named is told as so many days more.
      const more = until ? [{ length: daysBetween(addDays(deemedOn, length), until) }] : []
      const counted = count({ ...own, prolongations: more })
      const id = until ? `requirement:${documentId}:${until}` : `requirement:${documentId}`
      return term(id, 'participant', documentId, counted, met, gone && !met)
    })
  }

  /** Customs answers objections, then decides; without objections it decides when their term is over. */
  function answerTerms(objectionsEnd: Day): AuditTerm[] {
    const { objections, conclusion } = state
    const out: AuditTerm[] = []
    const decision = sentAs(state, 'decision')
    const concluded = sentAs(state, 'conclusion')
    if (objections && objections.rows.length > 0) {
      const event = dayOf(objections.at)
      const counted = count({ rule: 'conclusion', event })
      out.push(
        term(
          'conclusion',
          'customs',
          null,
          counted,
          concluded?.sentAt ?? null,
          Boolean(decision) && !concluded,
        ),
      )
    }
    const from = concluded && conclusion ? dayOf(concluded.sentAt) : withoutObjections()
    if (from) {
      out.push(
        term('decision', 'customs', null, count({ rule: 'decision', event: from }), decision?.sentAt ?? null),
      )
    }
    return out

    function withoutObjections(): Day | null {
      if (objections) return objections.rows.length === 0 ? dayOf(objections.at) : null
      return objectionsEnd
    }
  }
}

const sentAs = (state: AuditState, purpose: string) =>
  state.documents.find((document) => document.purpose === purpose)

/** When the last of the lines was answered; null while one is awaited. A plea for time is no answer: the term still runs. */
function answeredAt(items: readonly ItemState[]): Date | null {
  if (items.some(({ status }) => ['awaited', 'asked-again', 'more-time-asked'].includes(status))) return null
  const times = items.map((item) => item.answeredAt?.getTime() ?? 0)
  return new Date(Math.max(...times))
}

/** Terms that still run: nothing done, not ended. */
export const runningTerms = (terms: readonly AuditTerm[], side?: TermSide): AuditTerm[] =>
  terms.filter((term) => !term.metAt && !term.ended && (!side || term.side === side))

/** The nearest day on which this side has to have done something; null when nothing runs. Nobody has to complain. */
export function nextDue(terms: readonly AuditTerm[], side: TermSide): Day | null {
  const days = runningTerms(terms, side).flatMap(({ rule, due }) => (rule === 'complaint' ? [] : [due]))
  return days.length ? days.reduce((a, b) => (a < b ? a : b)) : null
}
