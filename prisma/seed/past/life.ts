import type { AuditAction, Entry, Sent } from '@/server/modules/audits/domain/actions'
import { kindOf } from '@/server/modules/audits/domain/templates/values'
import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import type { Chance } from './chance'
import { cardOf, itemsOf, OBJECTION, PARAGRAPHS } from './texts'

/** One finished audit to be told: of whom, by whom, when it began, and how its people behave. */
export interface PastAudit {
  form: AuditForm
  opened: Date
  officeCode: string
  leadId: string
  memberId: string | null
  headId: string
  /** The audited person confirms what it receives. */
  confirms: boolean
  /** The first of the numbers of its documents; each next one is one more. */
  firstNumber: number
}

const DAY = 86_400_000
const HOUR = 3_600_000

/**
 * The life of an audit from its opening to its end, as its list of actions in the order of time. Pure but for new
 * identifiers; what people do is by chance.
 */
export function lifeOf(audit: PastAudit, chance: Chance): Entry[] {
  const { form, opened, leadId, memberId, headId } = audit
  const notes: Omit<Entry, 'ordinal'>[] = []
  let number = audit.firstNumber
  const note = (at: Date, byUserId: string | null, action: AuditAction) =>
    notes.push({ at, byUserId, action })

  const group = [
    { officerId: leadId, role: 'lead' as const },
    ...(memberId ? [{ officerId: memberId, role: 'member' as const }] : []),
  ]
  note(opened, leadId, { type: 'opened', form, card: cardOf(form, audit.officeCode, opened, chance), group })
  const begun = begin()
  if (audit.confirms || chance.of(0.3)) note(after(begun, 3), headId, { type: 'acquainted' })
  const asked = chance.of(0.7) ? ask(after(begun, chance.between(5, 12))) : begun
  const longer = chance.of(0.18) ? prolong(latest(asked, after(begun, form === 'DESK' ? 72 : 46))) : 0
  const late = chance.of(0.06) ? 24 : 0
  const length = form === 'DESK' ? chance.between(56, 84) : chance.between(40, 54)
  const act = latest(after(asked, 3), after(begun, length + longer + late))
  send({ purpose: 'act', paragraphs: [...PARAGRAPHS] }, act)
  const decision = settle(act)
  send({ purpose: 'decision' }, decision)
  note(after(decision, 12), leadId, { type: 'closed' })
  return notes
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((one, i): Entry => ({ ...one, ordinal: i + 1 }))

  /** The notification or the order; answers when the audit began. */
  function begin(): Date {
    const noon = new Date(opened.getTime() + 3 * HOUR)
    if (form === 'DESK') return send({ purpose: 'notification' }, noon, true).at
    // A planned field audit is announced fifteen days before at the least (ТК ЕАЭС 333).
    if (form === 'FIELD_PLANNED') send({ purpose: 'notification' }, noon)
    return send({ purpose: 'order' }, form === 'FIELD_PLANNED' ? after(opened, 20) : noon, true).at
  }

  /** A requirement, answered in time, late, after more time was given, or not at all; answers when it is over. */
  function ask(at: Date): Date {
    const days = chance.one([10, 15])
    const items = itemsOf(chance.between(2, 4), opened)
    const { documentId: requirementId } = send({ purpose: 'requirement', days, items }, at, true)
    const due = after(at, days + 1)
    const itemIds = items.map(({ id }) => id)
    const reply = (on: Date, answer: 'submitted' | 'more-time', until: string | null = null) => {
      const reason = until ? 'Документы запрошены у перевозчика' : ''
      note(on, headId, {
        type: 'reply',
        submissionId: confirmed(on),
        requirementId,
        items: itemIds.map((itemId) => ({ itemId, answer, until, reason, papers: [] })),
      })
    }
    const accept = (on: Date) => {
      for (const itemId of itemIds) note(on, leadId, { type: 'item-accepted', requirementId, itemId })
      return on
    }
    const way = chance.next()
    if (way < 0.06) return due
    if (way < 0.16) {
      const answered = after(due, chance.between(3, 8))
      reply(answered, 'submitted')
      return accept(after(answered, 2))
    }
    if (way < 0.32) {
      const until = moscowDate(after(due, 10))
      reply(before(due, 4), 'more-time', until)
      send({ purpose: 'more-time', requirementId, itemIds, until }, before(due, 1), true)
      reply(after(due, 6), 'submitted')
      return accept(after(due, 9))
    }
    const answered = before(due, chance.between(2, 4))
    reply(answered, 'submitted')
    return accept(after(answered, 2))
  }

  /** Answers how many days more the audit has. */
  function prolong(at: Date): number {
    const days = form === 'DESK' ? chance.one([30, 60]) : null
    const reason = 'Назначена таможенная экспертиза'
    send({ purpose: 'prolongation', days, reason }, at)
    return days ?? 28
  }

  /** From the act to the day of the decision: with objections, with the word that there are none, or with neither. */
  function settle(at: Date): Date {
    const late = chance.of(0.07) ? 30 : 0
    if (!chance.of(0.5)) return after(at, chance.between(36, 40) + late)
    const objected = after(at, chance.between(8, 15))
    const rows = PARAGRAPHS.slice(0, chance.between(0, 2)).map(({ id, unit }) => ({
      paragraphId: id,
      unit,
      text: OBJECTION,
    }))
    const submissionId = confirmed(objected)
    note(objected, headId, { type: 'objections', submissionId, actId: documentOf('act'), rows })
    if (rows.length === 0) return after(objected, chance.between(7, 16) + late)
    const concluded = after(objected, chance.between(7, 16) + (chance.of(0.1) ? 20 : 0))
    const answers = rows.map(({ paragraphId }) => {
      const accepted = chance.of(0.36)
      return { paragraphId, accepted, text: accepted ? 'Возражение обоснованно.' : 'Доводы не подтверждены.' }
    })
    send({ purpose: 'conclusion', rows: answers }, concluded)
    return after(concluded, chance.between(7, 16) + late)
  }

  /** Sent at noon; delivered at once, received by law on the next day; opened and confirmed as people do. */
  function send(what: Sent, on: Date, answered = false) {
    const at = inOffice(on)
    const documentId = newId()
    const ordinal = String(number++).padStart(6, '0')
    note(at, leadId, { type: 'sent', documentId, kindCode: kindOf(what), number: `06-11/${ordinal}`, what })
    note(new Date(at.getTime() + 40_000), null, { type: 'delivered', documentId })
    note(new Date(`${moscowDate(new Date(at.getTime() + DAY))}T00:01:00+03:00`), null, {
      type: 'deemed-received',
      documentId,
    })
    const { confirms } = audit
    // Who answers a document has read it.
    if (!confirms && !answered && chance.of(0.4)) return { at, documentId }
    const opened = inOffice(new Date(at.getTime() + chance.one([1, 3, 5, 19, 22, 26, 45, 68]) * HOUR))
    note(opened, headId, { type: 'opened-document', documentId })
    if (confirms && chance.of(0.9)) {
      const confirmed = inOffice(new Date(opened.getTime() + chance.one([0.2, 0.5, 2, 4, 23]) * HOUR))
      note(confirmed, headId, { type: 'confirmed-receipt', documentId })
    }
    return { at, documentId }
  }

  /** A document of the participant, whose receipt an officer confirms the next day; answers its id. */
  function confirmed(sent: Date): string {
    const submissionId = newId()
    note(after(sent, 1), leadId, { type: 'officer-confirmed', submissionId })
    return submissionId
  }

  function documentOf(purpose: Sent['purpose']): string {
    const found = notes.find(({ action }) => action.type === 'sent' && action.what.purpose === purpose)
    return found?.action.type === 'sent' ? found.action.documentId : ''
  }
}

const latest = (a: Date, b: Date) => (a > b ? a : b)
const before = (at: Date, days: number) => after(at, -days)
const after = (at: Date, days: number) => inOffice(new Date(at.getTime() + days * DAY))

/** The same instant if somebody is at work then in Moscow, else the next morning of a weekday. */
function inOffice(at: Date): Date {
  const moscow = new Date(at.getTime() + 3 * HOUR)
  const early = moscow.getUTCHours() < 9
  const away = (day: Date) => day.getUTCDay() % 6 === 0 || (day.getUTCMonth() === 0 && day.getUTCDate() < 9)
  if (!early && moscow.getUTCHours() < 18 && !away(moscow)) return at
  if (!early) moscow.setUTCDate(moscow.getUTCDate() + 1)
  while (away(moscow)) moscow.setUTCDate(moscow.getUTCDate() + 1)
  moscow.setUTCHours(9, 10 + (moscow.getUTCMinutes() % 45))
  return new Date(moscow.getTime() - 3 * HOUR)
}
