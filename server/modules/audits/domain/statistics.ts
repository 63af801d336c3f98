import type { Text } from '../../catalogue/contract'
import { AUDIT_FORMS, type AuditForm } from './vocabulary'

/** A document of customs as statistics see it: when it was sent, opened and confirmed. Years are Moscow's. */
export interface DocumentFact {
  year: number
  officeId: string
  form: AuditForm
  participantId: string
  /** Hours from sending; null while it has not happened. */
  hoursToOpen: number | null
  hoursToConfirm: number | null
  /** It gave more time: a prolongation of the audit, or of a requirement. */
  prolongs: boolean
  /** Rows of a conclusion. */
  objectionsAccepted: number
  objectionsRejected: number
}

/** A term that has come to its end, of the year in which its document was sent. */
export interface TermFact {
  year: number
  officeId: string
  form: AuditForm
  side: 'participant' | 'customs'
  outcome: 'met' | 'missed'
}

/** Figures of one group. Shares from 0 to 1; medians in hours; null when there is nothing to count. */
export interface Figures {
  persons: number
  documents: number
  /** Audited persons that confirmed receipt of at least one document. */
  confirmedShare: number | null
  medianToOpen: number | null
  medianToConfirm: number | null
  metByPersons: number
  metByCustoms: number
  prolonged: number
  missedByPersons: number
  missedByCustoms: number
  objectionsAccepted: number
  objectionsRejected: number
}

/** Columns of the statistics, in their order. */
export const FIGURES = [
  'persons',
  'documents',
  'confirmedShare',
  'medianToOpen',
  'medianToConfirm',
  'metByPersons',
  'metByCustoms',
  'prolonged',
  'missedByPersons',
  'missedByCustoms',
  'objectionsAccepted',
  'objectionsRejected',
] as const satisfies (keyof Figures)[]

export type FigureName = (typeof FIGURES)[number]

/** A row by year, office and form; `other` holds the small groups of the year together, `total` all that is shown. */
export type StatisticsRow = { year: number } & (
  | { is: 'group'; officeId: string; form: AuditForm; figures: Figures }
  | { is: 'other' | 'total'; figures: Figures }
)

export interface Statistics {
  rows: StatisticsRow[]
  /** Years of which something is left out, because it is of fewer persons than may be shown. */
  hiddenYears: number[]
}

/** Statistics with the names of the offices in them. */
export interface StatisticsView extends Statistics {
  offices: Record<string, Text>
}

/** Of fewer persons nothing is shown: each of them could be guessed. */
export const FEWEST_PERSONS = 5

/** What the source reports of the former portal. */
export const SOURCE_SHARES = [
  { year: 2019, confirmedShare: 0.66 },
  { year: 2020, confirmedShare: 0.8 },
] as const

/**
 * Statistics, the latest year first. Small groups of a year are put together; when even so they are too few, they are left
 * out of the total as well, or a subtraction would give them back.
 */
export function statisticsOf(documents: readonly DocumentFact[], terms: readonly TermFact[]): Statistics {
  const years = [...new Set(documents.map(({ year }) => year))].sort((a, b) => b - a)
  const rows: StatisticsRow[] = []
  const hiddenYears: number[] = []
  for (const year of years) {
    const groups = groupsOf(documents, terms, year)
    const large = groups.filter((group) => personsOf(group.documents) >= FEWEST_PERSONS)
    const rest = mergeOf(groups.filter((group) => !large.includes(group)))
    const restShown = personsOf(rest.documents) >= FEWEST_PERSONS
    if (rest.documents.length > 0 && !restShown) hiddenYears.push(year)
    for (const group of large)
      rows.push({
        year,
        is: 'group',
        officeId: group.officeId,
        form: group.form,
        figures: figuresOf(group.documents, group.terms),
      })
    if (restShown) rows.push({ year, is: 'other', figures: figuresOf(rest.documents, rest.terms) })
    const shown = mergeOf(restShown ? groups : large)
    if (shown.documents.length > 0)
      rows.push({ year, is: 'total', figures: figuresOf(shown.documents, shown.terms) })
  }
  return { rows, hiddenYears }
}

interface Facts {
  documents: DocumentFact[]
  terms: TermFact[]
}

function groupsOf(documents: readonly DocumentFact[], terms: readonly TermFact[], year: number) {
  const keyOf = ({ officeId, form }: { officeId: string; form: AuditForm }) => `${officeId} ${form}`
  const groups = new Map<string, Facts & { officeId: string; form: AuditForm }>()
  for (const document of documents) {
    if (document.year !== year) continue
    const { officeId, form } = document
    const group = groups.get(keyOf(document)) ?? { officeId, form, documents: [], terms: [] }
    group.documents.push(document)
    groups.set(keyOf(document), group)
  }
  for (const term of terms) if (term.year === year) groups.get(keyOf(term))?.terms.push(term)
  // Each year in the same order, to be compared with another.
  return [...groups.values()].sort(
    (a, b) =>
      a.officeId.localeCompare(b.officeId) || AUDIT_FORMS.indexOf(a.form) - AUDIT_FORMS.indexOf(b.form),
  )
}

const mergeOf = (groups: readonly Facts[]): Facts => ({
  documents: groups.flatMap(({ documents }) => documents),
  terms: groups.flatMap(({ terms }) => terms),
})

const personsOf = (documents: readonly DocumentFact[]) =>
  new Set(documents.map(({ participantId }) => participantId)).size

function figuresOf(documents: readonly DocumentFact[], terms: readonly TermFact[]): Figures {
  const persons = personsOf(documents)
  const confirmed = personsOf(documents.filter(({ hoursToConfirm }) => hoursToConfirm !== null))
  const ended = (side: TermFact['side'], outcome: TermFact['outcome']) =>
    terms.filter((term) => term.outcome === outcome && term.side === side).length
  const sum = (of: (document: DocumentFact) => number) =>
    documents.reduce((total, document) => total + of(document), 0)
  return {
    persons,
    documents: documents.length,
    confirmedShare: persons === 0 ? null : confirmed / persons,
    medianToOpen: medianOf(documents.map(({ hoursToOpen }) => hoursToOpen)),
    medianToConfirm: medianOf(documents.map(({ hoursToConfirm }) => hoursToConfirm)),
    metByPersons: ended('participant', 'met'),
    metByCustoms: ended('customs', 'met'),
    prolonged: documents.filter(({ prolongs }) => prolongs).length,
    missedByPersons: ended('participant', 'missed'),
    missedByCustoms: ended('customs', 'missed'),
    objectionsAccepted: sum(({ objectionsAccepted }) => objectionsAccepted),
    objectionsRejected: sum(({ objectionsRejected }) => objectionsRejected),
  }
}

/** The middle one of what is known; of an even number the mean of the two. */
export function medianOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
