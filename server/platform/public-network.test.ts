import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isPublicAddress, mayBePublic, NotPublicError, publicOnly } from './public-network'

describe('an address', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '198.18.0.1', '203.0.113.9', '1.2.3', 'x'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '2001:db8::1',
      '2002:7f00:1::',
    ],
    ...['64:ff9b::7f00:1', '2001::1', '::127.0.0.1'],
  ])('keeps out %s', (ip) => expect(isPublicAddress(ip)).toBe(false))

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450::1', '::ffff:8.8.8.8', '2001:4860:4860::8888'])(
    'lets out to %s',
    (ip) => expect(isPublicAddress(ip)).toBe(true),
  )

  it.each(['https://127.0.0.1/x', 'https://[::1]:8443/', 'https://[::ffff:10.0.0.1]/', 'https://0x7f.1/'])(
    'inside is seen in %s',
    (address) => expect(mayBePublic(new URL(address))).toBe(false),
  )

  it('that a name leads to inside is not connected to', async () => {
    expect(mayBePublic(new URL('https://localhost/'))).toBe(true)
    const resolve = promisify(
      publicOnly as (host: string, options: object, done: (e: Error | null) => void) => void,
    )
    await expect(resolve('localhost', {})).rejects.toBeInstanceOf(NotPublicError)
  })
})
