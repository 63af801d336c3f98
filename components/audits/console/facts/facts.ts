import type { ActParagraph, Purpose, RequiredItem, Sent } from '@/server/modules/audits/domain/actions'
import { readCsv } from '@/server/modules/audits/domain/csv'
import type { AuditView } from '@/server/modules/audits/domain/views'
import type { Day } from '@/server/modules/deadlines/contract'
import { isDay } from '@/server/modules/deadlines/domain/civil-day'

/** What of a case facts are begun from. */
export type CaseFacts = Pick<AuditView, 'form' | 'card' | 'group' | 'requirements' | 'objections'>

/** Days that a requirement gives by custom, calendar ones. */
const USUAL_DAYS = 10
/** The longest prolongation of a desk audit, calendar days (289-ФЗ 228 ч. 8). */
const DESK_PROLONGATION = 120

/** Purposes whose documents say nothing that terms are counted from: they are begun at once. */
const PLAIN: readonly Purpose[] = ['notification', 'order', 'handover', 'extract', 'decision']
export const isPlain = (purpose: Purpose): boolean => PLAIN.includes(purpose)

/** What a document is begun with: as much as the case knows, the officer's own words empty. */
export function blankFacts(purpose: Purpose, audit: CaseFacts, today: Day, newId: () => string): Sent {
  switch (purpose) {
    case 'prolongation':
      return { purpose, days: audit.form === 'DESK' ? DESK_PROLONGATION : null, reason: '' }
    case 'suspension':
      return { purpose, from: today, reason: '' }
    case 'resumption':
      return { purpose, from: today }
    case 'group-change':
      return { purpose, group: audit.group.map(({ id, role }) => ({ officerId: id, role })), reason: '' }
    case 'requirement':
      return { purpose, days: USUAL_DAYS, items: [blankItem(audit.card, newId())] }
    case 'more-time':
      return moreTime(audit, today)
    case 'act':
      return { purpose, paragraphs: [blankParagraph(newId())] }
    case 'conclusion':
      return { purpose, rows: objectedParagraphs(audit).map(({ paragraphId }) => answerTo(paragraphId)) }
    default:
      return { purpose }
  }
}

const answerTo = (paragraphId: string) => ({ paragraphId, accepted: false, text: '' })

/** Paragraphs that were objected to, each once, with everything that was objected to it. */
export function objectedParagraphs({ objections }: Pick<AuditView, 'objections'>) {
  const byId = new Map<string, { paragraphId: string; unit: string; texts: string[] }>()
  for (const { paragraphId, unit, text } of objections?.rows ?? []) {
    const known = byId.get(paragraphId)
    if (known) known.texts.push(text)
    else byId.set(paragraphId, { paragraphId, unit, texts: [text] })
  }
  return [...byId.values()]
}

/** Time for the lines of the last requirement in which it was asked for, until the latest day that was named. */
function moreTime({ requirements }: CaseFacts, today: Day): Extract<Sent, { purpose: 'more-time' }> {
  const asked = (one: (typeof requirements)[number]) =>
    one.items.filter(({ status }) => status === 'more-time-asked')
  const requirement = requirements.findLast((one) => asked(one).length > 0) ?? requirements.at(-1)
  const items = requirement ? asked(requirement) : []
  const days = items.flatMap(({ askedUntil }) => askedUntil ?? []).toSorted()
  return {
    purpose: 'more-time',
    requirementId: requirement?.documentId ?? '',
    itemIds: items.map(({ id }) => id),
    until: days.at(-1) ?? today,
  }
}

export const blankItem = (
  { periodFrom, periodTo }: { periodFrom: Day; periodTo: Day },
  id: string,
): RequiredItem => ({ id, position: 1, code: '', name: '', details: '', periodFrom, periodTo })

export const blankParagraph = (id: string): ActParagraph => ({ id, unit: '', text: '' })

/** Lines in their order, counted from one. */
export const numbered = (items: readonly RequiredItem[]): RequiredItem[] =>
  items.map((item, index) => ({ ...item, position: index + 1 }))

/** Five signs of the classifier of kinds of documents. */
const CODE = /^[0-9A-ZА-Я]{5}$/u
/** A code with what follows it in one cell. */
const OTHERWISE = /^\s*[0-9A-ZА-Я]{5}\s*[;,]/u

/** What was understood of a table that was pasted. */
export interface Pasted {
  items: RequiredItem[]
  /** Rows that name no document: their numbers in the text, from one, and their text. */
  unread: { rows: number[]; text: string }
}

/**
 * Lines of a requirement out of a table that was copied from a spreadsheet: code, name, details and the days of the period.
 * Everything after the name may be missing, and so may the code, as an empty cell or without a cell of its own: it is written
 * in later. A period that is not said is the audited one.
 */
export function pastedItems(
  text: string,
  period: { periodFrom: Day; periodTo: Day },
  newId: () => string,
): Pasted {
  const pasted: Pasted = { items: [], unread: { rows: [], text: '' } }
  const unread: string[] = []
  for (const [index, row] of readCsv(text, text.includes('\t') ? '\t' : undefined).entries()) {
    if (row.length === 0) continue
    const cells = cellsOf(row).map((cell) => cell.trim())
    const coded = cells[0] === '' || CODE.test(cells[0] ?? '')
    const [code = '', name = '', details = '', from, to] = coded ? cells : ['', ...cells]
    if (name) {
      pasted.items.push({
        ...blankItem(period, newId()),
        code,
        name: name.slice(0, 250),
        details: details.slice(0, 1000),
        periodFrom: dayOf(from) ?? period.periodFrom,
        periodTo: dayOf(to) ?? period.periodTo,
      })
    } else {
      pasted.unread.rows.push(index + 1)
      unread.push(row.join('\t'))
    }
  }
  pasted.unread.text = unread.join('\n')
  return pasted
}

/** Cells of a row; one that came from another table may be divided by another sign than the rest. */
function cellsOf(row: readonly string[]): readonly string[] {
  const [first = '', ...rest] = row
  return rest.every((cell) => cell.trim() === '') && OTHERWISE.test(first) ? (readCsv(first)[0] ?? row) : row
}

/** A day as spreadsheets write it, `21.03.2026` or `2026-03-21`. */
function dayOf(text: string | undefined): Day | null {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text ?? '') ?? []
  const iso = year ? `${year}-${month}-${day}` : (text ?? '')
  return isDay(iso) ? iso : null
}

/** What is wrong with facts before the server is asked: `field` is the id of the control. */
export interface FactFault {
  field: string
  code:
    'required' | 'code' | 'requirement-days' | 'prolongation-days' | 'period' | 'lead' | 'nothing' | 'twice'
}

export const REQUIREMENT_DAYS = { min: 1, max: 400 }
export const PROLONGATION_DAYS = { min: 1, max: DESK_PROLONGATION }

/** Faults in the order of the form; none when it may be begun. */
export function faultsOfFacts(what: Sent): FactFault[] {
  const required = (field: string, text: string): FactFault[] =>
    text.trim() ? [] : [{ field, code: 'required' }]
  const within = (
    days: number | null,
    { min, max }: { min: number; max: number },
    code: 'requirement-days' | 'prolongation-days',
  ): FactFault[] =>
    days === null || (Number.isInteger(days) && days >= min && days <= max)
      ? []
      : [{ field: 'fact-days', code }]
  switch (what.purpose) {
    case 'prolongation':
      return [
        ...within(what.days, PROLONGATION_DAYS, 'prolongation-days'),
        ...required('fact-reason', what.reason),
      ]
    case 'suspension':
      return [...required('fact-from', what.from), ...required('fact-reason', what.reason)]
    case 'resumption':
      return required('fact-from', what.from)
    case 'group-change':
      return [
        ...(what.group.some(({ role }) => role === 'lead')
          ? []
          : [{ field: 'fact-group', code: 'lead' as const }]),
        ...required('fact-reason', what.reason),
      ]
    case 'requirement':
      return [...within(what.days, REQUIREMENT_DAYS, 'requirement-days'), ...what.items.flatMap(faultsOfItem)]
    case 'more-time':
      return [
        ...(what.itemIds.length ? [] : [{ field: 'fact-items', code: 'nothing' as const }]),
        ...required('fact-until', what.until),
      ]
    case 'act':
      return what.paragraphs.flatMap(({ id, unit, text }, index) => [
        ...required(`unit-${id}`, unit),
        ...(unit.trim() && what.paragraphs.slice(0, index).some((one) => samePlace(one.unit, unit))
          ? [{ field: `unit-${id}`, code: 'twice' as const }]
          : []),
        ...required(`text-${id}`, text),
      ])
    case 'conclusion':
      return what.rows.flatMap(({ paragraphId, text }) => required(`answer-${paragraphId}`, text))
    default:
      return []
  }
}

const samePlace = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

function faultsOfItem({ id, code, name, periodFrom, periodTo }: RequiredItem): FactFault[] {
  const faults: FactFault[] = []
  if (!CODE.test(code)) faults.push({ field: `code-${id}`, code: 'code' })
  if (!name.trim()) faults.push({ field: `name-${id}`, code: 'required' })
  if (!periodFrom || !periodTo || periodFrom > periodTo) faults.push({ field: `to-${id}`, code: 'period' })
  return faults
}
