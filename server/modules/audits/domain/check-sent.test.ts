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

const ORDER: Sent = { purpose: 'order' }
const suspended = (from: string): Sent => ({ purpose: 'suspension', from, reason: 'Экспертиза' })
const resumed = (from: string): Sent => ({ purpose: 'resumption', from })
const prolonged = (days: number | null): Sent => ({ purpose: 'prolongation', days, reason: 'Объём' })

test('AUD-7 a suspension begins neither before the audit nor before the one before it has ended', () => {
  const begun = after('FIELD_UNPLANNED', ORDER)
  expect(faultOfSent(suspended('2026-10-01'), begun)).toBe('suspension-early')
  expect(faultOfSent(suspended('2026-10-02'), begun)).toBeNull()
  const again = after('FIELD_UNPLANNED', ORDER, suspended('2026-10-05'), resumed('2026-10-20'))
  expect(faultOfSent(suspended('2026-10-19'), again)).toBe('suspension-overlap')
  expect(faultOfSent(suspended('2026-10-20'), again)).toBeNull()
})

test('AUD-7 a field audit is prolonged by a month, once', () => {
  expect(faultOfSent(prolonged(30), after('FIELD_PLANNED', ORDER))).toBe('prolongation-length')
  expect(faultOfSent(prolonged(null), after('FIELD_PLANNED', ORDER))).toBeNull()
  expect(faultOfSent(prolonged(null), after('FIELD_PLANNED', ORDER, prolonged(null)))).toBe(
    'prolonged-already',
  )
})

test('AUD-7 a desk audit is prolonged by no more than a hundred and twenty days in all', () => {
  const once = after('DESK', { purpose: 'notification' }, prolonged(100))
  expect(faultOfSent(prolonged(null), once)).toBe('prolongation-length')
  expect(faultOfSent(prolonged(20), once)).toBeNull()
  expect(faultOfSent(prolonged(21), once)).toBe('prolonged-already')
})
