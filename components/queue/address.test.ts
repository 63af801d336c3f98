import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FILTERS, listInput, parseAddress, queueHref } from './address'

const read = (href: string) => parseAddress(new URL(href, 'http://portal.example.test').searchParams)

describe('the address of the console', () => {
  it('reads back what it wrote', () => {
    const address = fc.record({
      filter: fc.constantFrom(...FILTERS),
      search: fc
        .string({ maxLength: 200 })
        .map((text) => text.trim())
        .filter((text) => !/\p{Cs}/u.test(text)),
      id: fc.option(fc.uuid()),
    })
    fc.assert(
      fc.property(address, (written) => {
        expect(read(queueHref(written))).toEqual(written)
      }),
    )
  })

  it('takes anything wrong for nothing', () => {
    expect(read('/console?filter=everything&id=7&search=+')).toEqual({ filter: 'new', search: '', id: null })
  })

  it('asks for the list without what is not looked for', () => {
    expect(listInput({ filter: 'mine', search: '', id: null })).toEqual({ filter: 'mine' })
  })
})
