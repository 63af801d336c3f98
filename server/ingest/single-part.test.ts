import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundaryOf, readSinglePart } from './single-part'

const boundary = '----portal'
const opening = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: x/y\r\n\r\n`
const closing = `\r\n--${boundary}--`

async function* cut(bytes: Buffer, lengths: number[]) {
  let at = 0
  for (const length of lengths) {
    if (at >= bytes.length) break
    yield bytes.subarray(at, at + length)
    at += length
  }
  if (at < bytes.length) yield bytes.subarray(at)
}

async function read(body: Buffer, expected: number, lengths: number[] = [], contentLength = body.length) {
  const chunks: Buffer[] = []
  for await (const chunk of readSinglePart(cut(body, lengths), { boundary, contentLength, expected }))
    chunks.push(chunk)
  return Buffer.concat(chunks)
}

const whole = (content: Uint8Array, end = '\r\n') =>
  Buffer.concat([Buffer.from(opening), content, Buffer.from(closing + end)])

test('the content comes back whatever it holds and however the body is cut', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.constant(new Uint8Array(Buffer.from(`x${closing}\r\n${opening}y`))),
  )
  const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(content, lengths, fc.constantFrom('', '\r\n'), async (bytes, pieces, end) => {
      expect(await read(whole(bytes, end), bytes.length, pieces)).toEqual(Buffer.from(bytes))
    }),
  )
})

test('a body of another length is refused before anything is yielded', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
      async (real, expected) => {
        fc.pre(real !== expected && real !== expected - 2)
        const body = cut(whole(Buffer.alloc(real)), [])
        const reading = readSinglePart(body, {
          boundary,
          contentLength: whole(Buffer.alloc(real)).length,
          expected,
        })
        await expect(reading.next()).rejects.toMatchObject({ code: 'SIZE_MISMATCH' })
      },
    ),
  )
})

test.each([
  ['another boundary', whole(Buffer.alloc(9)).toString().replace(boundary, '----portul')],
  ['another field', whole(Buffer.alloc(9)).toString().replace('name="file"', 'name="fil"')],
  [
    'a name that only ends so',
    whole(Buffer.alloc(9)).toString().replace('; name="file"', '; filename="file"'),
  ],
  ['no closing boundary', whole(Buffer.alloc(9)).toString().replace(`${boundary}--`, `${boundary}xx`)],
  ['a header without an end', 'x'.repeat(20_000)],
])('%s is malformed', async (_case, body) => {
  await expect(read(Buffer.from(body), 9)).rejects.toMatchObject({ code: 'BODY_MALFORMED' })
})

test('a body that ends early is a wrong size, never a short success', async () => {
  const body = whole(Buffer.alloc(100))
  for (const end of [0, 10, opening.length, opening.length + 50]) {
    await expect(read(body.subarray(0, end), 100, [], body.length)).rejects.toMatchObject({
      code: 'SIZE_MISMATCH',
    })
  }
})

test('boundaries of browsers and of undici are read, other types are not', () => {
  expect(boundaryOf('multipart/form-data; boundary=----WebKitFormBoundaryAbc')).toBe(
    '----WebKitFormBoundaryAbc',
  )
  expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b')
  for (const other of [undefined, 'application/pdf', 'multipart/mixed; boundary=a', 'multipart/form-data']) {
    expect(boundaryOf(other)).toBeNull()
  }
})
