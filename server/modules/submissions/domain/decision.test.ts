import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXml } from '../../catalogue/commands/read-xml'
import {
  type DecidingFor,
  type DecisionFacts,
  decisionContents,
  decisionValues,
  decisionXml,
  refuseMoment,
  refuseOfficerHolder,
} from './decision'
import { decisionText } from './decision-text'

const FACTS: DecisionFacts = {
  outcome: 'ACCEPTED',
  text: 'Удовлетворено.',
  date: '2026-11-22',
  time: '10:15:00',
  registrationNumber: '10113000/221126/Л000001',
  document: {
    title: 'Отсрочка',
    kindCode: '1050030E',
    number: 'ЭА-00001-000001',
    id: '01a20166-d096-72de-9319-5b1a088c2a97',
    sha256: 'a'.repeat(64),
  },
  participant: { name: 'ООО «Проба»', taxId: '0000101231' },
  office: { code: '10113000', name: 'Смоленская таможня', ogrn: '1000000006016' },
  officer: { name: 'Громова Ирина Сергеевна', title: 'Инспектор' },
  files: [{ id: 'f', name: 'Решение.pdf', size: 3, sha256: 'b'.repeat(64) }],
}

describe('DOC-7 the decision as a document', () => {
  test('says what was decided, on which document, with which files, and is read back the same', () => {
    const values = decisionValues(FACTS)
    const xml = decisionXml(values)
    expect(readXml(Buffer.from(xml))).toMatchObject({ values, errors: [] })
    expect(xml).toContain('a'.repeat(64))
    expect(xml).toContain('b'.repeat(64))
  })

  test('fits the format and keeps its text whatever an officer types or others have called their things', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary' }),
        (typed, name) => {
          const text = decisionText(typed)
          fc.pre(text !== '' && decisionText(name) !== '')
          const values = decisionValues({
            ...FACTS,
            text,
            files: [{ ...FACTS.files[0]!, name }],
          })
          const read = readXml(Buffer.from(decisionXml(values)))
          expect(read).toMatchObject({ values, errors: [] })
          expect(decisionText(text)).toBe(text)
        },
      ),
      { numRuns: 30 },
    )
  }, 20_000)

  test('another word, another file, another document: other bytes', () => {
    const first = decisionXml(decisionValues(FACTS))
    const others: Partial<DecisionFacts>[] = [
      { text: 'Удовлетворено' },
      { outcome: 'REFUSED' },
      { time: '10:15:01' },
      { document: { ...FACTS.document, sha256: 'c'.repeat(64) } },
      { files: [{ ...FACTS.files[0]!, sha256: 'c'.repeat(64) }] },
      { files: [...FACTS.files, ...FACTS.files] },
    ]
    for (const change of others) expect(decisionXml(decisionValues({ ...FACTS, ...change }))).not.toBe(first)
  })

  test('is signed with each of its files', () => {
    const contents = decisionContents({ ...FACTS, sha256: 'd'.repeat(64), size: 9 })
    expect(contents.map(({ content, fileId, name }) => [content, fileId, name])).toEqual([
      ['DECISION', null, 'Решение 10113000_221126_Л000001.xml'],
      ['DECISION_FILE', 'f', 'Решение.pdf'],
    ])
  })
})

describe('DOC-7 when and by whom', () => {
  test('within twelve hours, and never before it was put together', () => {
    const at = new Date('2026-11-22T07:00:00Z')
    const after = (hours: number) => refuseMoment(at, new Date(at.getTime() + hours * 3_600_000))
    expect([after(0), after(12), after(12.01), after(-0.01)]).toEqual([
      null,
      null,
      'TASK_EXPIRED',
      'TASK_EXPIRED',
    ])
  })

  const officer = {
    snils: '00008120151',
    taxId: null,
    lastName: 'Фёдорова',
    firstName: 'Ирина',
    middleName: 'Сергеевна',
  }
  const about: DecidingFor = { officer, authority: ['1000000006016'] }
  const capacity = {
    kind: 'organisation' as const,
    ogrn: '1000000006016',
    taxId: null,
    name: 'Смоленская таможня',
    title: null,
  }
  const holder = { ...officer, capacity }

  test('by the officer of the authority alone', () => {
    expect(refuseOfficerHolder(holder, about)).toBeNull()
    expect(refuseOfficerHolder({ ...holder, lastName: 'Замужняя' }, about)).toBeNull()
    expect(refuseOfficerHolder({ ...holder, snils: '00008120252' }, about)).toBe('HOLDER_IS_ANOTHER')
    expect(refuseOfficerHolder({ ...holder, snils: null }, about)).toBe('HOLDER_IS_ANOTHER')
    const elsewhere = { ...capacity, ogrn: '1000000006027' }
    expect(refuseOfficerHolder({ ...holder, capacity: elsewhere }, about)).toBe('HOLDER_NOT_OF_OFFICE')
    expect(refuseOfficerHolder({ ...holder, capacity: { kind: 'individual' } }, about)).toBe(
      'HOLDER_NOT_OF_OFFICE',
    )
    expect(refuseOfficerHolder(holder, { ...about, authority: [] })).toBe('HOLDER_NOT_OF_OFFICE')
  })

  test('by name only where the portal knows no number of the officer', () => {
    const unnumbered = { ...about, officer: { ...officer, snils: null } }
    expect(refuseOfficerHolder({ ...holder, lastName: 'ФЕДОРОВА' }, unnumbered)).toBeNull()
    expect(refuseOfficerHolder({ ...holder, middleName: null }, unnumbered)).toBe('HOLDER_IS_ANOTHER')
  })
})
