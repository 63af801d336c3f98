import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAutomatic } from './automatic'
import { carryOver } from './carry-over'
import type { Field, FormValue, FormValues, Group, Node } from './definition'
import { allKinds } from './registry'
import { sampleValues } from './sample'
import { validateValues } from './validate'
import { tidyValues, valueAt } from './values'

const seed = fc.integer({ min: 0, max: 1_000_000 })
const kind = fc.constantFrom(...allKinds().slice(0, 12))
const edits = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'rename', 'repeat', 'once', 'fold'), {
  minLength: 7,
  maxLength: 40,
})

/** A later wording of the same tree: some nodes gone, renamed, repeated or not, put into a group of their own. */
function reword(nodes: readonly Node[], next: () => string): Node[] {
  return nodes.flatMap((node): Node[] => {
    const inside: Node =
      node.kind === 'field'
        ? node
        : node.kind === 'choice'
          ? { ...node, branches: node.branches.map((b) => ({ ...b, children: reword(b.children, next) })) }
          : { ...node, children: reword(node.children, next) }
    const edit = next()
    if (edit === 'drop') return []
    if (edit === 'rename' && node.kind === 'field') return [{ ...node, key: `${node.key}New` }]
    if (edit === 'fold' && node.kind === 'field') return [group(node.key, [{ ...node, key: 'Inside' }])]
    // An inline choice has no key of its own, so it is left as it is.
    if (node.kind === 'choice' || node.kind === 'run') return [inside]
    if (edit === 'repeat') return [{ ...inside, max: null }]
    return [edit === 'once' ? { ...inside, min: 0, max: 1 } : inside]
  })
}

function reworded(children: readonly Node[], changes: readonly string[]) {
  let step = 0
  return { children: reword(children, () => changes[step++ % changes.length] ?? 'keep') }
}

/** Texts inside, each as often as it stands there. */
function textsOf(value: FormValue): string[] {
  if (typeof value === 'string') return [value]
  if (value === undefined) return []
  return Object.values(value as FormValues).flatMap(textsOf)
}

const sorted = (texts: readonly string[]) => [...texts].sort()
const asKind = (tree: { children: readonly Node[] }) => ({ ...allKinds()[0]!, ...tree })

describe('values carried over into another wording', () => {
  test('of the same wording lose nothing and stay as they are', () => {
    fc.assert(
      fc.property(kind, seed, (definition, from) => {
        const values = sampleValues(definition, from)
        expect(carryOver(definition, definition, values)).toEqual({
          values: tidyValues(definition, values),
          lost: [],
        })
      }),
      { numRuns: 60 },
    )
  })

  test('are each in the new form or named as lost, once', () => {
    fc.assert(
      fc.property(kind, seed, edits, (definition, from, changes) => {
        const values = sampleValues(definition, from)
        const { values: carried, lost } = carryOver(
          definition,
          reworded(definition.children, changes),
          values,
        )
        const told = lost.flatMap(({ path }) => textsOf(valueAt(values, path)))
        const before = sorted(textsOf(values))
        const after = sorted([...told, ...textsOf(carried)])
        const missing = before.filter((text) => !remove(after, text))
        const automatic = automaticTexts(definition, values)
        expect(missing.filter((text) => !automatic.has(text))).toEqual([])
        expect(after, 'nothing is told that was not there').toEqual([])
      }),
      { numRuns: 120 },
    )
  })

  test('have the shape of the new wording', () => {
    fc.assert(
      fc.property(kind, seed, edits, (definition, from, changes) => {
        const to = reworded(definition.children, changes)
        const { values } = carryOver(definition, to, sampleValues(definition, from))
        expect(tidyValues(to, values)).toEqual(values)
        const shapes = validateValues(asKind(to), values).filter(({ code }) => code === 'wrong-shape')
        expect(shapes).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('name what is lost from the outermost label on, with its text', () => {
    const from = [group('Goods', [field('Name'), field('Weight')], { max: null })]
    const to = [group('Goods', [field('Name')], { max: null })]
    const values = { Goods: [{ Name: 'Щётки' }, { Name: 'Мыло', Weight: '12' }] }
    expect(carryOver({ children: from }, { children: to }, values)).toEqual({
      values: { Goods: [{ Name: 'Щётки' }, { Name: 'Мыло' }] },
      lost: [
        {
          path: 'Goods.1.Weight',
          trail: [
            { label: label('Goods'), ordinal: 2 },
            { label: label('Weight'), ordinal: null },
          ],
          before: { base: 'string', text: '12' },
          after: null,
        },
      ],
    })
  })

  test('follow a choice, a list cut down to one, and a closed list without the value', () => {
    const colour = field('Colour', { type: { base: 'string', options: options('red', 'blue') } })
    const from = [field('Phone', { max: null }), field('Mail'), colour]
    const to: Node[] = [
      {
        kind: 'choice',
        key: 'contact',
        label: label('contact'),
        min: 1,
        max: 1,
        branches: [
          { key: 'phone', label: label('phone'), children: [field('Phone')] },
          { key: 'mail', label: label('mail'), children: [field('Mail')] },
        ],
      },
      { ...colour, type: { base: 'string', options: options('blue') } },
    ]
    const carried = carryOver(
      { children: from },
      { children: to },
      { Phone: ['', '1', '2'], Mail: 'a@example.test', Colour: 'red', Beside: 'never shown' },
    )
    expect(carried.values).toEqual({ Phone: '1' })
    expect(carried.lost.map(({ path, before }) => [path, before?.label?.en ?? before?.text])).toEqual([
      ['Phone.2', '2'],
      ['Mail', 'a@example.test'],
      ['Colour', 'red'],
    ])
  })
})

/** Takes one text out of the list; false when it is not there. */
function remove(texts: string[], text: string): boolean {
  const index = texts.indexOf(text)
  if (index >= 0) texts.splice(index, 1)
  return index >= 0
}

/** Texts that the portal fills by itself. */
function automaticTexts(definition: { children: readonly Node[] }, values: FormValues): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: FormValue, path: string) => {
    if (typeof value === 'string') return void (isAutomatic(definition, path) && found.add(value))
    for (const [key, inside] of Object.entries(value ?? {}))
      walk(inside as FormValue, path ? `${path}.${key}` : key)
  }
  walk(values, '')
  return found
}

const label = (text: string) => ({ ru: text, en: text })
const options = (...values: string[]) => values.map((value) => ({ value, label: label(value) }))

const field = (key: string, more: Partial<Field> = {}): Field => ({
  kind: 'field',
  key,
  at: 'element',
  name: key,
  namespace: '',
  label: label(key),
  type: { base: 'string' },
  min: 0,
  max: 1,
  ...more,
})

const group = (key: string, children: readonly Node[], more: Partial<Group> = {}): Group => ({
  kind: 'group',
  key,
  name: key,
  namespace: '',
  label: label(key),
  min: 0,
  max: 1,
  children,
  ...more,
})
