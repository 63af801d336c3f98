import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

/** The module as a process has it that begins now. */
async function freshKey() {
  vi.resetModules()
  return import('./portal-key')
}

test('the key is at hand once it was looked for, and never before', async () => {
  const { knownKey, portalKey } = await freshKey()
  expect(knownKey()).toBeNull()
  const found = await portalKey()
  expect(found).not.toBeNull()
  expect(knownKey()).toBe(found)
})

test('a key whose certificate has ended signs nothing', async () => {
  const { knownKey, portalKey } = await freshKey()
  const clock = await import('@/server/platform/clock')
  vi.spyOn(clock, 'now').mockReturnValue(new Date('2126-01-01T00:00:00Z'))
  expect(await portalKey()).toBeNull()
  expect(knownKey()).toBeNull()
})

test('a file that cannot be read is no key, and stops nothing', async () => {
  vi.stubEnv('RECEIPT_KEY_FILE', '/nowhere/key.pem')
  const { portalKey } = await freshKey()
  expect(await portalKey()).toBeNull()
  vi.unstubAllEnvs()
})
