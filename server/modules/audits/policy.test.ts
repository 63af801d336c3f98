import { expect, test } from 'vitest'
import { refuseOfficer, type AuditSubject } from './policy'

const subject: AuditSubject = {
  form: 'FIELD_PLANNED',
  status: 'OPENED',
  mine: true,
  role: 'lead',
  begun: false,
  notified: false,
}

test('a planned field audit is announced before it is ordered, the others are ordered at once', () => {
  expect(refuseOfficer(subject, 'send:notification')).toBeNull()
  expect(refuseOfficer(subject, 'send:order')).toBe('notification-first')
  expect(refuseOfficer({ ...subject, notified: true }, 'send:order')).toBeNull()
  for (const form of ['FIELD_UNPLANNED', 'FIELD_COUNTER'] as const)
    expect(refuseOfficer({ ...subject, form }, 'send:order')).toBeNull()
})

test('the card of an audit that was announced stays as it was announced; its group may change, and it may be cancelled', () => {
  const announced: AuditSubject = { ...subject, notified: true }
  expect(refuseOfficer(subject, 'card-changed')).toBeNull()
  expect(refuseOfficer(announced, 'card-changed')).toBe('announced')
  expect(refuseOfficer(announced, 'group-changed')).toBeNull()
  expect(refuseOfficer(announced, 'cancelled')).toBeNull()
})

test('nothing is told of the course of a field audit before its order is received', () => {
  const ordered: AuditSubject = { ...subject, status: 'RUNNING', notified: true }
  for (const act of ['send:act', 'send:suspension', 'send:prolongation'] as const) {
    expect(refuseOfficer(ordered, act)).toBe('not-begun')
    expect(refuseOfficer({ ...ordered, begun: true }, act)).toBeNull()
  }
  expect(refuseOfficer(ordered, 'send:requirement')).toBeNull()
})

test('what has ended is neither prolonged nor suspended', () => {
  const running: AuditSubject = { ...subject, status: 'RUNNING', notified: true, begun: true, over: true }
  expect(refuseOfficer(running, 'send:prolongation')).toBe('term-over')
  expect(refuseOfficer(running, 'send:suspension')).toBe('term-over')
  expect(refuseOfficer(running, 'send:act')).toBeNull()
})

test('objections are answered before the decision', () => {
  const objected: AuditSubject = { ...subject, status: 'OBJECTED', objected: true }
  expect(refuseOfficer(objected, 'send:decision')).toBe('conclusion-first')
  expect(refuseOfficer(objected, 'send:conclusion')).toBeNull()
  expect(refuseOfficer({ ...objected, objected: false }, 'send:decision')).toBeNull()
})

test('the group acts by its roles; a chief of the office that audits steps in, another does not', () => {
  const stranger: AuditSubject = { form: 'DESK', status: 'OPENED', mine: false }
  expect(refuseOfficer(stranger, 'send:notification')).toBe('not-in-group')
  expect(refuseOfficer({ ...stranger, chief: true }, 'send:notification')).toBeNull()
  const member: AuditSubject = { ...stranger, mine: true, role: 'member' }
  expect(refuseOfficer(member, 'card-changed')).toBeNull()
  expect(refuseOfficer(member, 'group-changed')).toBe('lead-only')
  expect(refuseOfficer({ ...member, role: 'lead' }, 'group-changed')).toBeNull()
  const invited: AuditSubject = { ...stranger, mine: true, role: 'invited' }
  expect(refuseOfficer(invited, 'send:notification')).toBe('invited')
  expect(refuseOfficer({ ...invited, status: 'RUNNING' }, 'officer-confirmed')).toBeNull()
  expect(refuseOfficer({ ...invited, chief: true }, 'send:notification')).toBeNull()
})
