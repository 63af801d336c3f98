import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Autosave, type SaveFailure } from './autosave'

const START = new Date('2026-11-27T11:05:00Z')

class Failure extends Error {
  constructor(readonly failure: SaveFailure) {
    super(failure.kind)
  }
}

/** A server that answers when told to, and remembers what it was asked. */
function build(options: { version?: number } = {}) {
  const calls: {
    value: string
    version: number
    answer: (version: number) => void
    fail: (f: SaveFailure) => void
  }[] = []
  const autosave = new Autosave<string>({
    version: options.version ?? 1,
    save: (value, version) =>
      new Promise((answer, reject) => {
        calls.push({ value, version, answer, fail: (failure) => reject(new Failure(failure)) })
      }),
    failureOf: (error) => (error as Failure).failure,
    now: () => START,
  })
  const last = () => {
    const call = calls.at(-1)
    if (!call) throw new Error('no call yet')
    return call
  }
  return { autosave, calls, last, sent: () => calls.map(({ value, version }) => [value, version]) }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('Autosave', () => {
  it('saves once, 800 ms after the last change, and says when', async () => {
    const { autosave, sent, last } = build()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(700)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(799)
    expect(sent()).toEqual([])
    expect(autosave.state()).toEqual({ phase: 'waiting' })
    await vi.advanceTimersByTimeAsync(1)
    expect(sent()).toEqual([['ab', 1]])
    expect(autosave.state()).toEqual({ phase: 'saving' })
    last().answer(2)
    await settle()
    expect(autosave.state()).toEqual({ phase: 'saved', at: START })
    expect([autosave.storedVersion(), autosave.hasUnsaved()]).toEqual([2, false])
  })

  it('never saves two at once: what is typed meanwhile goes next, the last of it, over the new version', async () => {
    const { autosave, sent, last } = build()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    autosave.change('ab')
    autosave.change('abc')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent()).toEqual([['a', 1]])
    last().answer(2)
    await vi.advanceTimersByTimeAsync(800)
    expect(sent()).toEqual([
      ['a', 1],
      ['abc', 2],
    ])
  })

  it('sends the very same again after a lost answer, and only then what is newer', async () => {
    const { autosave, sent, last } = build()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    last().fail({ kind: 'lost' })
    await settle()
    autosave.change('ab')
    expect(autosave.state()).toEqual({ phase: 'lost' })
    await vi.advanceTimersByTimeAsync(2000)
    last().answer(2)
    await vi.advanceTimersByTimeAsync(800)
    last().answer(3)
    await settle()
    expect(sent()).toEqual([
      ['a', 1],
      ['a', 1],
      ['ab', 2],
    ])
    expect(autosave.state()).toMatchObject({ phase: 'saved' })
  })

  it('waits longer before each new try, up to half a minute', async () => {
    const { autosave, calls, last } = build()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    for (const pause of [2_000, 5_000, 15_000, 30_000, 30_000]) {
      const before = calls.length
      last().fail({ kind: 'lost' })
      await vi.advanceTimersByTimeAsync(pause - 1)
      expect(calls.length).toBe(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(calls.length).toBe(before + 1)
    }
  })

  it('stops in a conflict, keeps what is typed, and overwrites only when told', async () => {
    const { autosave, sent, last } = build()
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(800)
    last().fail({ kind: 'conflict', version: 7 })
    await settle()
    expect(autosave.state()).toEqual({ phase: 'conflict' })
    autosave.change('mine too')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await autosave.flush()).toBe(false)
    expect(sent()).toEqual([['mine', 1]])
    const done = autosave.overwrite()
    await settle()
    last().answer(8)
    expect(await done).toBe(true)
    expect(sent()).toEqual([
      ['mine', 1],
      ['mine too', 7],
    ])
  })

  it('forgets what was typed when the stored text is chosen', async () => {
    const { autosave, sent, last } = build()
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(800)
    last().fail({ kind: 'conflict', version: 7 })
    await settle()
    autosave.discard(7)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent()).toEqual([['mine', 1]])
    expect([autosave.hasUnsaved(), autosave.storedVersion()]).toEqual([false, 7])
  })

  it('flushes at once, twice when something was typed during a save', async () => {
    const { autosave, sent, last } = build()
    autosave.change('a')
    const done = autosave.flush()
    autosave.change('ab')
    expect(sent()).toEqual([['a', 1]])
    last().answer(2)
    await settle()
    last().answer(3)
    expect(await done).toBe(true)
    expect(sent()).toEqual([
      ['a', 1],
      ['ab', 2],
    ])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent().length).toBe(2)
  })

  it('tells a flush that the connection is lost, and keeps trying', async () => {
    const { autosave, calls, last } = build()
    autosave.change('a')
    const done = autosave.flush()
    last().fail({ kind: 'lost' })
    expect(await done).toBe(false)
    await vi.advanceTimersByTimeAsync(2000)
    expect(calls.length).toBe(2)
  })

  it('shows a refusal without trying again by itself, and tries with the next change', async () => {
    const { autosave, sent, last } = build()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    last().fail({ kind: 'refused', error: 'closed' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(autosave.state()).toEqual({ phase: 'refused', error: 'closed' })
    expect(autosave.hasUnsaved()).toBe(true)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(800)
    expect(sent()).toEqual([
      ['a', 1],
      ['ab', 1],
    ])
  })

  it('takes the version another command of the page has moved on to', async () => {
    const { autosave, sent } = build()
    autosave.moveTo(4)
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(800)
    expect(sent()).toEqual([['a', 4]])
  })

  it('does nothing after it is stopped, unless flushed', async () => {
    const { autosave, sent } = build()
    autosave.change('a')
    autosave.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent()).toEqual([])
    void autosave.flush()
    expect(sent()).toEqual([['a', 1]])
  })
})
