import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FRESH_MS, MOST_FRESH, MOST_KEPT, superfluous, WINDOW_MS, type RevisionMark } from './thin-revisions'

const now = new Date('2026-11-27T15:00:00Z')

const saves = fc.array(
  fc.record({ gap: fc.integer({ min: 0, max: 4 * 60_000 }), byUserId: fc.constantFrom('a', 'b') }),
  { minLength: 1, maxLength: 400 },
)
/** How many states come before each change of wording. */
const changes = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 4 })

const history = fc.tuple(saves, changes).map(([made, moves]) => {
  let at = now.getTime()
  const marks = made.map(({ gap, byUserId }) => ({ byUserId, at: new Date((at -= gap)) }))
  return marks.reverse().map((mark, index): RevisionMark => {
    const kindEdition = moves.filter((before) => before <= index).length
    return { ...mark, version: index + 2, kindVersion: '5.22.0', kindEdition }
  })
})

test('the first, the last and those that are fresh stay; their number is bounded', () => {
  fc.assert(
    fc.property(history, (marks) => {
      const gone = new Set(superfluous(marks, now))
      expect(gone.has(marks[0]!.version)).toBe(false)
      expect(gone.has(marks.at(-1)!.version)).toBe(false)
      for (const mark of marks.slice(-MOST_FRESH)) {
        if (now.getTime() - mark.at.getTime() < FRESH_MS) expect(gone.has(mark.version)).toBe(false)
      }
      expect(marks.length - gone.size).toBeLessThanOrEqual(MOST_KEPT)
    }),
  )
})

test('the states on either side of a change of wording stay', () => {
  fc.assert(
    fc.property(history, (marks) => {
      const gone = new Set(superfluous(marks, now))
      for (const [index, mark] of marks.entries()) {
        const before = marks[index - 1]
        if (!before || before.kindEdition === mark.kindEdition) continue
        expect([gone.has(before.version), gone.has(mark.version)]).toEqual([false, false])
      }
    }),
  )
})

test('thinning what is thin takes nothing', () => {
  fc.assert(
    fc.property(history, (marks) => {
      const gone = new Set(superfluous(marks, now))
      const rest = marks.filter(({ version }) => !gone.has(version))
      expect(superfluous(rest, now)).toEqual([])
    }),
  )
})

test('of an old hour of typing one state is left for every few minutes and author', () => {
  const start = Math.floor((now.getTime() - 24 * 3_600_000) / WINDOW_MS) * WINDOW_MS
  const marks = Array.from({ length: 360 }, (_, index) => ({
    version: index + 1,
    byUserId: index % 2 ? 'a' : 'b',
    at: new Date(start + index * 10_000),
    kindVersion: '5.22.0',
    kindEdition: 0,
  }))
  // twelve windows of two authors, and the very first save
  expect(marks.length - superfluous(marks, now).length).toBe(25)
})
