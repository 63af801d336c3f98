import { expect, test } from 'vitest'
import { UploadCache } from './upload-cache'
import { problemOf, UploadStopped } from './upload-problem'

function keeper() {
  const map = new Map<string, string>()
  return {
    map,
    get length() {
      return map.size
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

const file = { name: 'скан: 1.pdf', size: 60_000_000, lastModified: 5 }
const answer = (expires: number) =>
  JSON.stringify([
    { url: `https://ingest.example.test/k?expires=${expires}`, key: 'k', name: 'x', customId: 'id-1' },
  ])

test('gives the answer back word for word to the same file of the same place, until it expires', () => {
  const store = keeper()
  let now = 1_000
  const cache = new UploadCache(store, 'a', () => now)
  cache.keep(file, answer(2_000))
  expect(cache.find(file)).toBe(answer(2_000))
  expect(cache.find({ ...file, lastModified: 6 })).toBeNull()
  expect(cache.find({ ...file, size: 1 })).toBeNull()
  expect(new UploadCache(store, 'b', () => now).find(file)).toBeNull()
  expect(new UploadCache(store, 'b', () => now).unfinished()).toEqual([])
  expect(cache.unfinished()).toMatchObject([{ name: file.name, size: file.size }])
  now = 2_000
  expect(cache.find(file)).toBeNull()
  expect(store.map.size).toBe(0)
})

test('forgets, and says by which id the portal knows the upload', () => {
  const cache = new UploadCache(keeper(), 'a', () => 0)
  cache.keep(file, answer(1))
  expect(cache.forget(file)).toBe('id-1')
  expect(cache.forget(file)).toBeNull()
})

test('keeps nothing that is not an answer, and survives a store that is full or spoilt', () => {
  const store = keeper()
  const cache = new UploadCache(store, 'a', () => 0)
  for (const bad of ['', '{}', '[]', '[{"url":"x"}]', '<html>']) cache.keep(file, bad)
  expect(store.map.size).toBe(0)
  store.map.set(cache.keyOf(file), 'spoilt')
  expect(cache.find(file)).toBeNull()
  const full = {
    ...keeper(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(() => new UploadCache(full, 'a', () => 0).keep(file, answer(1))).not.toThrow()
})

test.each([
  [{ data: { error: 'MACROS' } }, 'MACROS'],
  [{ data: { error: 'something new' } }, 'INTERNAL'],
  [{ data: null }, 'NETWORK'],
  [{ cause: { code: 'TOO_LARGE' } }, 'TOO_LARGE'],
  [{ cause: { code: 'UNAUTHENTICATED' } }, 'SIGNED_OUT'],
  [{ cause: { code: 'WRONG_STATUS' } }, 'NOT_ALLOWED'],
  [{ cause: new Error('fetch failed') }, 'NETWORK'],
  ['nonsense', 'NETWORK'],
])('an error of the client becomes a code: %j', (error, code) => {
  expect(problemOf(error)).toBe(code)
  expect(new UploadStopped(problemOf(error)).code).toBe(code)
})
