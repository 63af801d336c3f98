import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../deadlines/domain/civil-day'
import { calendarOf } from '../../deadlines/domain/calendar'
import { compute } from '../../deadlines/domain/compute'
import { KNOWN_YEARS } from '../../deadlines/known-years'
import type { AuditAction, Entry, Sent } from './actions'
import type { AuditForm } from './vocabulary'
import { BrokenList, fold } from './fold'
import { daysOfAsking, lineTermId } from './asking-again'
import { nextDue, runningTerms, termsOf, type Compute } from './terms'
import { actOf, AUDIT_STATUSES, next, TRANSITIONS, type AuditAct } from './states'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const OFFICER = id(1)
const PERSON = id(2)
const CARD = {
  ground: 'План',
  subjects: ['2' as const],
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
  declarations: [],
  place: '',
}
/** Moscow is three hours ahead of UTC, all year round. */
const dayOf = (at: Date) => new Date(at.getTime() + 3 * 3_600_000).toISOString().slice(0, 10)
const at = (day: string, time = '09:00') => new Date(`${day}T${time}:00+03:00`)

/** A case as a list of actions, each with the instant. */
class Case {
  readonly entries: Entry[] = []
  private documents = 100
  constructor(form: AuditForm, day = '2026-10-05') {
    this.add(day, { type: 'opened', form, card: CARD, group: [{ officerId: OFFICER, role: 'lead' }] })
  }
  add(day: string, action: AuditAction, byUserId: string | null = OFFICER): this {
    this.entries.push({ ordinal: this.entries.length + 1, at: at(day), byUserId, action })
    return this
  }
  /** Sends a document and answers its id. */
  send(day: string, what: Sent): string {
    const documentId = id(this.documents++)
    this.add(day, { type: 'sent', documentId, kindCode: '1006907E', number: `№ ${this.documents}`, what })
    return documentId
  }
  get state() {
    return fold(this.entries, dayOf)
  }
  terms(today = '2026-11-22') {
    return termsOf(this.state, countOn(today), dayOf)
  }
  term(termId: string, today?: string) {
    return this.terms(today).find((term) => term.id === termId)!
  }
}

const countOn =
  (today: string): Compute =>
  ({ changes, decreeDays, ...question }) => {
    const calendar = calendarOf(KNOWN_YEARS, { changes, decreeDays })
    const answer = compute({ ...question, calendar, today })
    if (!answer.ok) throw new Error(answer.fault)
    return { rule: question.rule, event: question.event, ...answer.term, calendarRevision: 1 }
  }

const ITEM = {
  id: id(50),
  position: 1,
  code: '04021',
  name: 'Инвойс',
  details: '',
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
}
const requirement = (days: number, ...items: { id: string }[]): Sent => ({
  purpose: 'requirement',
  days,
  items: items.map((item, i) => ({ ...ITEM, position: i + 1, ...item })),
})
const ACT: Sent = { purpose: 'act', paragraphs: [{ id: '1', unit: 'Раздел 3', text: 'Код заявлен неверно' }] }

describe('an audit as its actions make it', () => {
  test('begins with its opening, and with nothing else', () => {
    expect(() => fold([], dayOf)).toThrow(BrokenList)
    const [, ...rest] = new Case('DESK').add('2026-10-06', { type: 'acquainted' }, PERSON).entries
    expect(() => fold(rest, dayOf)).toThrow(BrokenList)
  })

  test('AUD-2 a desk audit starts on the day when its notification is sent (228-3) and lasts ninety days (228-5)', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    expect(desk.state).toMatchObject({ status: 'RUNNING', startedOn: '2026-10-05' })
    // 3 January 2027 is a Sunday of the holidays: the first working day after them is 11 January.
    expect(desk.term('audit')).toMatchObject({ rule: 'desk-audit', due: '2027-01-11', metAt: null })
  })

  test('AUD-4 a field audit starts when the order is received: confirmed on the very day, or the day after sending', () => {
    const field = new Case('FIELD_UNPLANNED')
    const order = field.send('2026-10-05', { purpose: 'order' })
    expect(field.state).toMatchObject({ status: 'RUNNING', startedOn: '2026-10-06' })
    field.add('2026-10-05', { type: 'confirmed-receipt', documentId: order }, PERSON)
    expect(field.state.startedOn).toBe('2026-10-05')
    const late = new Case('FIELD_UNPLANNED')
    const sent = late.send('2026-10-05', { purpose: 'order' })
    late.add('2026-10-20', { type: 'confirmed-receipt', documentId: sent }, PERSON)
    expect(late.state.startedOn).toBe('2026-10-06')
  })

  test('AUD-3 each document has its way, and the first opening and confirmation stay', () => {
    const desk = new Case('DESK')
    const documentId = desk.send('2026-10-05', { purpose: 'notification' })
    desk.add('2026-10-05', { type: 'delivered', documentId }, null)
    desk.add('2026-10-06', { type: 'deemed-received', documentId }, null)
    desk.add('2026-10-07', { type: 'opened-document', documentId }, PERSON)
    desk.add('2026-10-08', { type: 'confirmed-receipt', documentId }, PERSON)
    desk.add('2026-10-09', { type: 'opened-document', documentId }, id(3))
    expect(desk.state.documents[0]).toMatchObject({
      deliveredAt: at('2026-10-05'),
      deemedOn: '2026-10-06',
      deemed: true,
      openedAt: at('2026-10-07'),
      openedBy: PERSON,
      confirmedAt: at('2026-10-08'),
    })
  })

  test('AUD-6 a requirement is met line by line; time given is a term of its own', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const requirementId = desk.send('2026-10-12', requirement(10, { id: id(50) }, { id: id(51) }))
    const reply = (
      day: string,
      itemId: string,
      answer: 'submitted' | 'more-time',
      until: string | null = null,
    ) =>
      desk.add(
        day,
        {
          type: 'reply',
          submissionId: id(200 + desk.entries.length),
          requirementId,
          items: [{ itemId, answer, until, reason: '', papers: [] }],
        },
        PERSON,
      )
    // Received on the 13th; the tenth day after it is the 23rd.
    expect(desk.term(`requirement:${requirementId}`)).toMatchObject({ due: '2026-10-23', metAt: null })
    reply('2026-10-14', id(50), 'submitted')
    expect(desk.term(`requirement:${requirementId}`).metAt).toBeNull()
    reply('2026-10-15', id(51), 'more-time', '2026-11-09')
    expect(desk.state.requirements[0]!.items[1]).toMatchObject({
      status: 'more-time-asked',
      askedUntil: '2026-11-09',
    })
    // To ask for time is not to answer: until customs gives it, the term runs as it did.
    expect(desk.term(`requirement:${requirementId}`)).toMatchObject({ due: '2026-10-23', metAt: null })
    desk.send('2026-10-16', { purpose: 'more-time', requirementId, itemIds: [id(51)], until: '2026-11-02' })
    expect(desk.term(`requirement:${requirementId}`).metAt).toEqual(at('2026-10-14'))
    expect(desk.term(`requirement:${requirementId}:2026-11-02`)).toMatchObject({
      due: '2026-11-02',
      metAt: null,
      steps: expect.arrayContaining([
        expect.objectContaining({ code: 'length', length: 10, set: 'document' }),
        expect.objectContaining({ code: 'prolonged', length: 10, from: '2026-10-23', to: '2026-11-02' }),
      ]),
    })
    reply('2026-10-30', id(51), 'submitted')
    expect(runningTerms(desk.terms(), 'participant')).toEqual([])
    desk.add('2026-10-31', {
      type: 'item-asked-again',
      requirementId,
      itemId: id(51),
      reason: 'Нет второй страницы',
    })
    expect(nextDue(desk.terms(), 'participant')).toBe('2026-11-02')
    reply('2026-11-01', id(51), 'submitted')
    expect(runningTerms(desk.terms(), 'participant')).toEqual([])
    // Asked for again after the last day: what came in time stays in time.
    desk.add('2026-11-05', { type: 'item-asked-again', requirementId, itemId: id(50), reason: 'Нет печати' })
    expect(desk.term(`requirement:${requirementId}`).metAt).toEqual(at('2026-10-14'))
    // Time given for it is a term of its own, which that answer does not meet.
    desk.send('2026-11-06', { purpose: 'more-time', requirementId, itemIds: [id(50)], until: '2026-11-20' })
    expect(nextDue(desk.terms(), 'participant')).toBe('2026-11-20')
  })

  test('AUD-6 a line asked for again with a day has a term of its own, and what came in time stays in time', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const requirementId = desk.send('2026-10-12', requirement(10, { id: id(50) }, { id: id(51) }))
    const reply = (day: string, itemId: string, answer: 'submitted' | 'more-time', until?: string) =>
      desk.add(
        day,
        {
          type: 'reply',
          submissionId: id(200 + desk.entries.length),
          requirementId,
          items: [{ itemId, answer, until: until ?? null, reason: '', papers: [] }],
        },
        PERSON,
      )
    const again = (day: string, itemId: string, until: string) =>
      desk.add(day, { type: 'item-asked-again', requirementId, itemId, reason: 'Нет печати', until })
    const first = `requirement:${requirementId}`
    const own = `asked-again:${requirementId}:2026-10-20:2026-10-30`
    reply('2026-10-14', id(50), 'submitted')
    reply('2026-10-15', id(51), 'submitted')
    // Before the last day, the 23rd, and both until the same day: one term more, the first one stays met.
    again('2026-10-20', id(50), '2026-10-30')
    again('2026-10-20', id(51), '2026-10-30')
    expect(desk.term(first)).toMatchObject({ due: '2026-10-23', metAt: at('2026-10-15') })
    expect(desk.term(own)).toMatchObject({ rule: 'asked-again', due: '2026-10-30', metAt: null })
    expect(desk.term(own).steps).toContainEqual(
      expect.objectContaining({ code: 'event', event: 'asked-again', date: '2026-10-20' }),
    )
    expect(nextDue(desk.terms(), 'participant')).toBe('2026-10-30')
    reply('2026-10-28', id(50), 'submitted')
    expect(desk.term(own).metAt).toBeNull()
    reply('2026-11-02', id(51), 'submitted')
    // The later of the two came after the day; what was first sent came in time all the same.
    expect(desk.term(own).metAt).toEqual(at('2026-11-02'))
    expect(desk.term(first).metAt).toEqual(at('2026-10-15'))
    // A day that does not work moves on: 8 November is a Sunday.
    again('2026-11-03', id(50), '2026-11-08')
    const third = `asked-again:${requirementId}:2026-11-03:2026-11-08`
    expect(desk.term(third)).toMatchObject({ due: '2026-11-09', metAt: null })
    // Time given for it prolongs this asking, and no other term.
    reply('2026-11-05', id(50), 'more-time', '2026-11-20')
    desk.send('2026-11-06', { purpose: 'more-time', requirementId, itemIds: [id(50)], until: '2026-11-18' })
    expect(desk.state.requirements[0]!.items[0]).toMatchObject({ status: 'asked-again', grantedUntil: null })
    expect(desk.term(`${third}:2026-11-18`)).toMatchObject({ due: '2026-11-18', metAt: null })
    expect(desk.term(first).metAt).toEqual(at('2026-10-15'))
  })

  test('AUD-6 a refusal of time and what is lacking are told apart, each until it is answered', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const requirementId = desk.send('2026-10-12', requirement(10, { id: id(50) }))
    const line = () => desk.state.requirements[0]!.items[0]!
    const reply = (day: string, answer: 'submitted' | 'more-time') =>
      desk.add(
        day,
        {
          type: 'reply',
          submissionId: id(200 + desk.entries.length),
          requirementId,
          items: [{ itemId: id(50), answer, until: null, reason: '', papers: [] }],
        },
        PERSON,
      )
    const refuse = (day: string) =>
      desk.add(day, { type: 'more-time-refused', requirementId, itemIds: [id(50)], reason: 'Неуважительно' })
    reply('2026-10-14', 'more-time')
    refuse('2026-10-15')
    expect(line()).toMatchObject({ status: 'awaited', timeRefused: 'Неуважительно', reason: null })
    reply('2026-10-16', 'submitted')
    expect(line()).toMatchObject({ status: 'answered', timeRefused: null, reason: null })
    desk.add('2026-10-19', {
      type: 'item-asked-again',
      requirementId,
      itemId: id(50),
      reason: 'Нет печати',
      until: '2026-10-30',
    })
    expect(line()).toMatchObject({ status: 'asked-again', timeRefused: null, reason: 'Нет печати' })
    // A plea for the asking, refused: still asked again, and what is lacking stands in the asking.
    reply('2026-10-20', 'more-time')
    refuse('2026-10-21')
    expect(line()).toMatchObject({
      status: 'asked-again',
      timeRefused: 'Неуважительно',
      reason: null,
      askings: [{ reason: 'Нет печати', metAt: null }],
    })
  })

  test('AUD-6 whenever and until whenever customs asks again, terms before it stay as they were', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.nat({ max: 60 }), fc.nat({ max: 80 }), (answered, asked, more) => {
        const desk = new Case('DESK')
        desk.send('2026-08-03', { purpose: 'notification' })
        const requirementId = desk.send('2026-08-04', requirement(10, { id: id(50) }))
        const items = [{ itemId: id(50), answer: 'submitted' as const, until: null, reason: '', papers: [] }]
        const replyOn = (day: string) =>
          desk.add(day, { type: 'reply', submissionId: id(200), requirementId, items }, PERSON)
        replyOn(addDays('2026-08-05', answered))
        const before = desk.terms('2026-10-01')
        const today = addDays('2026-08-05', answered + asked)
        const { first, usual, last } = daysOfAsking(desk.term(`requirement:${requirementId}`).due, today)
        expect(first <= usual && usual <= last).toBe(true)
        const until = addDays(first, more)
        desk.add(today, { type: 'item-asked-again', requirementId, itemId: id(50), reason: 'Печать', until })
        const after = desk.terms('2026-10-01')
        expect(after.filter(({ rule }) => rule !== 'asked-again')).toEqual(before)
        const [own] = after.filter(
          ({ id: term }) => term === lineTermId(requirementId, desk.state.requirements[0]!.items[0]!),
        )
        expect(own).toMatchObject({ rule: 'asked-again', metAt: null })
        expect(own!.due >= until).toBe(true)
        replyOn(own!.due)
        expect(runningTerms(desk.terms('2026-10-01'), 'participant')).toEqual([])
      }),
    )
  })

  test('AUD-10 what was missed stays missed when the audit goes on, what there was time for was not', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const late = desk.send('2026-10-06', requirement(10, { id: id(50) }))
    const early = desk.send('2026-10-26', requirement(30, { id: id(51) }))
    desk.send('2026-11-02', ACT)
    expect(desk.term(`requirement:${late}`)).toMatchObject({ ended: false, gone: true, metAt: null })
    expect(desk.term(`requirement:${early}`)).toMatchObject({ ended: true, gone: true, metAt: null })
    // Nothing can be done about either: only the objections are awaited.
    expect(nextDue(desk.terms(), 'participant')).toBe(desk.term('objections').due)
  })

  test('AUD-7 a field audit suspended twice is longer by those days; the day of resumption counts again', () => {
    const field = new Case('FIELD_PLANNED', '2026-08-31')
    const order = field.send('2026-08-31', { purpose: 'order' })
    field.add('2026-08-31', { type: 'confirmed-receipt', documentId: order }, PERSON)
    expect(field.term('audit').due).toBe('2026-11-02')
    field.send('2026-09-10', { purpose: 'suspension', from: '2026-09-10', reason: 'Экспертиза' })
    expect(field.state.status).toBe('SUSPENDED')
    field.send('2026-09-20', { purpose: 'resumption', from: '2026-09-20' })
    field.send('2026-10-01', { purpose: 'suspension', from: '2026-10-01', reason: 'Запрос' })
    field.send('2026-10-06', { purpose: 'resumption', from: '2026-10-06' })
    expect(field.state.suspensions).toEqual([
      { from: '2026-09-10', to: '2026-09-19' },
      { from: '2026-10-01', to: '2026-10-05' },
    ])
    // Fifteen days more than 31 October, which is a Sunday: 16 November.
    expect(field.term('audit')).toMatchObject({ due: '2026-11-16', suspended: false })
  })

  test('AUD-8 objections have fifteen working days from the day of receipt; the decision waits for them', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const actId = desk.send('2026-11-02', ACT)
    expect(desk.state.status).toBe('ACT')
    // Received on 3 November; the fourth is a holiday; the fifteenth working day is the 25th.
    expect(desk.term('objections')).toMatchObject({ due: '2026-11-25', side: 'participant', metAt: null })
    expect(desk.term('decision').due > '2026-11-25').toBe(true)
    desk.add(
      '2026-11-20',
      {
        type: 'objections',
        submissionId: id(300),
        actId,
        rows: [{ paragraphId: '1', unit: 'Раздел 3', text: 'Не согласны' }],
      },
      PERSON,
    )
    expect(desk.state.status).toBe('OBJECTED')
    expect(desk.term('conclusion')).toMatchObject({ side: 'customs', metAt: null })
    desk.send('2026-11-27', {
      purpose: 'conclusion',
      rows: [{ paragraphId: '1', accepted: true, text: 'Принято' }],
    })
    desk.send('2026-11-30', { purpose: 'decision' })
    expect(desk.term('complaint')).toMatchObject({ due: '2027-03-01', side: 'participant' })
    expect(desk.term('conclusion').metAt).toEqual(at('2026-11-27'))
    // Three months run from the day on which the person learnt of it: opened earlier, or received by law.
    const decision = desk.state.documents.at(-1)!.documentId
    desk.add('2026-11-30', { type: 'opened-document', documentId: decision }, PERSON)
    expect(desk.term('complaint').steps).toContainEqual(
      expect.objectContaining({ code: 'event', date: '2026-11-30' }),
    )
  })

  test('AUD-8 a complaint that was taken back is as if it had not been filed; another one is counted anew', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    desk.send('2026-11-02', ACT)
    const decisionId = desk.send('2026-11-30', { purpose: 'decision' })
    const complain = (day: string, submissionId: string) =>
      desk.add(day, { type: 'complaint', submissionId, decisionId }, PERSON)
    const running = desk.term('complaint')
    complain('2026-12-02', id(300))
    desk.add('2026-12-03', { type: 'complaint-registered', submissionId: id(300), number: '1' })
    expect(desk.term('complaint').metAt).toEqual(at('2026-12-02'))
    desk.add('2026-12-04', { type: 'complaint-withdrawn', submissionId: id(300) }, PERSON)
    expect(desk.term('complaint')).toEqual(running)
    expect(desk.term('complaint-review')).toBeUndefined()
    complain('2026-12-10', id(301))
    expect(desk.term('complaint').metAt).toEqual(at('2026-12-10'))
    expect(desk.term('complaint-review').due).toBe('2027-01-11')
  })

  test('a term that ends on 31 December is told with the calendar of its year', () => {
    const desk = new Case('DESK')
    desk.send('2026-10-05', { purpose: 'notification' })
    const requirementId = desk.send('2026-12-20', requirement(10, { id: id(50) }))
    // 31 December 2026 is a day off: the first working day of 2027 comes after the holidays.
    expect(desk.term(`requirement:${requirementId}`).due).toBe('2027-01-11')
  })
})

const acts = [...new Set(Object.values(TRANSITIONS).flatMap((moves) => Object.keys(moves) as AuditAct[]))]

describe('the state table', () => {
  test('leads only to statuses that exist, and out of nowhere nothing leads', () => {
    for (const status of AUDIT_STATUSES)
      for (const act of acts) {
        const to = next('FIELD_PLANNED', status, act)
        if (to !== null) expect(AUDIT_STATUSES).toContain(to)
      }
    for (const act of acts) expect([null, 'CANCELLED']).toContain(next('DESK', 'CANCELLED', act))
  })

  test('every form has a way from its opening to its closing', () => {
    for (const form of ['DESK', 'FIELD_PLANNED', 'FIELD_UNPLANNED', 'FIELD_COUNTER'] as const) {
      const reached = new Set(['OPENED'])
      for (let size = 0; size !== reached.size;) {
        size = reached.size
        for (const status of AUDIT_STATUSES)
          if (reached.has(status))
            for (const act of acts) {
              const to = next(form, status, act)
              if (to) reached.add(to)
            }
      }
      const expected = AUDIT_STATUSES.filter((status) => form !== 'DESK' || status !== 'SUSPENDED')
      expect([...reached].sort()).toEqual([...expected].sort())
    }
  })

  test('folding what the table allows never breaks, and what it refuses always does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 7 }), { maxLength: 12 }), (choices) => {
        const one = new Case('DESK')
        let day = '2026-10-05'
        for (const choice of choices) {
          day = addDays(day, 1)
          const what = (
            [
              { purpose: 'notification' },
              { purpose: 'handover' },
              ACT,
              { purpose: 'decision' },
              { purpose: 'extract' },
              { purpose: 'order' },
              { purpose: 'prolongation', days: 30, reason: 'Экспертиза' },
              { purpose: 'resumption', from: day },
            ] as const satisfies readonly Sent[]
          )[choice]!
          const allowed = next('DESK', one.state.status, `send:${what.purpose}`)
          one.send(day, what)
          if (!allowed) {
            expect(() => one.state).toThrow(BrokenList)
            return
          }
          expect(one.state.status).toBe(allowed)
          expect(actOf(one.entries.at(-1)!.action)).toBe(`send:${what.purpose}`)
        }
      }),
    )
  })
})
