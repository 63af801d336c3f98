import { expect, test } from 'vitest'
import { EVERYTHING, type ParticipantActor } from '@/server/auth/actor'
import { refuseParticipant, type SubmissionSubject } from './policy'

const head: ParticipantActor = {
  kind: 'participant',
  userId: 'u1',
  sessionId: 's1',
  door: 'PASSWORD',
  name: 'Имя',
  confirmedAt: new Date('2026-11-20T09:00:00Z'),
  trusted: true,
  signature: true,
  gaps: [],
  participantId: 'p1',
  category: 'LEGAL_ENTITY',
  confirmed: true,
  role: 'HEAD',
  grants: [EVERYTHING],
}
const withdraw = (subject: Partial<SubmissionSubject>) =>
  refuseParticipant(
    head,
    { status: 'DELIVERED', kindCode: '1050030E', mine: true, request: false, auditId: null, ...subject },
    'withdraw',
  )

test('once an office has registered a document the participant cannot take it back', () => {
  expect(withdraw({})).toBeNull()
  expect(withdraw({ status: 'REGISTERED' })).toBe('wrong-status')
})

test('a complaint is taken back until it is answered, also one about the decision of an audit', () => {
  for (const auditId of [null, 'a1'])
    for (const status of ['SENT', 'DELIVERED', 'REGISTERED'] as const)
      expect(withdraw({ kindCode: '9940001E', status, auditId })).toBeNull()
  for (const status of ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const)
    expect(withdraw({ kindCode: '9940001E', status, auditId: 'a1' })).toBe('wrong-status')
})

test('nothing else that was sent into an audit is taken back', () => {
  for (const status of ['SENT', 'DELIVERED', 'REGISTERED'] as const)
    expect(withdraw({ kindCode: '1006925E', status, auditId: 'a1' })).toBe('wrong-status')
})

test('an answer to an audit that belongs to none goes nowhere, and may still be thrown away', () => {
  const drafted = (auditId: string | null, act: 'archive' | 'discard' | 'save') =>
    refuseParticipant(
      head,
      { status: 'DRAFT', kindCode: '1006928E', mine: true, request: false, auditId },
      act,
    )
  expect(drafted(null, 'archive')).toBe('only-in-audit')
  expect(drafted('a1', 'archive')).toBeNull()
  expect([drafted(null, 'save'), drafted(null, 'discard')]).toEqual([null, null])
})
