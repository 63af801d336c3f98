import type { FieldError, Text } from '@/server/modules/catalogue/contract'
import type { FormValues, Node } from '@/server/modules/catalogue/domain/definition'
import { inReadingOrder } from '@/server/modules/catalogue/domain/lexical'
import { isBlankAmong, keysOf } from '@/server/modules/catalogue/domain/values'

/** A part of the form with a heading and a line in the table of contents. */
export interface Section {
  /** Key of its first node: unique among sections. */
  id: string
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

/**
 * Sections of a form: each group or choice of the first level is one, neighbouring single fields share one (together
 * with the rarely needed among them), other rarely needed nodes make the last one.
 */
export function sectionsOf(definition: { children: readonly Node[] }): Section[] {
  const sections: Section[] = []
  const rare: Node[] = []
  let loose: Node[] = []
  const closeLoose = () => {
    if (loose.length) sections.push(looseSection(loose))
    loose = []
  }
  for (const node of inReadingOrder(definition.children).filter(isAsked)) {
    if (node.kind === 'field' && (!node.advanced || loose.length)) loose.push(node)
    else if (node.advanced) rare.push(node)
    else {
      closeLoose()
      sections.push({ id: node.key, label: node.label, nodes: [node], sole: true })
    }
  }
  closeLoose()
  if (rare[0]) sections.push({ id: rare[0].key, label: null, nodes: rare, sole: false })
  return sections
}

function looseSection(nodes: readonly Node[]): Section {
  const usual = nodes.filter((node) => !node.advanced)
  const join = (language: keyof Text) =>
    usual.map(({ label }, i) => (i === 0 ? label[language] : lowered(label[language]))).join(', ')
  return {
    id: nodes[0]?.key ?? '',
    label: { ru: join('ru'), en: join('en') },
    nodes,
    sole: usual.length === 1,
  }
}

/** «Налоги» → «налоги», but «ИНН» stays. */
const lowered = (text: string) =>
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

/** `started` has something in it and still lacks something; `errors` are those already shown to the person. */
export type SectionState = { state: 'empty' | 'started' | 'filled' } | { state: 'errors'; count: number }

/** How far each section is. `found` are all errors of the values, `shown` those that the person has seen. */
export function sectionStates(
  sections: readonly Section[],
  values: FormValues,
  found: readonly Pick<FieldError, 'path'>[],
  shown: readonly Pick<FieldError, 'path'>[],
): SectionState[] {
  return sections.map(({ nodes }) => {
    const steps = stepsOf(nodes)
    const inside = ({ path }: { path: string }) => steps.has(path.split('.', 1)[0] ?? '')
    const count = shown.filter(inside).length
    if (count) return { state: 'errors', count }
    if (isBlankAmong(nodes, values)) return { state: 'empty' }
    return { state: found.some(inside) ? 'started' : 'filled' }
  })
}
