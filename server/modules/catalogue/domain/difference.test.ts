import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Node } from './definition'
import { difference } from './difference'
import { allKinds, getKind } from './registry'
import { sampleValues } from './sample'

const seed = fc.integer({ min: 0, max: 1_000_000 })
const kind = fc.constantFrom(...allKinds().slice(0, 12))

describe('what differs between two documents of a kind', () => {
  test('nothing does when they are the same', () => {
    fc.assert(
      fc.property(kind, seed, (definition, from) => {
        const values = sampleValues(definition, from)
        expect(difference(definition, values, structuredClone(values)).total).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('seen from the other side it is as much, with the sides changed over', () => {
    fc.assert(
      fc.property(kind, seed, seed, (definition, one, other) => {
        const [before, after] = [sampleValues(definition, one), sampleValues(definition, other)]
        const [there, back] = [difference(definition, before, after), difference(definition, after, before)]
        const texts = (sides: typeof there, side: 'before' | 'after') =>
          sides.differences.flatMap((one) => one[side]?.text ?? []).length
        expect(texts(there, 'before') + texts(there, 'after')).toBe(
          texts(back, 'before') + texts(back, 'after'),
        )
        expect(there.total === 0).toBe(back.total === 0)
      }),
      { numRuns: 40 },
    )
  })

  test('every difference is named from the outermost label on', () => {
    fc.assert(
      fc.property(kind, seed, seed, (definition, one, other) => {
        const { differences } = difference(
          definition,
          sampleValues(definition, one),
          sampleValues(definition, other),
        )
        for (const { trail, before, after } of differences) {
          expect(trail.length).toBeGreaterThan(0)
          expect(before ?? after).not.toBeNull()
        }
      }),
      { numRuns: 40 },
    )
  })
})

const field = (key: string, more: Partial<Extract<Node, { kind: 'field' }>> = {}): Node => ({
  kind: 'field',
  key,
  at: 'element',
  name: key,
  namespace: '',
  label: { ru: key, en: key },
  type: { base: 'string' },
  min: 0,
  max: 1,
  ...more,
})
const goods: Node = {
  kind: 'group',
  key: 'goods',
  name: 'goods',
  namespace: '',
  label: { ru: 'Товар', en: 'Item' },
  min: 0,
  max: null,
  children: [
    field('name'),
    field('unit', {
      type: { base: 'string', options: [{ value: 'kg', label: { ru: 'килограмм', en: 'kilogram' } }] },
    }),
  ],
}

/** What an item is told by: its fields in words. */
const COCOA = [{ text: 'какао' }, { text: 'kg', label: { ru: 'килограмм' } }]

test('an item put in above is one difference, and the items below are not', () => {
  const before = { goods: [{ name: 'чай' }, { name: 'кофе' }] }
  const after = { goods: [{ name: 'какао', unit: 'kg' }, { name: 'чай' }, { name: 'кофе', unit: 'kg' }] }
  const { differences } = difference({ children: [goods] }, before, after)
  expect(differences).toMatchObject([
    { path: 'goods.2.unit', before: null, after: { text: 'kg', label: { ru: 'килограмм' } } },
    { path: 'goods.0', trail: [{ ordinal: 1 }], before: null, after: { parts: COCOA } },
  ])
})

test('what was ticked is told in words', () => {
  const children = [field('agreed', { type: { base: 'boolean' } })]
  const { differences } = difference({ children }, { agreed: 'false' }, { agreed: 'true' })
  expect(differences).toMatchObject([{ before: { label: { en: 'no' } }, after: { label: { en: 'yes' } } }])
})

test('a long list of differences is counted to its end and described to the limit', () => {
  const definition = getKind('1050030E')
  const { differences, total } = difference(definition, {}, sampleValues(definition, 7, { fullness: 1 }), 2)
  expect(differences).toHaveLength(2)
  expect(total).toBeGreaterThan(2)
})
