import type { ComputedTerm, ComputeTerm, Day, Suspension, TermStep, RuleId } from '../../deadlines/contract'
import { addDays, daysBetween, earlier } from '../../deadlines/domain/civil-day'
import type { DayOf } from './fold'
import { askingTermId, countOfAsking } from './asking-again'
import { takesAnswers } from './line-reads'
import type { AuditDocumentState, AuditState, ItemState, RequirementState } from './state'

/** To object and to complain are rights: whoever does not has missed nothing. */
export const RIGHTS: readonly RuleId[] = ['objections', 'complaint']

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
  /** It counts no more, and nobody has missed it: the audit was cancelled, or has gone on without it in time. */
  ended: boolean
  /** The audit has gone on: nothing can be done about it any more, in time or not. */
  gone: boolean
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
    goneAt: Date | null = null,
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
    ended: state.status === 'CANCELLED' || (!metAt && goneAt !== null && dayOf(goneAt) <= date),
    gone: goneAt !== null,
  })

  const terms: AuditTerm[] = []
  const act = sentAs(state, 'act')
  const decision = sentAs(state, 'decision')
  const decidedAt = decision?.sentAt ?? null
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
    terms.push(term('objections', 'participant', act.documentId, objections, came, decidedAt))
    terms.push(...answerTerms(objections.date))
  }
  if (decision) {
    // One that was taken back is as if it had not been filed: the three months run on.
    const filed = state.received.findLast(({ what, withdrawnAt }) => what === 'complaint' && !withdrawnAt)
    const complaint = count({ rule: 'complaint', event: learntOn(decision, dayOf) })
    terms.push(term('complaint', 'participant', decision.documentId, complaint, filed?.at ?? null))
    if (filed) {
      const review = count({ rule: 'complaint-review', event: dayOf(filed.at) })
      terms.push(term('complaint-review', 'customs', null, review, filed.answered?.at ?? null))
    }
  }
  return terms

  /** One term for the lines of a requirement that have the same day: its own, or one that customs gave later. */
  function requirementTerms({ documentId, days: length, items }: RequirementState): AuditTerm[] {
    const { deemedOn } = state.documents.find((one) => one.documentId === documentId)!
    const own = { rule: 'requirement' as const, event: deemedOn, length }
    const goneAt = takesAnswers(state.status) ? null : (act?.sentAt ?? null)
    const first = [...new Set(items.map(({ grantedUntil }) => grantedUntil))].map((until) => {
      const lines = items.filter(({ grantedUntil }) => grantedUntil === until)
      // A day that customs named is told as so many days more.
      const more = until ? [{ length: daysBetween(addDays(deemedOn, length), until) }] : []
      const counted = count({ ...own, prolongations: more })
      const met = answeredAt(lines, counted.date)
      const id = until ? `requirement:${documentId}:${until}` : `requirement:${documentId}`
      return term(id, 'participant', documentId, counted, met, goneAt)
    })
    return [...first, ...askingTerms(documentId, items, goneAt)]
  }

  /** One term for the lines that customs asked for once more on the same day, until the same one. */
  function askingTerms(documentId: string, items: readonly ItemState[], goneAt: Date | null): AuditTerm[] {
    const askings = items.flatMap((item) => item.askings)
    const ids = [...new Set(askings.map((asking) => askingTermId(documentId, asking)))]
    return ids.map((id) => {
      const alike = askings.filter((asking) => askingTermId(documentId, asking) === id)
      const met = lastOf(alike.map(({ metAt }) => metAt))
      return term(id, 'participant', documentId, count(countOfAsking(alike[0]!)), met, goneAt)
    })
  }

  /**
   * When the last of the lines was answered; null while one is awaited. A plea for time is no answer: the term still runs. A
   * line that customs asks for again has a term of its own, and what came in time stays so. Asked for again without a day, as
   * it once was, it runs on to the same day; after that day it does not undo what came in time.
   */
  function answeredAt(items: readonly ItemState[], due: Day): Date | null {
    return lastOf(
      items.map(({ status, metAt, askedAgainAt, askings }) => {
        const dated = askings.length > 0
        const open = !dated && status === 'asked-again' && askedAgainAt && dayOf(askedAgainAt) <= due
        return open ? null : metAt
      }),
    )
  }

  /** Customs answers objections, then decides; without objections it decides when their term is over. */
  function answerTerms(objectionsEnd: Day): AuditTerm[] {
    const { objections, conclusion } = state
    const out: AuditTerm[] = []
    const concluded = sentAs(state, 'conclusion')
    if (objections && objections.rows.length > 0) {
      const event = dayOf(objections.at)
      const counted = count({ rule: 'conclusion', event })
      const met = concluded?.sentAt ?? null
      out.push(term('conclusion', 'customs', null, counted, met, decidedAt))
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

/** The latest of the instants; null when one has not come. */
const lastOf = (times: readonly (Date | null)[]): Date | null =>
  times.reduce((last, at) => (last && at ? (last > at ? last : at) : null))

const sentAs = (state: AuditState, purpose: string) =>
  state.documents.find((document) => document.purpose === purpose)

/** The day on which the participant learnt of a document: received by law, unless it was opened or confirmed before. */
export function learntOn({ deemedOn, openedAt, confirmedAt }: AuditDocumentState, dayOf: DayOf): Day {
  const days = [openedAt, confirmedAt].flatMap((at) => (at ? [dayOf(at)] : []))
  return days.reduce(earlier, deemedOn)
}

/** Terms that still run, or whose omission can still be made good. */
export const runningTerms = (terms: readonly AuditTerm[], side?: TermSide): AuditTerm[] =>
  terms.filter((term) => !term.metAt && !term.ended && !term.gone && (!side || term.side === side))

/**
 * The nearest day on which this side has to have done something; null when nothing runs. Nobody has to complain, and while an
 * audit is suspended its own term does not run.
 */
export function nextDue(terms: readonly AuditTerm[], side: TermSide): Day | null {
  const days = runningTerms(terms, side).flatMap(({ rule, due, suspended }) =>
    rule === 'complaint' || suspended ? [] : [due],
  )
  return days.length ? days.reduce((a, b) => (a < b ? a : b)) : null
}
