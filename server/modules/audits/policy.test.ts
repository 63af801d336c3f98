import { expect, test } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { refuseOfficer, type AuditSubject } from './policy'

const inspector = { kind: 'officer', rank: 'INSPECTOR' } as OfficerActor
const subject: AuditSubject = {
  form: 'FIELD_PLANNED',
  status: 'OPENED',
  mine: true,
  lead: true,
  begun: false,
  notified: false,
}

test('a planned field audit is announced before it is ordered, the others are ordered at once', () => {
  expect(refuseOfficer(inspector, subject, 'send:notification')).toBeNull()
  expect(refuseOfficer(inspector, subject, 'send:order')).toBe('notification-first')
  expect(refuseOfficer(inspector, { ...subject, notified: true }, 'send:order')).toBeNull()
  for (const form of ['FIELD_UNPLANNED', 'FIELD_COUNTER'] as const)
    expect(refuseOfficer(inspector, { ...subject, form }, 'send:order')).toBeNull()
})

test('nothing is told of the course of a field audit before its order is received', () => {
  const ordered: AuditSubject = { ...subject, status: 'RUNNING', notified: true }
  for (const act of ['send:act', 'send:suspension', 'send:prolongation'] as const) {
    expect(refuseOfficer(inspector, ordered, act)).toBe('not-begun')
    expect(refuseOfficer(inspector, { ...ordered, begun: true }, act)).toBeNull()
  }
  expect(refuseOfficer(inspector, ordered, 'send:requirement')).toBeNull()
})
