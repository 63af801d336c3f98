import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NOTIFICATION_TYPES } from '../contract'
import { isWeighty } from './notice-groups'
import { pushEndpoint } from './push-endpoint'
import { nextPush, pushTerms } from './push-plan'

const CREATED = new Date('2026-11-22T10:00:00Z')
const after = (seconds: number) => new Date(CREATED.getTime() + seconds * 1_000)

describe('another attempt', () => {
  test('comes no sooner than a service asked, grows, and ends in two hours', () => {
    const asked = fc.array(fc.option(fc.integer({ min: 1, max: 3_600 })), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000 }), asked, (age, services) => {
        const now = after(age)
        const next = nextPush(CREATED, now, services)
        expect(next === null).toBe(age >= 7_200)
        if (!next) return
        const wait = (next.getTime() - now.getTime()) / 1_000
        expect(wait).toBeGreaterThanOrEqual(
          Math.max(30, Math.min(age, 3_600), ...services.map((s) => s ?? 0)),
        )
        expect(wait).toBeLessThanOrEqual(3_600)
      }),
    )
  })

  test('is not made for services that all took it; of one that never does there are fewer than a dozen', () => {
    expect(nextPush(CREATED, CREATED, [])).toBeNull()
    let attempts = 0
    for (let at: Date | null = CREATED; at; at = nextPush(CREATED, at, [null])) attempts += 1
    expect(attempts).toBeLessThan(12)
  })
})

test('a document of customs wakes the device and is kept for a week, the rest for a day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NOTIFICATION_TYPES),
      fc.integer({ min: 0, max: 8 * 86_400 }),
      (type, age) => {
        const life = (isWeighty(type) ? 7 : 1) * 86_400
        const terms = pushTerms(type, CREATED, after(age))
        const wanted = { ttl: life - age, urgency: isWeighty(type) ? 'high' : 'normal' }
        expect(terms).toEqual(age >= life ? null : wanted)
      },
    ),
  )
})

describe('an address of a subscription', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://web.push.apple.com/QOx',
    'https://wns2-par02p.notify.windows.com/w/?token=x',
  ])('of a known service is taken: %s', (address) =>
    expect(pushEndpoint(address, { loopback: false })?.href).toBe(address),
  )

  it.each([
    'http://push.example.test/x',
    'https://push.example.test:8443/x',
    'https://user:password@push.example.test/x',
    'https://localhost/x',
    'https://postgres/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://[::1]/x',
    'http://127.0.0.1:5432/x',
    'ftp://push.example.test/x',
    'push.example.test',
  ])('that may lead elsewhere is refused: %s', (address) =>
    expect(pushEndpoint(address, { loopback: false })).toBeNull(),
  )

  it('of this machine is a test’s alone', () => {
    expect(pushEndpoint('http://127.0.0.1:4000/x', { loopback: true })?.port).toBe('4000')
    expect(pushEndpoint('http://10.0.0.1:4000/x', { loopback: true })).toBeNull()
  })
})
