import type { Article, Confidence, Day, RuleId, TermEvent, Unit } from '../contract'

/**
 * What is done when the last day does not work. `next-working`: the nearest working day after it (article 4 of the EAEU
 * Customs Code); `previous-working`: before it; `stays`: the day of a fact, or a place open every day.
 */
export type LastDay = 'next-working' | 'previous-working' | 'stays'

/** A rule about a term, as it stood from one day to another. */
export interface Rule {
  id: RuleId
  article: Article
  event: TermEvent
  length: number
  unit: Unit
  /** `back`: so many whole days must lie between the answer and the event. */
  direction: 'forward' | 'back'
  /** Does the length stand in the document (requirement: «в течение … календарных дней»)? Then `length` is only an example. */
  lengthFrom: 'rule' | 'document'
  lastDay: LastDay
  /** Prolonged by so much at the most, all prolongations together. */
  prolongation?: { max: number; unit: Unit; article: Article }
  /** Days of a suspension are added to the end; all of them together no longer than the ceiling. */
  suspension?: { article: Article; ceiling: { length: number; unit: 'month' } }
  confidence: Confidence
  /** The operator of the portal may set another length between these bounds: the rule is known with a low confidence. */
  configurable?: { min: number; max: number }
  /** In force from and to (included), by the day of the event; null has no end. */
  validFrom: Day
  validTo: Day | null
}

const law = (article: string, part?: string, clause?: string): Article => ({
  act: '289-FZ',
  article,
  ...(part && { part }),
  ...(clause && { clause }),
})
const code = (article: string): Article => ({ act: 'EAEU-code', article })
/** Chapter 51: complaints. */
const APPEALS: Article = { act: '289-FZ', chapter: '51' }
const SUPPORT: Article = { act: 'support-rules' }

/** By which a term that ends on a day that does not work goes on to the next one that does. */
export const MOVING: Article = code('4')

/** 289-ФЗ of 3 August 2018 came into force thirty days after it was published. */
const SINCE = '2018-09-04'
/** The EAEU Customs Code. */
const CODE_SINCE = '2018-01-01'

const base = { direction: 'forward', lengthFrom: 'rule', validFrom: SINCE, validTo: null } as const

/** The dated table. A rule that changes gets a second row, and the first one its last day. */
export const RULES: readonly Rule[] = [
  {
    ...base,
    id: 'desk-audit',
    article: law('228', '5'),
    event: 'notification-sent',
    length: 90,
    unit: 'calendar-day',
    lastDay: 'next-working',
    prolongation: { max: 120, unit: 'calendar-day', article: law('228', '6, 8') },
    confidence: 'read',
  },
  {
    ...base,
    id: 'field-audit',
    article: code('333'),
    event: 'decision-received',
    length: 2,
    unit: 'month',
    lastDay: 'next-working',
    prolongation: { max: 1, unit: 'month', article: code('333') },
    suspension: { article: code('333'), ceiling: { length: 9, unit: 'month' } },
    confidence: 'high',
    validFrom: CODE_SINCE,
  },
  {
    ...base,
    id: 'field-audit-start',
    article: law('229', '15'),
    event: 'decision-received',
    length: 0,
    unit: 'calendar-day',
    lastDay: 'stays',
    confidence: 'read',
  },
  {
    ...base,
    id: 'field-audit-notice',
    article: code('333'),
    event: 'audit-begins',
    length: 15,
    unit: 'calendar-day',
    direction: 'back',
    lastDay: 'previous-working',
    confidence: 'med',
    validFrom: CODE_SINCE,
  },
  {
    ...base,
    id: 'receipt',
    article: law('282', '3'),
    event: 'document-sent',
    length: 1,
    unit: 'calendar-day',
    lastDay: 'stays',
    confidence: 'read',
  },
  {
    ...base,
    id: 'registered-letter',
    article: law('237', '14', '2'),
    event: 'letter-posted',
    length: 6,
    unit: 'working-day',
    lastDay: 'stays',
    confidence: 'read',
  },
  {
    ...base,
    id: 'requirement',
    article: code('340'),
    event: 'requirement-received',
    length: 10,
    unit: 'calendar-day',
    lengthFrom: 'document',
    lastDay: 'next-working',
    prolongation: { max: 400, unit: 'calendar-day', article: law('239') },
    confidence: 'read',
  },
  {
    ...base,
    // That a line may be asked for once more, with a day of its own, follows from customs setting the term.
    id: 'asked-again',
    article: code('340'),
    event: 'asked-again',
    length: 7,
    unit: 'calendar-day',
    lengthFrom: 'document',
    lastDay: 'next-working',
    prolongation: { max: 400, unit: 'calendar-day', article: law('239') },
    confidence: 'med',
  },
  {
    ...base,
    id: 'act-served',
    article: law('237'),
    event: 'act-signed',
    length: 5,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'low',
    configurable: { min: 1, max: 30 },
  },
  {
    ...base,
    id: 'objections',
    article: law('237', '16'),
    event: 'act-received',
    length: 15,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'read',
  },
  {
    ...base,
    id: 'conclusion',
    article: law('237'),
    event: 'objections-received',
    length: 15,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'low',
    configurable: { min: 1, max: 60 },
  },
  {
    ...base,
    id: 'decision',
    article: law('237', '28'),
    event: 'conclusion-signed',
    // Ten to fifteen working days, as far as is known: the longer one until the operator says otherwise.
    length: 15,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'low',
    configurable: { min: 10, max: 15 },
  },
  {
    ...base,
    id: 'complaint',
    article: APPEALS,
    event: 'decision-learned',
    length: 3,
    unit: 'month',
    lastDay: 'next-working',
    confidence: 'read',
  },
  {
    ...base,
    id: 'complaint-review',
    article: APPEALS,
    event: 'complaint-received',
    length: 1,
    unit: 'month',
    lastDay: 'next-working',
    prolongation: { max: 1, unit: 'month', article: APPEALS },
    confidence: 'med',
  },
  {
    ...base,
    id: 'support-failure',
    article: SUPPORT,
    event: 'ticket-opened',
    length: 1,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'read',
  },
  {
    ...base,
    id: 'support-question',
    article: SUPPORT,
    event: 'ticket-opened',
    length: 4,
    unit: 'working-day',
    lastDay: 'next-working',
    confidence: 'read',
  },
  {
    ...base,
    id: 'maintenance',
    article: SUPPORT,
    event: 'works-begin',
    length: 2,
    unit: 'working-day',
    direction: 'back',
    lastDay: 'stays',
    confidence: 'read',
  },
]

/** A length the operator of the portal has set for a rule of low confidence, from a day on. */
export interface RuleSetting {
  rule: RuleId
  validFrom: Day
  length: number
}

/** The rule in force on the day of the event, with the operator's length where one is set; null when none was in force. */
export function ruleOn(
  id: RuleId,
  day: Day,
  settings: readonly RuleSetting[] = [],
): { rule: Rule; set: 'law' | 'operator' } | null {
  const rule = RULES.find(
    (one) => one.id === id && one.validFrom <= day && (one.validTo === null || day <= one.validTo),
  )
  if (!rule) return null
  const [setting] = settings
    .filter((one) => one.rule === id && one.validFrom <= day)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
  return rule.configurable && setting
    ? { rule: { ...rule, length: setting.length }, set: 'operator' }
    : { rule, set: 'law' }
}
