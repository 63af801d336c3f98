import type { FieldError, Text } from '@/server/modules/catalogue/contract'
import type { FormValues, Node } from '@/server/modules/catalogue/domain/definition'
import { inReadingOrder, join, objectOf } from '@/server/modules/catalogue/domain/lexical'
import { isBlankAmong, keysOf, valueAt } from '@/server/modules/catalogue/domain/values'

/** A part of the form with a heading and a line in the table of contents. */
export interface Section {
  /** Path of its first node: unique among sections. */
  id: string
  /** Path of the object of values its nodes share. */
  base: string
  /** Label of the large group it is a part of. */
  parent?: Text
  /** In both languages; null for the section of what is rarely needed, whose name is the interface's. */
  label: Text | null
  nodes: readonly Node[]
  /** The heading already says the label of the only node, which need not be said twice. */
  sole: boolean
}

/** False for what the portal fills by itself: such nodes are not on the form, only in the finished document. */
export function isAsked(node: Node): boolean {
  if (node.kind === 'choice') return node.branches.some((branch) => branch.children.some(isAsked))
  if (node.kind !== 'field') return !('auto' in node && node.auto) && node.children.some(isAsked)
  return node.fixed === undefined && !node.auto && !node.opaque
}

/** The asked ones in reading order, the rarely needed apart. */
export function askedOf(nodes: readonly Node[]): { usual: Node[]; rare: Node[] } {
  const asked = inReadingOrder(nodes).filter(isAsked)
  return { usual: asked.filter((node) => !node.advanced), rare: asked.filter((node) => node.advanced) }
}

const sizes = new WeakMap<readonly Node[], number>()

/** How many fields a form may have to ask for these nodes: one item of each list, all branches of each choice. */
export function sizeOf(nodes: readonly Node[]): number {
  const known = sizes.get(nodes)
  if (known !== undefined) return known
  const insideOf = (node: Node) => {
    if (node.kind === 'field') return 1
    if (node.kind !== 'choice') return sizeOf(node.children)
    return node.branches.reduce((sum, { children }) => sum + sizeOf(children), 0)
  }
  const size = nodes.filter(isAsked).reduce((sum, node) => sum + insideOf(node), 0)
  sizes.set(nodes, size)
  return size
}

/** A form with more fields is drawn in parts, and what may be left out of it begins folded. */
const LARGE = 150
export const isLarge = (definition: { children: readonly Node[] }): boolean =>
  sizeOf(definition.children) > LARGE

/** A required group with more fields is not one section but several. */
const SPLIT = 60
/** Sections of sections of a group: deeper ones would not help to find one's way. */
const DEEPEST_SPLIT = 3

/**
 * Sections of a form: each group or choice of the first level is one, neighbouring single fields share one (together
 * with the rarely needed among them), other rarely needed nodes make the last one. Large groups that must be there are
 * taken apart in the same way.
 */
export function sectionsOf(definition: { children: readonly Node[] }): Section[] {
  return sectionsIn(definition.children, '')
}

function sectionsIn(nodes: readonly Node[], base: string, parent?: Text, depth = 1): Section[] {
  const place = { base, ...(parent && { parent }) }
  const sections: Section[] = []
  const rare: Node[] = []
  let loose: Node[] = []
  const closeLoose = () => {
    if (loose.length) sections.push({ ...place, ...looseSection(loose, base) })
    loose = []
  }
  for (const node of inReadingOrder(nodes).filter(isAsked)) {
    if (node.kind === 'field' && (!node.advanced || loose.length)) loose.push(node)
    else if (node.advanced) rare.push(node)
    else {
      closeLoose()
      const path = join(base, node.key)
      if (isTakenApart(node) && depth < DEEPEST_SPLIT)
        sections.push(...sectionsIn(node.children, path, node.label, depth + 1))
      else sections.push({ ...place, id: path, label: node.label, nodes: [node], sole: true })
    }
  }
  closeLoose()
  if (rare[0]) sections.push({ ...place, id: join(base, rare[0].key), label: null, nodes: rare, sole: false })
  return sections
}

const isTakenApart = (node: Node): node is Extract<Node, { kind: 'group' }> =>
  node.kind === 'group' && node.min === 1 && node.max === 1 && !node.prefill && sizeOf(node.children) > SPLIT

function looseSection(nodes: readonly Node[], base: string): Omit<Section, 'base'> {
  const usual = nodes.filter((node) => !node.advanced)
  const words = (language: keyof Text) =>
    shortened(usual.map(({ label }, i) => (i === 0 ? label[language] : lowered(label[language]))))
  return {
    id: join(base, nodes[0]?.key ?? ''),
    label: { ru: words('ru'), en: words('en') },
    nodes,
    sole: usual.length === 1,
  }
}

/** A heading names all its fields while that is short, else the first ones. */
const HEADING = 90
function shortened(words: readonly string[]): string {
  let heading = ''
  for (const word of words) {
    const longer = heading ? `${heading}, ${word}` : word
    if (heading && longer.length > HEADING) return `${heading}…`
    heading = longer
  }
  return heading
}

/** «Налоги» → «налоги», but «ИНН» stays. */
export const lowered = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** First steps of paths that belong to these siblings: their keys in the values, and the names of choices among them. */
export function stepsOf(nodes: readonly Node[]): Set<string> {
  const steps = new Set(keysOf(nodes))
  const addChoices = (siblings: readonly Node[]) => {
    for (const node of siblings) {
      if (node.kind === 'choice') {
        steps.add(node.key)
        for (const branch of node.branches) addChoices(branch.children)
      } else if (node.kind === 'run') addChoices(node.children)
    }
  }
  addChoices(nodes)
  return steps
}

/** Is what stands at a path of the values in the section? */
export function sectionCovers({ base, nodes }: Pick<Section, 'base' | 'nodes'>): (path: string) => boolean {
  const steps = stepsOf(nodes)
  const prefix = base ? `${base}.` : ''
  return (path) => path.startsWith(prefix) && steps.has(path.slice(prefix.length).split('.', 1)[0] ?? '')
}

/** `started` has something in it and still lacks something; `errors` are those already shown to the person. */
export type SectionState = { state: 'empty' | 'started' | 'filled' } | { state: 'errors'; count: number }

/** How far each section is. `found` are all errors of the values, `shown` those that the person has seen. */
export function sectionStates(
  sections: readonly Section[],
  values: FormValues,
  found: readonly Pick<FieldError, 'path'>[],
  shown: readonly Pick<FieldError, 'path'>[],
): SectionState[] {
  return sections.map((section) => {
    const covers = sectionCovers(section)
    const inside = ({ path }: { path: string }) => covers(path)
    const count = shown.filter(inside).length
    if (count) return { state: 'errors', count }
    const own = section.base ? objectOf(valueAt(values, section.base)) : values
    if (isBlankAmong(section.nodes, own)) return { state: 'empty' }
    return { state: found.some(inside) ? 'started' : 'filled' }
  })
}
