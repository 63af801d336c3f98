import { expect, test } from 'vitest'
import { calendarOf } from '../../deadlines/domain/calendar'
import { compute } from '../../deadlines/domain/compute'
import { KNOWN_YEARS } from '../../deadlines/known-years'
import type { Sent } from './actions'
import { fold } from './fold'
import { noticeRuns } from './notice'
import type { AuditForm } from './vocabulary'

const OFFICER = '01900000-0000-7000-8000-000000000001'
const DOCUMENT = '01900000-0000-7000-8000-000000000002'
const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const at = (day: string) => new Date(`${day}T09:00:00Z`)

/** An audit in which customs has sent this, on the day. */
function audit(form: AuditForm, sent: [Sent, day: string] | null) {
  const card = {
    ground: 'План',
    subjects: ['2' as const],
    periodFrom: '2024-01-01',
    periodTo: '2026-06-30',
    declarations: [],
    place: '',
  }
  const group = [{ officerId: OFFICER, role: 'lead' as const }]
  const opened = { ordinal: 1, at: at('2026-09-01'), byUserId: OFFICER }
  return fold(
    [
      { ...opened, action: { type: 'opened', form, card, group } },
      ...(sent
        ? [
            {
              ordinal: 2,
              at: at(sent[1]),
              byUserId: OFFICER,
              action: {
                type: 'sent' as const,
                documentId: DOCUMENT,
                kindCode: '1006907E',
                number: '1',
                what: sent[0],
              },
            },
          ]
        : []),
    ],
    dayOf,
  )
}
const runs = (state: ReturnType<typeof audit>, today: string) =>
  noticeRuns(
    state,
    (ask) => {
      const answer = compute({ ...ask, calendar: calendarOf(KNOWN_YEARS), today })
      if (!answer.ok) throw new Error(answer.fault)
      return { rule: ask.rule, event: ask.event, ...answer.term, calendarRevision: 1 }
    },
    today,
    dayOf,
  )

test('a planned field audit begins when fifteen whole days have passed since its notification', () => {
  const announced = audit('FIELD_PLANNED', [{ purpose: 'notification' }, '2026-10-01'])
  expect(runs(announced, '2026-10-01')).toBe(true)
  expect(runs(announced, '2026-10-16')).toBe(true)
  // 2 to 16 October are fifteen days.
  expect(runs(announced, '2026-10-17')).toBe(false)
})

test('nothing runs for others, nor before the notification', () => {
  expect(runs(audit('FIELD_PLANNED', null), '2026-10-01')).toBe(false)
  expect(runs(audit('FIELD_UNPLANNED', null), '2026-10-01')).toBe(false)
  expect(runs(audit('DESK', [{ purpose: 'notification' }, '2026-10-01']), '2026-10-02')).toBe(false)
})
