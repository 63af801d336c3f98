import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillAutomatic, prefillValues } from '@/server/modules/catalogue/domain/automatic'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { getKind } from '@/server/modules/catalogue/domain/registry'
import { blankValues, tidyValues } from '@/server/modules/catalogue/domain/values'
import { validateValues } from '@/server/modules/catalogue/domain/validate'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'
import { contextOf, idOf, INSPECTOR, ORLOVA } from '@/server/testing/audit-papers/paper'
import { albumPresent, officialProblems } from '@/server/testing/official-schema'
import type { ItemDraft } from '../../contract'
import type { RequiredItem } from '../actions'
import { ITEM_ANSWERS } from '../vocabulary'
import { plainText } from './lines'
import { objectionsValues, readObjections } from './objections'
import { complaintValues, explanationValues } from './petitions'
import { readReply, replyValues, type ReplyLine } from './reply'

const REFERENCE = { number: '06-12/000103', date: '2026-10-06', documentId: idOf(3) }

/** A document of the participant, as it would be signed. */
function made(code: string, given: FormValues): FormValues {
  const kind = getKind(code)
  const context = contextOf({ code, id: idOf(60), day: '2026-11-20', signer: ORLOVA, typed: {} })
  const begun = prefillValues(kind, { ...blankValues(kind), ...given }, context)
  return tidyValues(kind, fillAutomatic(kind, tidyValues(kind, begun), context))
}

function expectWhole(code: string, values: FormValues) {
  const kind = getKind(code)
  expect(validateValues(kind, values)).toEqual([])
  if (albumPresent && code !== '9940001E') expect(officialProblems(code, toXml(kind, values))).toEqual([])
}

const text = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'абв где. \nёжз '), minLength: 1, maxLength: max })
const wording = (max: number) => text(max).filter((value) => value.trim() !== '')
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`)
const letter = fc.record({ number: fc.constantFrom('17', '17/а'), date: fc.option(day) })

const item = (position: number): RequiredItem => ({
  id: idOf(100 + position),
  position,
  code: '03011',
  name: 'Договор',
  details: '',
  periodFrom: '2025-01-01',
  periodTo: '2026-06-30',
})
const itemDraft: fc.Arbitrary<ItemDraft> = fc.record({
  answer: fc.constantFrom(...ITEM_ANSWERS),
  papers: fc.constant([]),
  onPaper: fc.option(letter),
  earlier: fc.option(letter),
  until: day,
  reason: wording(900),
  note: text(200),
})
const paper = fc.record({
  number: fc.constant('10113-000007'),
  title: fc.constant('Договор поставки'),
  files: fc.array(fc.record({ name: fc.constant('договор.pdf'), size: fc.nat() }), { maxLength: 2 }),
})
const lines: fc.Arbitrary<ReplyLine[]> = fc
  .array(fc.tuple(itemDraft, fc.array(paper, { maxLength: 3 })), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map(([draft, papers], i) => ({ item: item(i + 1), draft, papers })))

const isShown = (answer: ItemDraft['answer']) => answer === 'submitted' || answer === 'in-part'
const letterText = ({ number, date }: NonNullable<ItemDraft['onPaper']>) =>
  `На бумаге с письмом № ${number}${date ? ` от ${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}` : ''}`

describe('a reply', () => {
  it('is a whole document whatever is answered, and says what was answered', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('DESK' as const, 'FIELD_UNPLANNED' as const), (rows, form) => {
        const notification = form === 'DESK' ? REFERENCE : null
        const values = made('1006928E', replyValues({ form, requirement: REFERENCE, notification }, rows))
        expectWhole('1006928E', values)
        const items = rows.map((row) => row.item)
        expect(readReply(values, items)).toEqual(
          rows.map(({ item, draft: { answer, until, reason, note, onPaper, earlier } }) => ({
            itemId: item.id,
            answer,
            until: answer === 'more-time' ? until : null,
            reason: answer === 'submitted' ? '' : plainText(reason),
            note: [isShown(answer) && onPaper && letterText(onPaper), plainText(note)]
              .filter(Boolean)
              .join('\n'),
            earlier: (isShown(answer) && earlier) || null,
          })),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('tells paper, electronic and both apart', () => {
    const draft: ItemDraft = { answer: 'submitted', papers: [], reason: '', note: '' }
    const files = [{ number: '1', title: 'Договор', files: [{ name: 'договор.pdf', size: 5 }] }]
    const wayOf = (line: Pick<ReplyLine, 'draft' | 'papers'>) => {
      const values = replyValues({ form: 'DESK', requirement: REFERENCE, notification: null }, [
        { item: item(1), ...line },
      ])
      const [row] = values['DocList'] as FormValues[]
      return (row!['FactDoc'] as FormValues)['ProvidingWay']
    }
    const onPaper = { number: '17', date: null }
    expect(wayOf({ draft, papers: files })).toBe('1')
    expect(wayOf({ draft: { ...draft, onPaper }, papers: [] })).toBe('2')
    expect(wayOf({ draft: { ...draft, onPaper }, papers: files })).toBe('3')
    expect(wayOf({ draft: { ...draft, earlier: onPaper }, papers: [] })).toBeUndefined()
  })

  it('asks for time until the latest of the days', () => {
    const asked = (until: string): ReplyLine => ({
      item: item(1),
      draft: { answer: 'more-time', papers: [], until, reason: 'Ждём банк', note: '' },
      papers: [],
    })
    const facts = { form: 'DESK' as const, requirement: REFERENCE, notification: null }
    expect(replyValues(facts, [asked('2026-12-09'), asked('2026-12-11')])['ProlongDate']).toBe('2026-12-11')
  })

  it('passes over lines that the requirement does not have', () => {
    const values = { DocList: [{ SubtmissionKind: '1', RequestDoc: { Position: '9' } }] }
    expect(readReply(values, [item(1)])).toEqual([])
  })
})

describe('objections', () => {
  const paragraphs = fc
    .array(fc.tuple(wording(60), wording(900)), { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map(([unit, words], i) => ({ id: `p${i}`, unit: `${i}. ${unit}`, text: words })))

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.tuple(fc.nat(), wording(1200)), { maxLength: 5 }), (act, picks) => {
        const rows = picks.map(([n, words]) => {
          const { id, unit } = act[n % act.length]!
          return { paragraphId: id, unit, text: words }
        })
        const facts = { form: 'DESK' as const, act: REFERENCE, paragraphs: act, head: ORLOVA }
        const values = made('1006925E', objectionsValues(facts, rows))
        expectWhole('1006925E', values)
        expect(readObjections(values, act)).toEqual(
          rows.map((row) => ({ ...row, unit: plainText(row.unit), text: plainText(row.text) })),
        )
      }),
      { numRuns: 15 },
    )
  })

  it('that a person added by hand are kept, and belong to a paragraph when they name its place', () => {
    const act = [{ id: 'a', unit: 'Раздел 2', text: 'Насос многоступенчатый.' }]
    const values = {
      DocKind: '1',
      Objections: [
        { NameStructuralUnitAct: ['Раздел 2'], ObjectionsToAct: ['Ступень одна.', 'Чертёж приложен.'] },
        { ObjectionsToAct: ['Акт составлен без нас.'] },
      ],
    }
    expect(readObjections(values, act)).toEqual([
      { paragraphId: 'a', unit: 'Раздел 2', text: 'Ступень одна.\nЧертёж приложен.' },
      { paragraphId: 'row-2', unit: '', text: 'Акт составлен без нас.' },
    ])
  })
})

it('an explanation lacks only what the person alone knows', () => {
  const values = explanationValues('Колесо одно.', { today: '2026-11-20', official: INSPECTOR })
  const paths = validateValues(getKind('1006943E'), made('1006943E', values)).map(({ path }) => path)
  expect(paths.sort()).toEqual(['ExplanationPlace', 'PersonDetails.BornPlace', 'PersonDetails.BornYear'])
})

it('a complaint lacks only its grounds and its demands', () => {
  const values = complaintValues({
    decision: REFERENCE,
    title: 'Решение по результатам контроля',
    learntOn: '2026-12-19',
    office: { code: '10113000', name: 'Смоленская таможня' },
  })
  const paths = validateValues(getKind('9940001E'), made('9940001E', values)).map(({ path }) => path)
  expect(paths.sort()).toEqual(['Circumstance.0', 'Demand.0'])
})
