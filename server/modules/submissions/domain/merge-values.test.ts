import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormValue, FormValues } from '../../catalogue/domain/definition'
import { applyChoices, mergeDrafts, type DraftContent } from './merge-values'

const draft = (values: FormValues, officeCode: string | null = null): DraftContent => ({ values, officeCode })
const merge = (base: FormValues, mine: FormValues, theirs: FormValues) =>
  mergeDrafts(draft(base), draft(mine), draft(theirs))

const text = fc.string({ minLength: 1, maxLength: 4 }).filter((value) => value.trim() !== '')
const values: fc.Arbitrary<FormValues> = fc.letrec<{ values: FormValues; value: FormValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.array(text, { maxLength: 4 }),
    fc.array(tie('values'), { maxLength: 4 }),
    tie('values'),
  ),
  values: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), tie('value'), { maxKeys: 5 }),
})).values

describe('merging what two people did to one draft', () => {
  test('does nothing where nobody or one alone did something', () => {
    fc.assert(
      fc.property(values, values, (base, changed) => {
        expect(merge(base, changed, base).content.values).toEqual(changed)
        expect(merge(base, base, changed).content.values).toEqual(changed)
        expect(merge(base, changed, changed)).toMatchObject({ content: { values: changed }, conflicts: [] })
      }),
    )
  })

  test('gives the same whoever of the two merges', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, theirs) => {
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)]
        expect(other.conflicts.length).toBe(one.conflicts.length)
        if (one.conflicts.length === 0) expect(other.content).toEqual(one.content)
      }),
    )
  })

  test('loses nothing when the two worked at different places', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const flat = fc.dictionary(key, text)
    fc.assert(
      fc.property(flat, flat, flat, fc.uniqueArray(key), (base, first, second, split) => {
        const take = (from: Record<string, string>, wanted: boolean) =>
          Object.fromEntries(
            Object.entries(from).filter(([name]) => split.some((one) => one === name) === wanted),
          )
        const mine = { ...base, ...take(first, true) }
        const theirs = { ...base, ...take(second, false) }
        const { content, conflicts } = merge({ inside: base }, { inside: mine }, { inside: theirs })
        expect(conflicts).toEqual([])
        expect(content.values).toEqual({ inside: { ...base, ...take(first, true), ...take(second, false) } })
      }),
    )
  })

  test('keeps every text of either side, in the result or among the conflicts', () => {
    const lists = fc.array(text, { maxLength: 6 })
    fc.assert(
      fc.property(lists, lists, lists, fc.constantFrom(0, 20, 1_000), (base, mine, theirs, left) => {
        const sides = [base, mine, theirs].map((list) => draft({ list }))
        const { content, conflicts } = mergeDrafts(sides[0]!, sides[1]!, sides[2]!, { left })
        const kept = JSON.stringify([content, conflicts])
        for (const item of [...mine, ...theirs].filter((one) => !base.includes(one)))
          expect(kept).toContain(JSON.stringify(item))
      }),
    )
  })
})

describe('lists', () => {
  const goods = (...names: string[]) => names.map((name) => ({ name, unit: 'кг' }))

  test('a line put in above does not spoil a line changed below', () => {
    const base = { goods: goods('чай', 'кофе') }
    const mine = { goods: goods('какао', 'чай', 'кофе') }
    const theirs = { goods: [goods('чай')[0]!, { name: 'кофе', unit: 'т' }] }
    const { content, conflicts } = merge(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(content.values).toEqual({ goods: [...goods('какао', 'чай'), { name: 'кофе', unit: 'т' }] })
  })

  test('one line taken away and another added at the end do not pass for changes of all between', () => {
    const base = { goods: goods('чай', 'кофе', 'какао') }
    const mine = { goods: goods('кофе', 'какао', 'сахар') }
    const theirs = { goods: [...goods('чай', 'кофе'), { name: 'какао', unit: 'т' }] }
    const { content, conflicts } = merge(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(content.values).toEqual({
      goods: [...goods('кофе'), { name: 'какао', unit: 'т' }, ...goods('сахар')],
    })
  })

  test('a line that one changed and the other took away is asked about and not lost', () => {
    const base = { goods: goods('чай', 'кофе') }
    const theirs = { goods: [{ name: 'чай', unit: 'т' }, goods('кофе')[0]!] }
    const { content, conflicts } = merge(base, { goods: goods('кофе') }, theirs)
    expect(conflicts).toEqual([
      { path: 'goods.0', base: { name: 'чай', unit: 'кг' }, theirs: { name: 'чай', unit: 'т' } },
    ])
    expect(content.values).toEqual(theirs)
    expect(applyChoices(content, conflicts, ['mine']).values).toEqual({ goods: goods('кофе') })
    expect(applyChoices(content, conflicts, ['theirs']).values).toEqual(theirs)
  })
})

test('each disputed field is chosen apart, the office too', () => {
  const base = draft({ a: '1', b: { c: '1' } }, '10113000')
  const mine = draft({ a: '2', b: { c: '2' } }, '10113010')
  const theirs = draft({ a: '3', b: { c: '3' } }, '10113020')
  const { content, conflicts } = mergeDrafts(base, mine, theirs)
  expect(conflicts.map(({ path }) => path)).toEqual(['a', 'b.c', ''])
  expect(applyChoices(content, conflicts, ['theirs', 'mine', 'theirs'])).toEqual(
    draft({ a: '3', b: { c: '2' } }, '10113020'),
  )
})

test('an untouched field that is absent in one form and empty in the other is no change', () => {
  expect(merge({}, { a: '' }, { a: 'x' })).toMatchObject({ content: { values: { a: 'x' } }, conflicts: [] })
  expect(merge({ a: 'x' }, { a: 'x', list: [] }, { a: 'x', b: 'y' }).conflicts).toEqual([])
})

test('SEC-1 all lists of a draft together cost no more than one may', () => {
  const lists = (side: string) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, list) => [
        `list${list}`,
        Array.from({ length: 200 }, (_, place) => ({ a: `${side}${list}.${place}`, b: 'x', c: `${place}` })),
      ]),
    )
  const budget = { left: 1_000_000 }
  const { content } = mergeDrafts(draft(lists('base')), draft(lists('mine')), draft(lists('theirs')), budget)
  // Each list alone, compared with both sides, costs 320 000: the fourth is matched by place.
  expect(budget.left).toBe(1_000_000 - 6 * 160_000)
  expect(Object.values(content.values).map((list) => (list as FormValue[]).length)).toEqual(
    Array<number>(20).fill(200),
  )
})
