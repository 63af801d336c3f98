import { describe, expect, it } from 'vitest'
import { KindSummary } from '../contract'
import { exportColumns, columnValues } from './columns'
import { prefillValues } from './automatic'
import type { FormValues, KindDefinition, Node } from './definition'
import { isInline } from './definition'
import { begunByParticipant } from './in-force'
import { findKind, kindByRoot, listKinds } from './registry'
import { printRows } from './print-rows'
import { sampleValues } from './sample'
import { validateValues } from './validate'
import { blankValues, keysOf, tidyValues, valueAt } from './values'
import { toXml } from './xml-out'

const kinds = listKinds()
  .map((kind) => findKind(kind.code))
  .filter((kind) => kind !== null)
const seeds = Array.from({ length: 40 }, (_, i) => i + 1)
/** Fewer of a long document: each of its samples says as much as many short ones. */
const seedsOf = (kind: KindDefinition) => seeds.slice(0, exportColumns(kind).length > 150 ? 10 : 40)

const PROFILE = {
  participant: {
    name: 'Общество с ограниченной ответственностью «Проба»',
    shortName: 'ООО «Проба»',
    country: 'RU',
    inn: '0000101231',
    kpp: '000001001',
    ogrn: '1000000001176',
    address: { postalCode: '214000', country: 'RU', region: 'Смоленская область', city: 'Смоленск' },
    phone: '+70000000101',
    email: 'proba@example.test',
  },
  person: { surname: 'Пробин', name: 'Пётр', post: 'Директор' },
}

function everyNode(nodes: readonly Node[], see: (node: Node, siblings: readonly Node[]) => void) {
  for (const node of nodes) {
    see(node, nodes)
    if (node.kind === 'choice') for (const branch of node.branches) everyNode(branch.children, see)
    else if (node.kind !== 'field') everyNode(node.children, see)
  }
}

describe.each(kinds.map((kind) => [kind.code, kind] as const))('%s', (_, kind: KindDefinition) => {
  it('has samples without errors, of every fullness', () => {
    for (const seed of seedsOf(kind)) {
      for (const fullness of [0, 0.5, 1]) {
        expect(validateValues(kind, sampleValues(kind, seed, { fullness }))).toEqual([])
      }
    }
  })

  it('has the same sample for the same seed, and another for another', () => {
    expect(sampleValues(kind, 7)).toEqual(sampleValues(kind, 7))
    expect(sampleValues(kind, 7)).not.toEqual(sampleValues(kind, 8))
  })

  it('keeps samples as they are when tidied, and writes them', () => {
    for (const seed of seedsOf(kind)) {
      const values = sampleValues(kind, seed)
      expect(tidyValues(kind, values)).toEqual(values)
      expect(toXml(kind, values)).toContain(`DocumentModeID="${kind.code}"`)
    }
  })

  it('asks for every required field of an empty form', () => {
    const empty = validateValues(kind, {})
    expect(empty.length).toBeGreaterThan(0)
    expect(validateValues(kind, blankValues(kind)).map((error) => error.path)).toEqual(
      empty.map((error) => error.path),
    )
    expect(validateValues(kind, {}, { stage: 'form' }).length).toBeLessThan(empty.length)
  })

  it.skipIf(!begunByParticipant(kind))('asks no more of a form the profile has filled', () => {
    const paths = (values: FormValues) =>
      validateValues(kind, values, { stage: 'form' }).map(({ path }) => path)
    const empty = new Set(paths(blankValues(kind)))
    const begun = prefillValues(kind, blankValues(kind), PROFILE)
    expect(paths(begun).filter((path) => !empty.has(path))).toEqual([])
  })

  it('misses each required text that is taken away, at its own path', () => {
    const values = sampleValues(kind, 3, { fullness: 0 })
    const paths = printRows(kind, values).flatMap((row) => (row.kind === 'value' ? [row.path] : []))
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths) {
      const without = JSON.parse(JSON.stringify(values)) as Record<string, never>
      const steps = path.split('.')
      const last = steps.pop() ?? ''
      const parent = steps.reduce((at: Record<string, never>, step) => at[step] ?? at, without)
      Object.assign(parent, { [last]: '' })
      expect(validateValues(kind, without).map((e) => [e.path, e.code])).toContainEqual([path, 'required'])
    }
  })

  it('prints every filled field once, with a label in both languages', () => {
    const values = sampleValues(kind, 5, { fullness: 1 })
    for (const row of printRows(kind, values)) {
      expect(row.label.ru && row.label.en).toBeTruthy()
      if (row.kind === 'value' && row.size === null) expect(valueAt(values, row.path)).toBe(row.value)
    }
    const columns = exportColumns(kind)
    const inColumns = columns.flatMap((column) => columnValues(values, column.path)).sort()
    const inRows = printRows(kind, values).flatMap((row) =>
      row.kind === 'value' && row.size === null ? [row.value] : [],
    )
    expect(inColumns).toEqual(inRows.sort())
  })

  it('is sound: unique keys, declared namespaces, options and labels', () => {
    const namespaces = new Set(Object.values(kind.prefixes))
    expect(namespaces.has(kind.namespace)).toBe(true)
    expect(new Set(keysOf(kind.children)).size).toBe(keysOf(kind.children).length)
    everyNode(kind.children, (node) => {
      expect(node.label.ru && node.label.en).toBeTruthy()
      expect(node.key).not.toMatch(/[.[\]]/)
      expect(node.max === null || node.max >= Math.max(1, node.min)).toBe(true)
      if (node.kind === 'group')
        expect(new Set(keysOf(node.children)).size).toBe(keysOf(node.children).length)
      if ((node.kind === 'field' && node.at === 'element') || node.kind === 'group') {
        expect(namespaces.has(node.namespace)).toBe(true)
      }
      if (isInline(node) && node.kind === 'choice') expect(node.branches.length).toBeGreaterThan(1)
    })
  })
})

describe('the registry', () => {
  it('finds by code and by root', () => {
    expect(findKind('1050030E')?.root).toBe('PetitionToFTS')
    expect(findKind('9999999E')).toBeNull()
    const invoice = findKind('1002003E')
    expect(invoice && kindByRoot(invoice.namespace, 'CommercialInvoice')).toBe(invoice)
    expect(kindByRoot('urn:other', 'CommercialInvoice')).toBeNull()
  })

  it('lists summaries without trees', () => {
    for (const kind of listKinds()) {
      expect(kind).not.toHaveProperty('children')
      expect(KindSummary.parse(kind)).toEqual(kind)
    }
  })
})
