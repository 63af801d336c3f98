import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KindDefinition, Node } from '@/server/modules/catalogue/domain/definition'
import { printRows } from '@/server/modules/catalogue/domain/print-rows'
import { findKind, listKinds } from '@/server/modules/catalogue/domain/registry'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'
import { validateValues } from '@/server/modules/catalogue/domain/validate'
import { blankValues } from '@/server/modules/catalogue/domain/values'
import { askedOf, isAsked, sectionCovers, sectionsOf, sectionStates, sizeOf } from './outline'
import { comparePlaces, findPlace, listSizes } from './places'

const kinds = listKinds()
  .map(({ code }) => findKind(code))
  .filter((kind) => kind !== null)
const petition = findKind('1050030E') as KindDefinition
const invoice = findKind('1002003E') as KindDefinition

/** Paths of all fields a form may ask for under these siblings. */
const fieldsOf = (nodes: readonly Node[], base = ''): string[] =>
  nodes.filter(isAsked).flatMap((node) => {
    const path = `${base}/${node.key}`.replaceAll('.', '/').replace(/^\//, '')
    if (node.kind === 'field') return [path]
    if (node.kind !== 'choice') return fieldsOf(node.children, path)
    return node.branches.flatMap(({ key, children }) => fieldsOf(children, `${path}/${key}`))
  })

describe('sections', () => {
  it('of the petition: what is asked, in reading order, what is rarely needed last', () => {
    expect(sectionsOf(petition).map((section) => section.label?.ru ?? null)).toEqual([
      'О чём вы пишете',
      'Исходящий номер',
      'Тема',
      'Текст обращения',
      'Отправитель',
      null,
    ])
  })

  it('of the invoice: neighbouring fields share one, named by them', () => {
    const labels = sectionsOf(invoice).map((section) => section.label?.ru)
    expect(labels).toContain('Итого с налогами, налоги')
    expect(labels).toContain('Валюта')
    expect(labels).toContain('Товар')
  })

  it.each(kinds.map((kind) => [kind.code, kind] as const))(
    '%s: every asked node is in one section',
    (_, kind) => {
      const inSections = sectionsOf(kind).flatMap(({ base, nodes }) => fieldsOf(nodes, base))
      expect(new Set(inSections).size).toBe(inSections.length)
      expect(inSections.sort()).toEqual(fieldsOf(kind.children).sort())
      expect(inSections.length).toBe(sizeOf(kind.children))
    },
  )

  it.each(kinds.map((kind) => [kind.code, kind] as const))(
    '%s: every error of an empty form is in one',
    (_, kind) => {
      const sections = sectionsOf(kind).map(sectionCovers)
      for (const { path } of validateValues(kind, {}, { stage: 'form' })) {
        const field = findPlace(kind, path)?.field
        if (field && !isAsked(field)) continue
        expect(sections.filter((covers) => covers(path)).length, path).toBe(1)
      }
    },
  )

  it('are empty at first, started with something in them, filled when nothing is missing', () => {
    const sections = sectionsOf(petition)
    const stateOf = (values: ReturnType<typeof blankValues>, shown: { path: string }[] = []) =>
      sectionStates(sections, values, validateValues(petition, values, { stage: 'form' }), shown)
    expect(new Set(stateOf(blankValues(petition)).map(({ state }) => state))).toEqual(new Set(['empty']))
    const sample = sampleValues(petition, 5, { fullness: 1 })
    expect(new Set(stateOf(sample).map(({ state }) => state))).toEqual(new Set(['filled']))
    const halfway = { OutcomingNumber: { DocDate: '2026-11-27' } }
    expect(stateOf(halfway)[1]).toEqual({ state: 'started' })
    expect(stateOf(halfway, [{ path: 'OutcomingNumber.DocNumber' }])[1]).toEqual({
      state: 'errors',
      count: 1,
    })
  })
})

describe('places', () => {
  it('say the way in words, with the number of the item', () => {
    const place = findPlace(petition, 'MessageText.1.TextPara.0')
    expect(place?.trail.map(({ label, ordinal }) => [label.ru, ordinal])).toEqual([
      ['Текст обращения', 2],
      ['Абзац', 1],
    ])
    expect(place?.field?.key).toBe('TextPara')
  })

  it('find a choice by its name, and what is in its branches by their own keys', () => {
    expect(findPlace(invoice, 'signature')?.trail[0]?.label.ru).toBe('Кто подписал')
    expect(findPlace(invoice, 'SignatureDirectorChiefAccountant.Director.PersonName')?.field?.key).toBe(
      'PersonName',
    )
    expect(findPlace(invoice, 'Nothing.0.Here')).toBeNull()
    expect(findPlace(invoice, 'CurrencyCode.0')).toBeNull()
  })

  it.each(kinds.map((kind) => [kind.code, kind] as const))('%s: sort as the document is read', (_, kind) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const read = printRows(kind, sampleValues(kind, seed)).flatMap((row) =>
          row.kind === 'value' ? [row.path] : [],
        )
        const sorted = [...read]
          .reverse()
          .sort((a, b) => comparePlaces(findPlace(kind, a), findPlace(kind, b)))
        expect(sorted).toEqual(read)
      }),
      { numRuns: 10 },
    )
  })

  it('know how long the lists on the way are', () => {
    const values = { MessageText: [{ TextPara: ['a', 'b'] }, { TextPara: ['c'] }, {}] }
    expect(listSizes(values, 'MessageText.0.TextPara.1')).toEqual([3, 2])
    expect(listSizes(values, 'OutcomingNumber.DocNumber')).toEqual([])
  })
})

describe('what the portal fills by itself', () => {
  it('is not asked', () => {
    const asked = (nodes: readonly Node[]): string[] => {
      const { usual, rare } = askedOf(nodes)
      return [...usual, ...rare].flatMap((node) => {
        const inside =
          node.kind === 'choice'
            ? node.branches.flatMap((one) => one.children)
            : 'children' in node
              ? node.children
              : []
        return [node.key, ...asked(inside)]
      })
    }
    const keys = asked(petition.children)
    expect(keys).toContain('ApplicationType')
    for (const key of [
      'ApplicationName',
      'SendDate',
      '@DocumentModeID',
      'PetitionCustoms',
      'AttachedDocuments',
    ]) {
      expect(keys).not.toContain(key)
    }
  })
})
