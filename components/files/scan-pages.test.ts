import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChanged, pagesOf, pdfName, shifted, turned, type ScanPage } from './scan-pages'

const pages = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .map((counts) => pagesOf(counts.map((count, index) => ({ fileId: `f${index}`, pages: count }))))
const chosen = fc.tuple(pages, fc.nat()).map(([list, at]) => [list, list[at % list.length]!.id] as const)
const ids = (list: readonly ScanPage[]) => list.map(({ id }) => id)

test('moving pages loses none, and moving back undoes it', () => {
  fc.assert(
    fc.property(chosen, ([list, id]) => {
      const later = shifted(list, id, 1)
      expect(ids(later).sort()).toEqual(ids(list).sort())
      if (list.at(-1)?.id !== id) expect(shifted(later, id, -1)).toEqual(list)
    }),
  )
})

test('four turns are none', () => {
  fc.assert(
    fc.property(chosen, ([list, id]) => {
      const round = [1, 2, 3, 4].reduce((pages) => turned(pages, id), [...list])
      expect(round).toEqual(list)
      expect(isChanged(turned(list, id), list)).toBe(true)
    }),
  )
})

test('one file as it is needs no saving; several together do', () => {
  const one = pagesOf([{ fileId: 'a', pages: 3 }])
  expect(isChanged(one, one)).toBe(false)
  expect(isChanged(one.slice(1), one)).toBe(true)
  const two = pagesOf([
    { fileId: 'a', pages: 1 },
    { fileId: 'b', pages: 1 },
  ])
  expect(isChanged(two, two)).toBe(true)
})

test('the joined file is a PDF by its name too', () => {
  expect(pdfName('Договор № 5.от мая.jpeg')).toBe('Договор № 5.от мая.pdf')
  expect(pdfName('.jpg')).toBe('scan.pdf')
})
