import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64 } from './input'
import { recognise, recogniseLarge } from './recognise'
import vectors from './vectors.json'

const bytes = (base64: string) => decodeBase64(base64)!
const text = (words: string) => new TextEncoder().encode(words)
const messageOf = (name: string) => vectors.cases.find((each) => each.name === name)!.message
const pem = (label: string, base64: string) =>
  text(`-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`)

describe('a file is recognised by its content', () => {
  it.each([
    ['der', bytes(messageOf('gost256 detached'))],
    ['base64', text(messageOf('gost256 detached'))],
    ['pem', pem('CMS', messageOf('gost256 detached'))],
  ])('a detached signature: %s', (_, file) => {
    expect(recognise(file, 'договор.pdf')).toEqual({
      kind: 'signature',
      attached: false,
      digests: ['streebog256'],
    })
  })

  it.each(['gost256', 'gost512', 'rsa', 'ecdsa of indefinite lengths', 'time-stamped'])(
    'an attached signature: %s',
    (name) => {
      expect(recognise(bytes(messageOf(name)), 'x')).toMatchObject({ kind: 'signature', attached: true })
    },
  )

  it('a certificate', () => {
    expect(recognise(bytes(vectors.keys.rsa.certificate), 'x.sig')).toEqual({ kind: 'certificate' })
    expect(recognise(pem('CERTIFICATE', vectors.root), 'x.txt')).toEqual({ kind: 'certificate' })
  })

  it('a private key', () => {
    for (const { pkcs8 } of Object.values(vectors.keys)) {
      expect(recognise(bytes(pkcs8), 'x.der')).toEqual({ kind: 'key' })
      expect(recognise(pem('PRIVATE KEY', pkcs8), 'x.pem')).toEqual({ kind: 'key' })
    }
    expect(recognise(text('что-то'), 'container.pfx')).toEqual({ kind: 'key' })
  })

  it('a document, unless its name says that it was to be a signature', () => {
    const words = text('Это не подпись')
    expect(recognise(words, 'письмо.txt')).toEqual({ kind: 'document' })
    expect(recognise(words, 'письмо.txt.sig')).toEqual({ kind: 'refused', reason: 'INPUT_MALFORMED' })
    expect(recognise(new Uint8Array(0), 'пусто.p7s')).toEqual({ kind: 'refused', reason: 'INPUT_MALFORMED' })
    expect(recognise(bytes('MA8GCSqGSIb3DQEHAaACBAA='), 'x')).toEqual({
      kind: 'refused',
      reason: 'NOT_A_SIGNATURE',
    })
  })

  it('a large one by its beginning', () => {
    const head = bytes(messageOf('gost256')).subarray(0, 64)
    expect(recogniseLarge(head, 'x')).toEqual({ kind: 'refused', reason: 'INPUT_TOO_LARGE' })
    expect(recogniseLarge(text('%PDF-1.7'), 'скан.pdf')).toEqual({ kind: 'document' })
    expect(recogniseLarge(text('MIIG'), 'скан.sig')).toEqual({ kind: 'refused', reason: 'INPUT_TOO_LARGE' })
  })

  it('and never throws', () => {
    const good = bytes(messageOf('time-stamped'))
    const cut = fc.nat({ max: good.length }).map((length) => good.subarray(0, length))
    const patched = fc
      .tuple(fc.nat({ max: good.length - 1 }), fc.nat(255))
      .map(([at, byte]) => good.map((each, i) => (i === at ? byte : each)))
    fc.assert(
      fc.property(fc.oneof(cut, patched, fc.uint8Array({ maxLength: 200 })), (file) => {
        expect(recognise(file, 'x').kind).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})
