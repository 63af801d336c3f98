import { expect, test } from 'vitest'
import { ADMINISTRATION, EVERYTHING, type Grant, type OfficerActor, type ParticipantActor } from './actor'
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

const event = { topic: 'submission', id: 'x', kindCode: 'K', owners: ['u9'] } as const

test('a participant hears of their own documents only', () => {
  expect(hears(participant, { ...event, owners: ['u9'], participantId: 'p1' })).toBe(true)
  expect(hears(participant, { ...event, owners: ['u9'], participantId: 'p2' })).toBe(false)
  expect(hears(participant, { ...event, owners: ['u1'], participantId: 'p2' })).toBe(false)
})

test('of a kind or a case that is not theirs nobody hears even the id', () => {
  const seeing = (grant: Partial<Grant>): ParticipantActor => ({
    ...participant,
    role: 'EMPLOYEE',
    grants: [{ actions: ['view'], kinds: [], assignedOnly: false, ...grant }],
  })
  const about = (owners: string[], kindCode?: string) => ({
    topic: 'submission' as const,
    id: 'x',
    participantId: 'p1',
    owners,
    ...(kindCode && { kindCode }),
  })
  expect(hears(seeing({ kinds: ['K'] }), about([], 'K'))).toBe(true)
  expect(hears(seeing({ kinds: ['L'] }), about([], 'K'))).toBe(false)
  expect(hears(seeing({ assignedOnly: true }), about(['u2'], 'K'))).toBe(false)
  expect(hears(seeing({ assignedOnly: true }), about(['u2', 'u1'], 'K'))).toBe(true)
  expect(hears(seeing({ actions: ['prepare'] }), about(['u1'], 'K'))).toBe(false)
  // An event that does not say what it is about is for nobody.
  expect(hears(participant, about(['u1']))).toBe(false)
})

test('changed rights are heard by their person in that cabinet; people of an organisation by those who administer it', () => {
  const administrator: ParticipantActor = { ...participant, role: 'ADMINISTRATOR', grants: [ADMINISTRATION] }
  const employee: ParticipantActor = { ...participant, role: 'EMPLOYEE', grants: [] }
  const rights = { topic: 'rights', id: 'a', userId: 'u1', participantId: 'p1' } as const
  expect(hears(employee, rights)).toBe(true)
  expect(hears(employee, { ...rights, participantId: 'p2' })).toBe(false)
  expect(hears(administrator, { ...rights, userId: 'u2' })).toBe(false)
  const people = { topic: 'organisation', id: 'a', participantId: 'p1', userId: 'u2' } as const
  expect(hears(administrator, people)).toBe(true)
  expect(hears(employee, people)).toBe(false)
  expect(hears(administrator, { ...people, participantId: 'p2' })).toBe(false)
  expect(hears(officer, people)).toBe(false)
})

test('an officer hears of documents of their offices only, and never of one that has no office yet', () => {
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1', officeId: 'o2' })).toBe(true)
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1', officeId: 'o3' })).toBe(false)
  expect(hears(officer, { topic: 'submission', id: 'x', participantId: 'p1' })).toBe(false)
})

test('of what is written in an audit hear the officers of its office and of its group, and nobody of the participant', () => {
  const written = {
    topic: 'audit-draft',
    id: 'a',
    officeId: 'o2',
    participantId: 'p1',
    kindCode: 'K',
  } as const
  expect(hears(officer, written)).toBe(true)
  expect(hears(officer, { ...written, officeId: 'o3' })).toBe(false)
  expect(hears(officer, { ...written, officeId: 'o3', owners: [officer.userId] })).toBe(true)
  expect(hears(participant, written)).toBe(false)
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

test('a person who acts for nobody hears of their own account only', () => {
  const alone = { ...person, kind: 'person' as const }
  expect(hears(alone, { topic: 'session', id: 's2', userId: 'u1' })).toBe(true)
  expect(hears(alone, { topic: 'session', id: 's2', userId: 'u2' })).toBe(false)
  expect(hears(alone, { ...event, owners: ['u1'], participantId: 'p1', officeId: 'o1' })).toBe(false)
  expect(hears(alone, { topic: 'notification', id: 'x', userId: 'u1', participantId: 'p1' })).toBe(false)
})

test('of the list of kinds everybody hears what is public, and its keepers what is being written', () => {
  const keeper: OfficerActor = { ...officer, duties: ['catalogue'] }
  const published = { topic: 'catalogue', id: 'w' } as const
  const written = { ...published, draft: true }
  for (const actor of [participant, officer, keeper]) expect(hears(actor, published)).toBe(true)
  expect([participant, officer, keeper].map((actor) => hears(actor, written))).toEqual([false, false, true])
})
