import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchFiles, positionOf, type MatchedItem } from './match-files'

const NAMES = [
  'Договор поставки насосов со всеми дополнениями',
  'Счета к договору',
  'Транспортные накладные',
  'Платёжные поручения об оплате товара',
  'Паспорт изделия и чертежи',
]
const ITEMS: MatchedItem[] = NAMES.map((name, i) => ({ id: `i${i + 1}`, position: i + 1, name }))
const lineOf = (name: string, items = ITEMS) => matchFiles([name], items)[0]!.itemId

describe('the number before a name', () => {
  it.each([
    ['3_накладная', 3],
    ['3.pdf', 3],
    ['03 – счёт', 3],
    ['п. 3 договор', 3],
    ['П3', 3],
    ['пункт 12, счёт', 12],
    ['№ 7 акт', 7],
    ['(3) договор', null],
    ['27.11.2026 акт', null],
    ['2026-11-27 акт', null],
    ['27_11_26 акт', null],
    ['20261127', null],
    ['3а', null],
    ['3/4', null],
    ['договор 3', null],
  ])('of «%s» is %s', (name, position) => {
    expect(positionOf(name)).toBe(position)
  })

  it('finds its line whatever stands after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom('скан', 'IMG0012', 'xx'), (n, rest) => {
        for (const name of [`${n}_${rest}.pdf`, `п. ${n} ${rest}.jpg`, `0${n} - ${rest}.png`, `${n}.pdf`])
          expect(lineOf(name)).toBe(`i${n}`)
      }),
    )
  })

  it('that contradicts the words is left to the person', () => {
    const [match] = matchFiles(['3_Паспорт изделия и чертежи.pdf'], ITEMS)
    expect(match).toMatchObject({ itemId: null })
    expect(match!.candidates.map(({ itemId }) => itemId)).toEqual(['i3', 'i5'])
  })
})

describe('words', () => {
  it.each([
    ['Транспортная накладная 17.pdf', 'i3'],
    ['платежное_поручение_оплата.pdf', 'i4'],
    ['Чертёж, паспорт изделия.tif', 'i5'],
    ['счет 12 от 27.11.2026.pdf', 'i2'],
  ])('of «%s» find %s', (name, id) => {
    expect(lineOf(name)).toBe(id)
  })

  it('that say nothing leave the file to the person', () => {
    expect(matchFiles(['IMG_0012.jpg', 'скан.pdf'], ITEMS)).toEqual([
      { itemId: null, by: null, candidates: [] },
      { itemId: null, by: null, candidates: [] },
    ])
  })

  it('that two lines have alike leave it to the person, with both', () => {
    const twice = [
      { id: 'a', position: 1, name: 'Счета за январь' },
      { id: 'b', position: 2, name: 'Счета за январь' },
    ]
    const [match] = matchFiles(['счет январь.pdf'], twice)
    expect(match).toMatchObject({ itemId: null, by: null })
    expect(match!.candidates.map(({ itemId }) => itemId).sort()).toEqual(['a', 'b'])
  })
})

it('a line’s own name finds it, in whatever order the lines stand', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(ITEMS, { minLength: 1 }),
      fc.constantFrom('.pdf', '.PDF', ''),
      (items, ending) => {
        const matches = matchFiles(
          items.map(({ name }) => `${name}${ending}`),
          items,
        )
        expect(matches.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id))
      },
    ),
  )
})

it('what is chosen is always the first of the candidates, and scores are parts of a whole', () => {
  const name = fc.string({ unit: fc.constantFrom(...'договрсчетнклый 123._-п'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), fc.array(name, { maxLength: 6 }), (files, lines) => {
      const items = lines.map((text, i) => ({ id: `i${i}`, position: i + 1, name: text }))
      const matches = matchFiles(files, items)
      expect(matches).toHaveLength(files.length)
      for (const { itemId, by, candidates } of matches) {
        expect(itemId === null).toBe(by === null)
        if (itemId) expect(candidates[0]?.itemId).toBe(itemId)
        for (const { score } of candidates) expect(score > 0 && score <= 1.000001).toBe(true)
        expect(new Set(candidates.map((one) => one.itemId)).size).toBe(candidates.length)
      }
    }),
  )
})
