import { expect, test } from 'vitest'
import { EVERYTHING, type OfficerActor, type ParticipantActor } from './actor'
import { hears } from './live-channel'

const person = {
  userId: 'u1',
  sessionId: 's1',
  door: 'PASSWORD' as const,
  name: 'Имя',
  confirmedAt: new Date('2026-11-20T09:00:00Z'),
  trusted: true,
  signature: false,
  gaps: [],
}
const participant: ParticipantActor = {
  ...person,
  kind: 'participant',
  participantId: 'p1',
  category: 'LEGAL_ENTITY',
  confirmed: true,
  role: 'HEAD',
  grants: [EVERYTHING],
}
const officer: OfficerActor = {
  ...person,
  kind: 'officer',
  officeId: 'o1',
  officeIds: ['o1', 'o2'],
  rank: 'CHIEF',
  duties: [],
}

test('a participant hears of their own documents only', () => {
  expect(hears(participant, { topic: 'submission', id: 'x', participantId: 'p1' })).toBe(true)
  expect(hears(participant, { topic: 'submission', id: 'x', participantId: 'p2' })).toBe(false)
  expect(hears(participant, { topic: 'submission', id: 'x', participantId: 'p2', userId: 'u1' })).toBe(false)
})

test('an officer hears of documents of their offices only, and never of one that has no office yet', () => {
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1', officeId: 'o2' })).toBe(true)
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1', officeId: 'o3' })).toBe(false)
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1' })).toBe(false)
})

test('a notice is heard by its person, in the cabinet it belongs to', () => {
  expect(hears(participant, { topic: 'notification', id: 'n', userId: 'u1', participantId: 'p1' })).toBe(true)
  expect(hears(participant, { topic: 'notification', id: 'n', userId: 'u1', participantId: 'p2' })).toBe(
    false,
  )
  expect(hears(participant, { topic: 'notification', id: 'n', userId: 'u2', participantId: 'p1' })).toBe(
    false,
  )
})

test('the end of a session is heard by that session alone', () => {
  expect(hears(participant, { topic: 'session', id: 's1', userId: 'u1' })).toBe(true)
  expect(hears(participant, { topic: 'session', id: 's2', userId: 'u1' })).toBe(false)
})
