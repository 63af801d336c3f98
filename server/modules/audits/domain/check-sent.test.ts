import { expect, test } from 'vitest'
import type { Sent } from './actions'
import { faultOfSent } from './check-sent'
import { fold } from './fold'
import type { AuditForm } from './vocabulary'

const OFFICER = '01900000-0000-7000-8000-000000000001'
const CARD = {
  ground: 'План',
  subjects: ['2' as const],
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
  declarations: [],
  place: '',
}

/** An audit in which customs has sent these, a day each from 1 October 2026. */
function after(form: AuditForm, ...sent: Sent[]) {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day, 6))
  return fold(
    [
      {
        ordinal: 1,
        at: at(1),
        byUserId: OFFICER,
        action: { type: 'opened', form, card: CARD, group: [{ officerId: OFFICER, role: 'lead' }] },
      },
      ...sent.map((what, i) => ({
        ordinal: i + 2,
        at: at(i + 1),
        byUserId: OFFICER,
        action: {
          type: 'sent' as const,
          documentId: `01900000-0000-7000-8000-${String(100 + i).padStart(12, '0')}`,
          kindCode: '1006908E',
          number: String(i),
          what,
        },
      })),
    ],
    (instant) => instant.toISOString().slice(0, 10),
  )
}

const TODAY = '2026-10-03'
const ORDER: Sent = { purpose: 'order' }
const suspended = (from: string): Sent => ({ purpose: 'suspension', from, reason: 'Экспертиза' })
const resumed = (from: string): Sent => ({ purpose: 'resumption', from })
const prolonged = (days: number | null): Sent => ({ purpose: 'prolongation', days, reason: 'Объём' })

test('AUD-7 a suspension begins neither before the audit nor before the one before it has ended', () => {
  const begun = after('FIELD_UNPLANNED', ORDER)
  expect(faultOfSent(suspended('2026-10-02'), begun, '2026-10-01')).toBe('suspension-early')
  expect(faultOfSent(suspended('2026-10-03'), begun, '2026-10-03')).toBeNull()
  expect(faultOfSent(suspended('2026-10-03'), begun, '2026-10-04')).toBe('suspension-early')
  const again = after('FIELD_UNPLANNED', ORDER, suspended('2026-10-05'), resumed('2026-10-20'))
  expect(faultOfSent(suspended('2026-10-19'), again, TODAY)).toBe('suspension-overlap')
  expect(faultOfSent(suspended('2026-10-20'), again, TODAY)).toBeNull()
  const halted = after('FIELD_UNPLANNED', ORDER, suspended('2026-10-05'))
  expect(faultOfSent(resumed('2026-10-05'), halted, TODAY)).toBe('resumption-early')
  expect(faultOfSent(resumed('2026-10-20'), halted, '2026-10-21')).toBe('resumption-early')
  expect(faultOfSent(resumed('2026-10-21'), halted, '2026-10-21')).toBeNull()
})

test('AUD-7 a field audit is prolonged by a month, once', () => {
  expect(faultOfSent(prolonged(30), after('FIELD_PLANNED', ORDER), TODAY)).toBe('prolongation-length')
  expect(faultOfSent(prolonged(null), after('FIELD_PLANNED', ORDER), TODAY)).toBeNull()
  expect(faultOfSent(prolonged(null), after('FIELD_PLANNED', ORDER, prolonged(null)), TODAY)).toBe(
    'prolonged-already',
  )
})

test('AUD-7 a desk audit is prolonged by no more than a hundred and twenty days in all', () => {
  const once = after('DESK', { purpose: 'notification' }, prolonged(100))
  expect(faultOfSent(prolonged(null), once, TODAY)).toBe('prolongation-length')
  expect(faultOfSent(prolonged(20), once, TODAY)).toBeNull()
  expect(faultOfSent(prolonged(21), once, TODAY)).toBe('prolonged-already')
})

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const line = (n: number, position: number) => ({
  id: id(n),
  position,
  code: '04021',
  name: 'Инвойс',
  details: '',
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
})
const required = (...items: ReturnType<typeof line>[]): Sent => ({ purpose: 'requirement', days: 10, items })

test('AUD-6 a line of a requirement is known by its id in the whole audit, and by its number in the requirement', () => {
  const asked = after('DESK', { purpose: 'notification' }, required(line(1, 1)))
  expect(faultOfSent(required(line(2, 1), line(3, 2)), asked, TODAY)).toBeNull()
  expect(faultOfSent(required(line(2, 1), line(3, 1)), asked, TODAY)).toBe('position-twice')
  expect(faultOfSent(required(line(1, 1)), asked, TODAY)).toBe('item-twice')
})

test('AUD-6 time is given for lines that are awaited, until a day to come', () => {
  const asked = after('DESK', { purpose: 'notification' }, required(line(1, 1), line(2, 2)))
  const [{ documentId, items }] = asked.requirements as [(typeof asked.requirements)[number]]
  items[1]!.status = 'accepted'
  const until = (day: string, ...ids: number[]): Sent => ({
    purpose: 'more-time',
    requirementId: documentId,
    itemIds: ids.map(id),
    until: day,
  })
  expect(faultOfSent(until('2026-10-20', 1), asked, TODAY)).toBeNull()
  expect(faultOfSent(until('2026-10-20', 1), asked, '2026-10-21')).toBe('until-early')
  expect(faultOfSent(until('2026-10-20', 1, 2), asked, TODAY)).toBe('item-answered')
})
