import { expect, test } from 'vitest'
import { BodyError, withBodyLimit } from './request-body'

const post = (body: BodyInit) =>
  new Request('http://portal.test/api?x=1', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit)

test('a body within the limit comes through whole, with everything else of the request', async () => {
  const limited = withBodyLimit(post('{"a":1}'), 7)
  expect(limited.url).toBe('http://portal.test/api?x=1')
  expect(limited.method).toBe('POST')
  expect(limited.headers.get('content-type')).toBe('application/json')
  expect(await limited.json()).toEqual({ a: 1 })
})

test('an endless body in chunks is cut off soon after the limit', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024))
    },
  })
  await expect(withBodyLimit(post(endless), 10 * 1024).text()).rejects.toThrow(BodyError)
  expect(sent).toBeLessThan(32 * 1024)
})

test('a request without a body stays as it is', () => {
  const request = new Request('http://portal.test/')
  expect(withBodyLimit(request, 1)).toBe(request)
})
