import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Digests, readDigests, writeDigests } from './digest-header'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

it('writes what it reads', () => {
  const some = fc.record(
    {
      streebog256: bytes(32),
      streebog512: bytes(64),
      sha256: bytes(32),
      sha384: bytes(48),
      sha512: bytes(64),
    },
    { requiredKeys: ['sha256'] },
  )
  fc.assert(
    fc.property(some, (digests: Digests) => {
      const read = readDigests(writeDigests(digests))
      expect(read && Object.keys(read).sort()).toEqual(Object.keys(digests).sort())
      for (const [name, digest] of Object.entries(digests)) {
        expect(read?.[name as keyof Digests]).toEqual(Uint8Array.from(digest))
      }
    }),
  )
})

it.each([
  ['nothing', ''],
  ['an unknown digest', `md5=${btoa('0123456789012345')}`],
  ['one that proves nothing', `sha1=${btoa('01234567890123456789')}`],
  ['a name of every object', `constructor=${btoa('x')}`],
  ['a wrong length', `sha256=${btoa('short')}`],
  ['no base64', 'sha256=???'],
  ['one twice', `sha256=${btoa('x'.repeat(32))},sha256=${btoa('y'.repeat(32))}`],
])('refuses %s', (_, header) => {
  expect(readDigests(header)).toBeNull()
})

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (header) => void readDigests(header)))
})
