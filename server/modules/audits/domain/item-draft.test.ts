import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ItemDraft } from '../contract'
import { ITEM_ANSWERS } from './vocabulary'
import { faultsOfItem, faultsOfLine } from './item-draft'

const DUE = '2026-11-20'
const TODAY = '2026-11-15'
const PAPER = '0192f0c1-2b3c-7d4e-8f50-000000000001'
const LETTER = { number: '17', date: null }
const faults = (values: Partial<ItemDraft>, due: string | null = DUE) =>
  faultsOfItem(ItemDraft.parse({ answer: 'submitted', ...values }), { due, today: TODAY })

describe('what is prepared for a line', () => {
  it.each([{ papers: [PAPER] }, { onPaper: LETTER }, { earlier: LETTER }])('is enough with %j', (shown) => {
    expect(faults(shown)).toEqual([])
    expect(faults({ ...shown, answer: 'in-part', reason: 'Остальное утрачено' })).toEqual([])
  })

  it('lacks what its answer asks for', () => {
    expect(faults({})).toEqual(['paper-needed'])
    expect(faults({ answer: 'in-part' })).toEqual(['paper-needed', 'reason-needed'])
    expect(faults({ answer: 'cannot', reason: ' ' })).toEqual(['reason-needed'])
    expect(faults({ answer: 'cannot', reason: 'Не составляли' })).toEqual([])
    expect(faults({ answer: 'more-time' })).toEqual(['until-needed', 'reason-needed'])
  })

  it.each(['onPaper', 'earlier'] as const)('names the letter that can be found: %s', (of) => {
    expect(faults({ [of]: { number: ' ', date: null } })).toEqual(['letter-needed'])
    expect(faults({ [of]: { number: '17', date: '2026-11-16' } })).toEqual(['letter-future'])
    expect(faults({ [of]: { number: '17', date: '2026-11-15' } })).toEqual([])
    // What is not shown with the answer is not asked of it.
    expect(faults({ answer: 'cannot', reason: 'Нет', [of]: { number: '', date: null } })).toEqual([])
  })

  it('asks for time after the term, not within it', () => {
    const asked = (until: string, due: string | null = DUE) =>
      faults({ answer: 'more-time', until, reason: 'Ждём банк' }, due)
    expect(asked('2026-11-20')).toEqual(['until-early'])
    expect(asked('2026-11-21')).toEqual([])
    expect(asked('2026-11-01', null)).toEqual([])
  })

  it('never lacks a paper where none is promised', () => {
    const draft = fc.record({
      answer: fc.constantFrom(...ITEM_ANSWERS),
      papers: fc.constantFrom<string[]>([], [PAPER]),
      onPaper: fc.constantFrom(null, LETTER),
      earlier: fc.constantFrom(null, LETTER),
      until: fc.constantFrom(null, '2026-11-01', '2026-12-01'),
      reason: fc.constantFrom('', 'Причина'),
      note: fc.constant(''),
    })
    fc.assert(
      fc.property(draft, (one) => {
        const found = faultsOfItem(one, { due: DUE, today: TODAY })
        const shows = one.answer === 'submitted' || one.answer === 'in-part'
        const shown = one.papers.length > 0 || one.onPaper !== null || one.earlier !== null
        expect(found.includes('paper-needed')).toBe(shows && !shown)
        expect(found.includes('reason-needed')).toBe(one.answer !== 'submitted' && one.reason === '')
      }),
    )
  })
})

it('a line goes into one reply, once', () => {
  const draft = ItemDraft.parse({ answer: 'submitted', papers: [PAPER] })
  const at = { status: 'awaited', due: DUE, today: TODAY } as const
  expect(faultsOfLine({ draft, held: 'free' }, at)).toEqual([])
  expect(faultsOfLine({ draft, held: 'in-reply' }, at)).toEqual(['in-reply'])
  expect(faultsOfLine({ draft, held: 'sent' }, at)).toEqual(['sent'])
  expect(faultsOfLine(null, at)).toEqual(['nothing-prepared'])
  expect(faultsOfLine({ draft, held: 'free' }, { ...at, status: 'accepted' })).toEqual(['accepted'])
})
