import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Given, pairUp } from './pairing'

const document = (name: string): Given => ({ id: name, name, recognised: { kind: 'document' } })
const detached = (name: string): Given => ({
  id: name,
  name,
  recognised: { kind: 'signature', attached: false, digests: ['streebog256'] },
})
const pairs = (files: readonly Given[]) => pairUp(files).map((each) => [each.fileId, each.documentId])

describe('signatures find their documents', () => {
  it('in any order, when there is one of each', () => {
    expect(pairs([document('a.pdf'), detached('подпись.sig')])).toEqual([['подпись.sig', 'a.pdf']])
    expect(pairs([detached('подпись.sig'), document('a.pdf')])).toEqual([['подпись.sig', 'a.pdf']])
  })

  it('by name, when there are several', () => {
    const files = [
      document('a.pdf'),
      document('B.xml'),
      detached('b.xml.sig'),
      detached('a.p7s'),
      detached('a.pdf.2.sig'),
    ]
    expect(pairs(files)).toEqual([
      ['b.xml.sig', 'B.xml'],
      ['a.p7s', 'a.pdf'],
      ['a.pdf.2.sig', 'a.pdf'],
    ])
  })

  it('several of one document', () => {
    expect(pairs([document('a.pdf'), detached('x.sig'), detached('y.sig')])).toEqual([
      ['x.sig', 'a.pdf'],
      ['y.sig', 'a.pdf'],
    ])
  })

  it('or stay alone, and so do documents', () => {
    expect(pairs([document('a.pdf'), document('b.pdf'), detached('c.sig'), detached('d.sig')])).toEqual([
      ['a.pdf', null],
      ['b.pdf', null],
      ['c.sig', null],
      ['d.sig', null],
    ])
  })

  it('the last two that are left belong together', () => {
    expect(pairs([document('a.pdf'), document('b.pdf'), detached('a.sig'), detached('c.sig')])).toEqual([
      ['a.sig', 'a.pdf'],
      ['c.sig', 'b.pdf'],
    ])
  })

  it('no file is lost, and none is judged twice', () => {
    const name = fc.constantFrom('a.pdf', 'b.pdf', 'a.sig', 'b.pdf.sig', 'c.sig', 'a.pdf.p7s')
    const files = fc
      .uniqueArray(name)
      .map((names) => names.map((each) => (each.endsWith('.pdf') ? document(each) : detached(each))))
    fc.assert(
      fc.property(files, (given) => {
        const tasks = pairUp(given)
        const seen = new Set(tasks.flatMap((task) => [task.fileId, task.documentId ?? task.fileId]))
        expect(seen.size).toBe(given.length)
        expect(new Set(tasks.map((task) => task.fileId)).size).toBe(tasks.length)
      }),
    )
  })
})
