import type { Text } from '../contract'
import type { Choice, Field, FormValue, FormValues, Group, KindDefinition, Node, Run } from './definition'
import { isInline, repeats } from './definition'
import { join } from './lexical'
import type { Spot, XmlErrors } from './xml-errors'
import { quoted } from './xml-errors'
import type { ElementNode } from './xml-names'
import { admits, elementsIn, firstOf, isElement, mayBeAbsent, versionsDiffer } from './xml-names'
import type { Known } from './xml-order'
import { Order } from './xml-order'
import type { XmlSource } from './xml-source'
import type { XmlElement } from './xml-tree'
import { isNil, ValueReader } from './xml-values'
import { itemNodes, keysOf } from './values'

/** One element's inside while it is read. */
interface Inside {
  element: XmlElement
  path: string
  trail: readonly Text[]
  order: Order
  /** What is still to be read, in the order of the definition. */
  queue: Known[]
  /** What no place took. */
  aside: Known[]
  values: Record<string, FormValue>
}

/**
 * Reads elements against the definition in one pass, as XML Schema would, but goes on after each error: what is
 * unknown is skipped, what is out of place is read where it stands, a wrong namespace is reported once and forgiven.
 */
export class ContentReader {
  private readonly reportedNamespaces = new Set<string>()
  private readonly texts: ValueReader
  constructor(
    private readonly errors: XmlErrors,
    source: XmlSource,
  ) {
    this.texts = new ValueReader(errors, source)
  }

  root(definition: KindDefinition, element: XmlElement): FormValues {
    const spot = { line: element.line, path: '', trail: [definition.title] }
    this.checkNamespace(element, definition.namespace, spot)
    return this.content(definition, element, '', spot.trail)
  }

  private content(
    { children: nodes, unordered, anyAttribute }: Content,
    element: XmlElement,
    path: string,
    trail: readonly Text[],
  ): FormValues {
    const values: Record<string, FormValue> = {}
    if (isNil(element)) return values
    this.texts.attributes(nodes, element, path, trail, values, anyAttribute)
    const inner = nodes.find((node): node is Field => node.kind === 'field' && node.at === 'text')
    if (inner) {
      const text = this.texts.text(inner, element, join(path, inner.key), trail)
      if (text !== undefined) values[inner.key] = text
      return values
    }
    if (element.text.trim()) {
      this.errors.add({ line: element.line, path, trail }, 'text-unexpected', {
        value: quoted(element.text.trim()),
      })
    }
    const inside: Inside = { element, path, trail, order: new Order(nodes), queue: [], aside: [], values }
    const { queue, moved } = inside.order.arrange(this.recognise(nodes, inside))
    inside.queue = queue
    this.sequence(nodes, inside)
    inside.aside.push(...inside.queue)
    const surplus = new Set(inside.aside)
    if (!unordered) for (const known of moved) if (!surplus.has(known)) this.misplaced(known, inside)
    for (const known of inside.aside) this.surplus(nodes, known, inside)
    return values
  }

  /** Elements the definition knows inside this one; unknown ones are reported and left out. */
  private recognise(nodes: readonly Node[], { element, path, trail }: Inside): Omit<Known, 'place'>[] {
    const byName = new Map<string, ElementNode[]>()
    const wild: Field[] = []
    for (const node of elementsIn(nodes)) {
      if (isWild(node)) wild.push(node)
      else byName.set(node.name, [...(byName.get(node.name) ?? []), node])
    }
    return element.children.flatMap((child) => {
      const named = byName.get(child.name)
      const own = named?.find((one) => one.namespace === child.namespace)
      const open = own ? undefined : wild.find((one) => admits(one, child.namespace))
      if (open) return [{ element: child, node: open }]
      const node = own ?? named?.[0]
      if (!node) {
        this.errors.add({ line: child.line, path, trail }, 'element-unknown', {
          element: child.name,
          parent: element.name,
        })
        return []
      }
      this.checkNamespace(child, node.namespace, {
        line: child.line,
        path: join(path, node.key),
        trail: [...trail, node.label],
      })
      return [{ element: child, node }]
    })
  }

  private checkNamespace(element: XmlElement, right: string, spot: Spot) {
    const found = element.namespace
    if (found === right) return
    const version = versionsDiffer(found, right)
    // a wrong version or a missing declaration is one mistake, however many elements it touches
    const mistake = version || found === '' ? `${found} ${right}` : `${found} ${right} ${element.name}`
    if (this.reportedNamespaces.has(mistake)) return
    this.reportedNamespaces.add(mistake)
    this.errors.add(spot, version ? 'namespace-version' : 'namespace-wrong', {
      element: element.name,
      found: found || 'none',
      right,
    })
  }

  private sequence(nodes: readonly Node[], inside: Inside) {
    for (const node of nodes) {
      if (node.kind === 'field' && !isElement(node)) continue
      if (isInline(node)) this.inline(node, inside)
      else if (node.kind === 'choice' || node.kind === 'run') this.repeated(node, inside)
      else this.elements(node, inside)
    }
  }

  /** Puts aside what should have been taken by now: one too many, or a second branch of a choice. */
  private catchUp({ order, queue, aside }: Inside, node: Node) {
    const place = order.placeOf(node)
    for (let head = queue[0]; head && head.place < place; head = queue[0]) {
      aside.push(head)
      queue.shift()
    }
  }

  private elements(node: ElementNode, inside: Inside) {
    this.catchUp(inside, node)
    const { queue } = inside
    let taken = 0
    while (taken < (node.max ?? Infinity) && isOf(queue[0], node))
      this.store(node, queue.shift(), taken++, inside)
    if (taken >= node.min) return
    const spot = this.missingSpot(inside, node.key, node.label)
    if (taken === 0)
      this.errors.add(spot, 'element-missing', { element: node.name, parent: inside.element.name })
    else this.errors.add(spot, 'too-few', { min: node.min, actual: taken, element: node.name })
  }

  private inline(node: Choice | Run, inside: Inside) {
    this.catchUp(inside, node)
    if (node.kind === 'run') {
      if (node.min > 0 || startsWith(node.children, inside.queue[0])) this.sequence(node.children, inside)
      return
    }
    const branch = branchFor(node, inside.queue[0])
    if (branch) this.sequence(branch.children, inside)
    else if (!mayBeAbsent(node)) this.nothingChosen(node, inside)
  }

  private nothingChosen(node: Choice, inside: Inside) {
    const elements = node.branches.map((branch) => firstOf(branch.children)[0]?.name ?? branch.key).join(', ')
    this.errors.add(this.missingSpot(inside, node.key, node.label), 'choose-one', {
      count: node.branches.length,
      elements,
    })
  }

  private repeated(node: Choice | Run, inside: Inside) {
    this.catchUp(inside, node)
    const items: FormValue[] = []
    const nodes = itemNodes(node)
    while (items.length < (node.max ?? Infinity) && startsWith(nodes, inside.queue[0])) {
      const before = inside.queue.length
      const item: Inside = { ...inside, path: join(join(inside.path, node.key), items.length), values: {} }
      this.sequence(nodes, item)
      if (inside.queue.length === before) break
      items.push(item.values)
    }
    if (items.length) inside.values[node.key] = items
    if (items.length < node.min && !mayBeAbsent(node)) {
      this.errors.add(this.missingSpot(inside, node.key, node.label), 'too-few', {
        min: node.min,
        actual: items.length,
      })
    }
  }

  /** The place where something should be put: before what comes next, or inside the parent. */
  private missingSpot({ element, queue, path, trail }: Inside, key: string, label: Text): Spot {
    return { line: queue[0]?.element.line ?? element.line, path: join(path, key), trail: [...trail, label] }
  }

  private misplaced({ element, node }: Known, { element: parent, path, trail }: Inside) {
    const spot = { line: element.line, path: join(path, node.key), trail: [...trail, node.label] }
    this.errors.add(spot, 'element-misplaced', { element: node.name, parent: parent.name })
  }

  private surplus(nodes: readonly Node[], known: Known, inside: Inside) {
    const { element, node } = known
    const spot = {
      line: element.line,
      path: join(inside.path, node.key),
      trail: [...inside.trail, node.label],
    }
    if (rivalChosen(nodes, known, inside.values))
      this.errors.add(spot, 'choose-only-one', { element: node.name })
    else if (node.max !== null) this.errors.add(spot, 'too-many', { max: node.max, element: node.name })
    else this.misplaced(known, inside)
  }

  private store(node: ElementNode, known: Known | undefined, index: number, { path, trail, values }: Inside) {
    if (!known) return
    const own = join(path, node.key)
    const here = repeats(node) ? join(own, index) : own
    const labels = [...trail, node.label]
    const value =
      node.kind === 'field'
        ? this.texts.simple(node, known.element, here, labels)
        : this.group(node, known.element, here, labels)
    if (value === undefined) return
    if (!repeats(node)) values[node.key] = value
    else values[node.key] = [...((values[node.key] as FormValue[] | undefined) ?? []), value]
  }

  private group(
    group: Content,
    element: XmlElement,
    path: string,
    trail: readonly Text[],
  ): FormValues | undefined {
    const inside = this.content(group, element, path, trail)
    return Object.keys(inside).length ? inside : undefined
  }
}

/** What is said about the inside of an element: of a group, or of the root. */
type Content = Pick<Group, 'children' | 'unordered' | 'anyAttribute'>

const isWild = (node: ElementNode): node is Field => node.kind === 'field' && node.at === 'any'

const isOf = (known: Known | undefined, node: ElementNode): boolean =>
  known !== undefined && known.node.name === node.name && known.node.namespace === node.namespace

const startsWith = (nodes: readonly Node[], known: Known | undefined): boolean =>
  firstOf(nodes).some((node) => isOf(known, node))

function branchFor(choice: Choice, known: Known | undefined) {
  const within = (nodes: readonly Node[]) => elementsIn(nodes).some((node) => isOf(known, node))
  return (
    choice.branches.find((branch) => startsWith(branch.children, known)) ??
    choice.branches.find((branch) => within(branch.children))
  )
}

/** The element belongs to a choice of which another branch is already there. */
function rivalChosen(nodes: readonly Node[], known: Known, values: FormValues): boolean {
  return nodes.some((node) => {
    if (node.kind === 'run') return rivalChosen(node.children, known, values)
    if (node.kind !== 'choice' || !isInline(node)) return false
    const own = branchFor(node, known)
    return (
      own !== undefined &&
      node.branches.some(
        (one) => one !== own && keysOf(one.children).some((key) => values[key] !== undefined),
      )
    )
  })
}
