import { expect, test } from 'vitest'
import { moscowDate } from '@/server/platform/moscow'
import { CARD, line } from '@/server/testing/audits'
import type { AuditAction, Sent } from './domain/actions'
import { fold } from './domain/fold'
import { timelineOf } from './timeline'

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const sent = (n: number, what: Sent): AuditAction => ({
  type: 'sent',
  documentId: id(n),
  kindCode: '1006907E',
  number: `№ ${n}`,
  what,
})
const item = line(1)
const ACTIONS: AuditAction[] = [
  { type: 'opened', form: 'FIELD_UNPLANNED', card: CARD, group: [{ officerId: id(1), role: 'lead' }] },
  sent(11, { purpose: 'order' }),
  sent(12, { purpose: 'requirement', days: 10, items: [item] }),
  sent(13, { purpose: 'more-time', requirementId: id(12), itemIds: [item.id], until: '2026-12-31' }),
  sent(14, { purpose: 'suspension', from: '2026-11-25', reason: 'Запрос за рубеж' }),
]
function linesFor(reader: 'participant' | 'customs', ...more: AuditAction[]) {
  const entries = [...ACTIONS, ...more].map((action, i) => ({
    ordinal: i + 1,
    at: new Date('2026-11-22T09:00:00Z'),
    byUserId: id(1),
    action,
  }))
  return timelineOf(entries, fold(entries, moscowDate), new Map(), reader, (_, until) =>
    until === '2026-12-05' ? '2026-12-07' : until,
  )
}
const told = (reader: 'participant' | 'customs', ...more: AuditAction[]) =>
  linesFor(reader, ...more)
    .filter(({ type }) => type.startsWith('sent:'))
    .map(({ type, facts }) => [type, facts])
    .reverse()

test('of what nobody has opened the participant is told the number alone, customs everything', () => {
  expect(told('participant')).toEqual([
    ['sent:order', { number: '№ 11' }],
    ['sent:unopened', { number: '№ 12' }],
    ['sent:unopened', { number: '№ 13' }],
    ['sent:unopened', { number: '№ 14' }],
  ])
  expect(told('customs')).toEqual([
    ['sent:order', { number: '№ 11' }],
    ['sent:requirement', { number: '№ 12', days: 10, items: 1 }],
    ['sent:more-time', { number: '№ 13', until: '2026-12-31' }],
    ['sent:suspension', { number: '№ 14', from: '2026-11-25' }],
  ])
})

test('once opened it is told whole', () => {
  const [, requirement] = told('participant', { type: 'opened-document', documentId: id(12) })
  expect(requirement).toEqual(['sent:requirement', { number: '№ 12', days: 10, items: 1 }])
})

test('AUD-6 a day that does not work is told as the day it moved to', () => {
  const [again] = linesFor('customs', {
    type: 'item-asked-again',
    requirementId: id(12),
    itemId: item.id,
    reason: 'Нет печати',
    until: '2026-12-05',
  })
  expect(again).toMatchObject({ type: 'item-asked-again:dated', facts: { until: '2026-12-07' } })
})
