import { parseXml } from '@/server/platform/xml'
import { failure, SchemaFailure } from './failure'
import { childrenOf, XSD, xsdTree, type QName, type XsdNode } from './xsd-tree'

/** Bytes of a file by its name without folders; null when there is none. The only way to the outside. */
export type ReadSchemaFile = (name: string) => Uint8Array | null

/** The sort of a component that can be named from elsewhere. */
export type ComponentKind = 'type' | 'element' | 'attribute' | 'group' | 'attributeGroup'

const KIND_OF: Readonly<Record<string, ComponentKind>> = {
  complexType: 'type',
  simpleType: 'type',
  element: 'element',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
}

/** A file of a schema, seen with the namespace its components belong to. */
export interface SchemaDocument {
  file: string
  target: string
  schema: XsdNode
  /** Components of the first level, by kind and name. */
  named: ReadonlyMap<string, XsdNode>
  /** Files it imports or includes, each with the namespace it is to have. */
  links: readonly { file: string; target: string | null; line: number }[]
}

/** A component and the file it stands in. */
export interface Component {
  node: XsdNode
  document: SchemaDocument
}

export const keyOf = (kind: ComponentKind, name: string): string => `${kind} ${name}`

/** A schema is text people wrote: larger ones are attacks. */
const LIMITS = { bytes: 8 * 1024 * 1024, depth: 64, elements: 200_000 }
const MOST_FILES = 400

/** Files of schemas, each read and parsed once however many schemas need it. */
export class SchemaFiles {
  private readonly parsed = new Map<string, XsdNode | SchemaFailure>()
  private readonly documents = new Map<string, SchemaDocument>()
  constructor(private readonly read: ReadSchemaFile) {}

  /**
   * The file and everything it imports or includes, itself first. Throws SchemaFailure: a file is missing, is not XML, not
   * a schema, has a document type declaration or is too large.
   */
  closure(entry: string): SchemaDocument[] {
    const found = new Map<string, SchemaDocument>()
    const queue = [{ file: baseName(entry), target: null as string | null, from: '', line: 0 }]
    for (let next = queue.shift(); next; next = queue.shift()) {
      const document = this.document(next.file, next.target, next)
      const key = `${document.file} ${document.target}`
      if (found.has(key)) continue
      if (found.size >= MOST_FILES)
        throw failure('schema-too-many-files', entry, undefined, { max: MOST_FILES })
      found.set(key, document)
      for (const link of document.links) queue.push({ ...link, from: document.file })
    }
    return [...found.values()]
  }

  /** `target` is what an including file has: a file without a namespace of its own takes it over. */
  private document(
    file: string,
    target: string | null,
    { from, line }: { from: string; line: number },
  ): SchemaDocument {
    const schema = this.schema(file, from, line)
    const own = schema.attributes['targetNamespace'] ?? target ?? ''
    const key = `${file} ${own}`
    const known = this.documents.get(key)
    if (known) return known
    const named = new Map<string, XsdNode>()
    for (const child of schema.children) {
      const kind = KIND_OF[child.name]
      const name = child.attributes['name']
      if (kind && name && !named.has(keyOf(kind, name))) named.set(keyOf(kind, name), child)
    }
    const document = { file, target: own, schema, named, links: linksOf(schema, file, own) }
    this.documents.set(key, document)
    return document
  }

  private schema(file: string, from: string, line: number): XsdNode {
    let known = this.parsed.get(file)
    if (!known) {
      const bytes = this.read(file)
      if (!bytes) throw failure('schema-file-missing', from || file, line || undefined, { name: file })
      known = parseSchema(file, bytes)
      this.parsed.set(file, known)
    }
    if (known instanceof SchemaFailure) throw known
    return known
  }
}

function parseSchema(file: string, bytes: Uint8Array): XsdNode | SchemaFailure {
  const parsed = parseXml(bytes, LIMITS, { prefixes: true })
  if (!parsed.ok) return new SchemaFailure(parsed.problems.map((problem) => ({ ...problem, file })))
  const { root } = parsed
  if (root.namespace !== XSD || root.name !== 'schema')
    return failure('schema-not-schema', file, root.line, { element: root.name })
  return xsdTree(root)
}

function linksOf(schema: XsdNode, file: string, own: string): SchemaDocument['links'] {
  const changed = childrenOf(schema, 'redefine', 'override')[0]
  if (changed) throw failure('schema-redefine', file, changed.line)
  return childrenOf(schema, 'import', 'include').flatMap(({ name, attributes, line }) => {
    const location = attributes['schemaLocation']
    if (!location) return []
    return [{ file: baseName(location), target: name === 'include' ? own : null, line }]
  })
}

/** Folders and addresses mean nothing here: a set of files is flat, and nothing is fetched. */
export const baseName = (location: string): string => location.split(/[\\/]/).at(-1) ?? location

/** Everything that one schema can name. */
export class SchemaSet {
  private readonly byNamespace = new Map<string, SchemaDocument[]>()
  constructor(readonly documents: readonly SchemaDocument[]) {
    for (const document of documents)
      this.byNamespace.set(document.target, [...(this.byNamespace.get(document.target) ?? []), document])
  }

  /** The component of that name; null when no file of the set has it. */
  find(kind: ComponentKind, { namespace, name }: QName): Component | null {
    for (const document of this.byNamespace.get(namespace) ?? []) {
      const node = document.named.get(keyOf(kind, name))
      if (node) return { node, document }
    }
    return null
  }

  /** The same, for a reference at a node. Throws SchemaFailure. */
  get(kind: ComponentKind, reference: string, from: Component): Component {
    const name = this.resolve(reference, from)
    const found = this.find(kind, name)
    if (!found)
      throw failure('schema-name-unknown', from.document.file, from.node.line, { name: reference, kind })
    return found
  }

  /** What a prefixed name at a node means. Throws SchemaFailure for a prefix nobody declared. */
  resolve(reference: string, { node, document }: Component): QName {
    const colon = reference.indexOf(':')
    const prefix = colon < 0 ? '' : reference.slice(0, colon)
    const declared = node.prefixes[prefix]
    if (declared === undefined && prefix)
      throw failure('xml-prefix-undeclared', document.file, node.line, { prefix, element: reference })
    // a file that takes over the namespace of the one that includes it names its own components without a prefix
    const own = document.schema.attributes['targetNamespace'] === undefined ? document.target : ''
    return { namespace: declared ?? own, name: reference.slice(colon + 1) }
  }

  /** Elements that may stand in place of a global one, itself included unless it is abstract. */
  membersOf(head: Component, above: readonly XsdNode[] = []): Component[] {
    if (above.includes(head.node))
      throw failure('schema-circular', head.document.file, head.node.line, {
        name: head.node.attributes['name'] ?? '',
      })
    const own = head.node.attributes['abstract'] === 'true' ? [] : [head]
    const others = this.substitutes().filter(([, by]) => this.isHead(by, head))
    return [...own, ...others.flatMap(([one]) => this.membersOf(one, [...above, head.node]))]
  }

  private isHead = (name: QName, { node, document }: Component) =>
    node.attributes['name'] === name.name && document.target === name.namespace

  private known: readonly (readonly [Component, QName])[] | null = null
  private substitutes() {
    this.known ??= this.documents.flatMap((document) =>
      document.schema.children.flatMap((node) => {
        const head = node.name === 'element' ? node.attributes['substitutionGroup'] : undefined
        return head ? [[{ node, document }, this.resolve(head, { node, document })] as const] : []
      }),
    )
    return this.known
  }
}
