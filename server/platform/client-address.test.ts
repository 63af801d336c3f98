import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientAddress, PEER_HEADER } from './client-address'

const headers = (peer: string | null, forwarded?: string) =>
  new Headers({ ...(peer && { [PEER_HEADER]: peer }), ...(forwarded && { 'x-forwarded-for': forwarded }) })

test('without a proxy nothing that a client writes is believed', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { minLength: 1 }), (peer, forged) => {
      expect(clientAddress(headers(peer, forged.join(', ')), 0)).toBe(peer)
    }),
  )
})

test('behind proxies it is the hop the outermost of them wrote, whatever stands to the left of it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.ipV4()),
      fc.ipV4(),
      fc.array(fc.ipV4(), { maxLength: 3 }),
      (forged, client, proxies) => {
        const forwarded = [...forged, client, ...proxies].join(', ')
        expect(clientAddress(headers('10.0.0.1', forwarded), proxies.length + 1)).toBe(client)
      },
    ),
  )
})

test('the same address is written in one way', () => {
  expect(clientAddress(headers('::ffff:192.0.2.1'), 0)).toBe('192.0.2.1')
  expect(clientAddress(headers(null, '192.0.2.1:51820'), 1)).toBe('192.0.2.1')
  expect(clientAddress(headers(null, '[2001:db8::1]:443'), 1)).toBe('2001:db8::1')
  expect(clientAddress(headers('192.0.2.9'), 1)).toBe('192.0.2.9')
  expect(clientAddress(headers(null), 0)).toBe('unknown')
})
