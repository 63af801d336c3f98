import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { mintActor } from '@/server/auth/mint'
import { carrySessions } from '@/server/modules/accounts/commands/carry-sessions'
import { startSession } from '@/server/modules/accounts/commands/start-session'
import { buildUser } from '@/server/testing/build'
import { now, onMachine } from './clock'
import { CLOCK_SETTLES_MS, moveClockBy, movedBy } from './moved-clock'

const folder = join(tmpdir(), `moved-clock-${process.pid}`)
const file = join(folder, 'test-clock.json')
const MONTH = 30 * 24 * 3_600_000

beforeEach(() => {
  // The environment is read when it is first asked for, which is below.
  process.env['DATA_DIR'] = folder
  mkdirSync(folder, { recursive: true })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  moveClockBy(0)
  vi.useRealTimers()
})

test('the clock is moved at once here, and within a second where the file is only read', () => {
  const at = Date.now()
  expect(moveClockBy(MONTH)).toBe(0)
  expect(now().getTime()).toBe(at + MONTH)
  writeFileSync(file, JSON.stringify({ offset: 2 * MONTH }))
  expect(movedBy(Date.now())).toBe(MONTH)
  vi.setSystemTime(at + CLOCK_SETTLES_MS)
  expect(movedBy(Date.now())).toBe(2 * MONTH)
})

test('a file that says nothing is a clock that was not moved; set right, the file is gone', () => {
  moveClockBy(MONTH)
  writeFileSync(file, '{')
  vi.setSystemTime(Date.now() + CLOCK_SETTLES_MS)
  expect(movedBy(Date.now())).toBe(0)
  moveClockBy(0)
  expect(existsSync(file)).toBe(false)
})

test("the queue goes by the machine's clock: what is due at a moved instant is due when the machine shows it", () => {
  const machine = new Date(Date.now() + 60_000)
  moveClockBy(MONTH)
  expect(onMachine(new Date(machine.getTime() + MONTH))).toEqual(machine)
})

test('people stay signed in when the clock goes on by a month', async () => {
  const sessionId = await startSession({
    userId: await buildUser(),
    door: 'PASSWORD',
    address: null,
    device: null,
  })
  const before = now()
  moveClockBy(MONTH)
  expect(await mintActor(sessionId, null, now())).toMatchObject({ kind: 'anonymous' })
  await carrySessions(before, MONTH)
  expect(await mintActor(sessionId, null, now())).toMatchObject({ kind: 'person' })
})
