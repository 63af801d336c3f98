import { describe, expect, it } from 'vitest'
import { CHALLENGE_MS, type KeptChallenge, challengeText, isFor, refuseChallenge } from './challenge'

const ORIGIN = 'https://portal.example.test'
const AT = new Date('2026-11-22T10:00:00Z')
const kept: KeptChallenge = {
  purpose: 'SIGN_IN',
  text: challengeText('SIGN_IN', ORIGIN, AT, 'nonce'),
  boundTo: 'a',
  expiresAt: new Date(AT.getTime() + CHALLENGE_MS),
  usedAt: null,
}
const asked = { purpose: 'SIGN_IN' as const, boundTo: 'a', origin: ORIGIN, now: AT }

describe('a challenge', () => {
  it('can be read by a person', () => {
    expect(kept.text).toBe(
      'Вход в личный кабинет https://portal.example.test, 2026-11-22T10:00:00.000Z, nonce',
    )
  })

  it('is for one purpose at one address', () => {
    expect(isFor(kept.text, 'SIGN_IN', ORIGIN)).toBe(true)
    expect(isFor(kept.text, 'CONFIRMATION', ORIGIN)).toBe(false)
    expect(isFor(kept.text, 'SIGN_IN', 'https://portal.example')).toBe(false)
    expect(isFor(kept.text, 'SIGN_IN', `${ORIGIN}:8443`)).toBe(false)
  })

  it('is answered once, in time, by whoever asked, for what it was asked', () => {
    expect(refuseChallenge(kept, asked)).toBeNull()
    expect(refuseChallenge(null, asked)).toBe('CHALLENGE_UNKNOWN')
    expect(refuseChallenge(kept, { ...asked, boundTo: 'b' })).toBe('CHALLENGE_UNKNOWN')
    expect(refuseChallenge(kept, { ...asked, purpose: 'CONFIRMATION' })).toBe('CHALLENGE_UNKNOWN')
    expect(refuseChallenge(kept, { ...asked, origin: 'https://other.test' })).toBe('CHALLENGE_OTHER_ORIGIN')
    expect(refuseChallenge({ ...kept, usedAt: AT }, asked)).toBe('CHALLENGE_USED')
    expect(refuseChallenge(kept, { ...asked, now: kept.expiresAt })).toBe('CHALLENGE_EXPIRED')
    const justBefore = new Date(kept.expiresAt.getTime() - 1)
    expect(refuseChallenge(kept, { ...asked, now: justBefore })).toBeNull()
  })
})
