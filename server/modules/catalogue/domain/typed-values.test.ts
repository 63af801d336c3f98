import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormValue, FormValues } from './definition'
import { allKinds } from './registry'
import { sampleValues } from './sample'
import { DEEPEST, LONGEST, MOST_VALUES, TypedValues } from './typed-values'
import { blankValues, shapedValues, tidyValues } from './values'

const accepts = (values: unknown) => TypedValues.safeParse(values).success

/** A group inside a group, so many times. */
function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let i = 0; i < depth; i++) value = { a: value }
  return value
}

describe('typed values', () => {
  test('SEC-1 are bounded in depth, in number and in length', () => {
    expect(accepts(nested(DEEPEST - 1))).toBe(true)
    expect(accepts(nested(DEEPEST))).toBe(false)
    expect(accepts(nested(500_000))).toBe(false)
    expect(accepts({ a: Array<string>(MOST_VALUES - 2).fill('') })).toBe(true)
    expect(accepts({ a: Array<string>(MOST_VALUES - 1).fill('') })).toBe(false)
    expect(accepts({ a: 'x'.repeat(LONGEST - 1) })).toBe(true)
    expect(accepts({ a: 'x'.repeat(LONGEST) })).toBe(false)
  })

  const kind = fc.constantFrom(...allKinds())
  const anything = fc.jsonValue().filter((value) => typeof value === 'object') as fc.Arbitrary<FormValues>

  test('keep everything that their kind has a place for, blanks included', () => {
    fc.assert(
      fc.property(kind, fc.integer(), (definition, seed) => {
        const sample = sampleValues(definition, seed)
        expect(shapedValues(definition, sample)).toEqual(sample)
        const blank = blankValues(definition)
        expect(shapedValues(definition, blank)).toEqual(blank)
      }),
    )
  })

  test('SEC-1 lose everything else, and are what is archived all the same', () => {
    fc.assert(
      fc.property(kind, fc.integer(), anything, anything, (definition, seed, junk, inside) => {
        const sample = sampleValues(definition, seed)
        const keys = Object.keys(sample)
        const dirty: FormValues = { ...junk, ...sample, [`${keys[0]}?`]: inside as FormValue }
        const shaped = shapedValues(definition, dirty)
        expect(shapedValues(definition, shaped)).toEqual(shaped)
        expect(Object.keys(shaped)).not.toContain(`${keys[0]}?`)
        expect(tidyValues(definition, shapedValues(definition, sample))).toEqual(
          tidyValues(definition, sample),
        )
      }),
    )
  })
})
