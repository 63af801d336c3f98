import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UPLOAD_PROBLEMS } from './upload-problem'
import {
  actionsOf,
  CONCURRENT,
  due,
  newsBetween,
  percentOf,
  rowsToShow,
  summaryOf,
  uploadQueue,
  waitBefore,
  type UploadAction,
  type UploadItem,
} from './upload-queue'

const files = (...ids: string[]): UploadAction => ({
  type: 'add',
  items: ids.map((id) => ({ id, name: `${id}.pdf`, size: 100 })),
})
const after = (...actions: UploadAction[]) =>
  actions.reduce<readonly UploadItem[]>((items, action) => uploadQueue(items, action), [])
const first = (...actions: UploadAction[]) => after(files('a'), ...actions)[0]

describe('the queue', () => {
  test('starts three at once, in order, and the next when one is through', () => {
    const added = after(files('a', 'b', 'c', 'd'))
    expect(due(added)).toEqual(['a', 'b', 'c'])
    const sending = ['a', 'b', 'c'].reduce((items, id) => uploadQueue(items, { type: 'start', id }), added)
    expect(due(sending)).toEqual([])
    expect(due(uploadQueue(sending, { type: 'stored', id: 'b', fileId: 'f' }))).toEqual(['d'])
  })

  test('never sends more than three whatever happens', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const action: fc.Arbitrary<UploadAction> = fc.oneof(
      fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const, 'remove' as const), id }),
      fc.record({ type: fc.constant('progress' as const), id, loaded: fc.nat(100) }),
      fc.record({ type: fc.constant('stopped' as const), id, problem: fc.constantFrom(...UPLOAD_PROBLEMS) }),
      fc.record({ type: fc.constant('stored' as const), id, fileId: id }),
      fc.constant({ type: 'online' as const }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        let items = after(files('a', 'b', 'c', 'd', 'e', 'f'))
        for (const one of actions) {
          items = due(items).reduce((list, next) => uploadQueue(list, { type: 'start', id: next }), items)
          expect(items.filter(({ state }) => state === 'SENDING').length).toBeLessThanOrEqual(CONCURRENT)
          items = uploadQueue(items, one)
          for (const item of items)
            expect(item.state === 'STOPPED' || item.state === 'WAITING').toBe(!!item.problem)
        }
      }),
    )
  })

  test('a file refused at the door is shown and never started', () => {
    const items = after({ type: 'add', items: [{ id: 'x', name: 'x.exe', size: 1, problem: 'EXECUTABLE' }] })
    expect(items[0]).toMatchObject({ state: 'STOPPED', problem: 'EXECUTABLE' })
    expect(due(items)).toEqual([])
    expect(actionsOf(items[0]!)).toEqual(['dismiss'])
  })

  test('a cut waits and goes on, a refusal stays, a whole file needs nobody', () => {
    const start: UploadAction = { type: 'start', id: 'a' }
    const cut = first(start, { type: 'stopped', id: 'a', problem: 'NETWORK' })
    expect(cut).toMatchObject({ state: 'WAITING', attempts: 1 })
    expect(
      after(files('a'), start, { type: 'stopped', id: 'a', problem: 'NETWORK' }, { type: 'online' })[0],
    ).toMatchObject({
      state: 'QUEUED',
    })
    const refused = first(start, { type: 'stopped', id: 'a', problem: 'INFECTED' })
    expect([refused?.state, actionsOf(refused!)]).toEqual(['STOPPED', ['dismiss']])
    // By its id the page that shows the refused file itself leaves this row out.
    const known = first(start, { type: 'stopped', id: 'a', problem: 'INFECTED', fileId: 'f' })
    expect(known).toMatchObject({ state: 'STOPPED', fileId: 'f' })
    const pending = first(start, { type: 'stopped', id: 'a', problem: 'PENDING' })
    expect([pending?.state, actionsOf(pending!)]).toEqual(['WAITING', ['dismiss']])
    const denied = first(start, { type: 'stopped', id: 'a', problem: 'SIGNED_OUT' })
    expect([denied?.state, actionsOf(denied!)]).toEqual(['STOPPED', ['retry', 'dismiss']])
  })

  test('progress ends the row of failed attempts; a late word after a pause changes nothing', () => {
    const start: UploadAction = { type: 'start', id: 'a' }
    const again: UploadAction[] = [
      start,
      { type: 'stopped', id: 'a', problem: 'NETWORK' },
      { type: 'online' },
      start,
    ]
    expect(first(...again)).toMatchObject({ attempts: 1 })
    expect(first(...again, { type: 'progress', id: 'a', loaded: 10 })).toMatchObject({
      attempts: 0,
      loaded: 10,
    })
    const paused: UploadAction[] = [start, { type: 'pause', id: 'a' }]
    expect(first(...paused, { type: 'progress', id: 'a', loaded: 10 })).toMatchObject({
      state: 'PAUSED',
      loaded: 0,
    })
    expect(first(...paused, { type: 'stopped', id: 'a', problem: 'NETWORK' })).toMatchObject({
      state: 'PAUSED',
    })
  })
})

test('waiting grows to half a minute', () => {
  expect([1, 2, 3, 4, 5, 50].map(waitBefore)).toEqual([2000, 4000, 8000, 16000, 30000, 30000])
})

test('a hundred per cent is said only when every byte is there', () => {
  expect(percentOf({ loaded: 999_999, size: 1_000_000 })).toBe(99)
  expect(percentOf({ loaded: 5, size: 5 })).toBe(100)
  expect(percentOf({ loaded: 0, size: 0 })).toBe(0)
})

test('a reader hears each quarter and each change of state, not each per cent', () => {
  const at = (loaded: number) =>
    after(files('a'), { type: 'start', id: 'a' }, { type: 'progress', id: 'a', loaded })
  const heard: number[] = []
  for (let loaded = 1; loaded <= 100; loaded += 1) {
    if (newsBetween(at(loaded - 1), at(loaded)).length) heard.push(loaded)
  }
  expect(heard).toEqual([25, 50, 75, 100])
  expect(
    newsBetween(at(50), after(files('a'), { type: 'pause', id: 'a' })).map(({ state }) => state),
  ).toEqual(['PAUSED'])
})

test('of thousands of files a few rows are drawn, what moves and what failed first', () => {
  const items = Array.from({ length: 5_000 }, (_, index): UploadItem => ({
    id: String(index),
    name: `${index}.pdf`,
    size: 1,
    loaded: 0,
    attempts: 0,
    state: index === 4_999 ? 'SENDING' : index === 4_998 ? 'STOPPED' : 'QUEUED',
  }))
  const rows = rowsToShow(items, 40)
  expect(rows.map(({ id }) => id).slice(0, 3)).toEqual(['4999', '4998', '0'])
  expect(rows).toHaveLength(40)
  expect(summaryOf(items)).toEqual({ total: 5_000, stored: 0, failed: 1 })
  expect(due(items)).toHaveLength(2)
})
