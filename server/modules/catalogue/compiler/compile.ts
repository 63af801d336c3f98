import type { Field, KindDefinition } from '../domain/definition'
import type { SchemaProblem, SchemaWarning } from '../domain/schema-problems'
import { failure, SchemaFailure } from './failure'
import { Ground } from './ground'
import { saidOf } from './labels'
import { baseName, SchemaFiles, SchemaSet, type Component, type SchemaDocument } from './schema-files'
import { TreeBuilder } from './tree-builder'
import { childrenOf, documentationOf } from './xsd-tree'

export type Compiled =
  | {
      ok: true
      /** Null for a file of types only, which no document begins with. */
      definition: KindDefinition | null
      /** Fields of the tree, attributes included. */
      fields: number
      warnings: SchemaWarning[]
    }
  | { ok: false; problems: SchemaProblem[] }

/**
 * One file of a set → the definition of the documents that begin with its first element. `code` of the definition is
 * empty when the schema fixes none; what a schema cannot say (category, direction, office, signatures, files, term) is
 * set carefully and is for an administrator to decide. Never throws for a bad schema.
 */
export function compileFile(files: SchemaFiles, entry: string): Compiled {
  try {
    const set = new SchemaSet(files.closure(entry))
    const [document] = set.documents
    const node = document && childrenOf(document.schema, 'element')[0]
    if (!document || !node) return { ok: true, definition: null, fields: 0, warnings: [] }
    const ground = new Ground(set)
    const definition = definitionOf(ground, { node, document })
    return { ok: true, definition, fields: ground.fields, warnings: ground.warnings }
  } catch (error) {
    if (error instanceof SchemaFailure) return { ok: false, problems: [...error.problems] }
    throw error
  }
}

/**
 * The same for a set of files somebody uploaded: nothing outside of it is ever read. Refuses declarations of document
 * types, files over 8 MB, more than 400 files, 20 000 fields, 56 levels; recursion is cut, not followed.
 */
export function compileSchema(input: {
  files: ReadonlyMap<string, Uint8Array>
  entry: string
}):
  | { ok: true; definition: KindDefinition; fields: number; warnings: SchemaWarning[] }
  | { ok: false; problems: SchemaProblem[] } {
  const files = new Map([...input.files].map(([name, bytes]) => [baseName(name), bytes]))
  const compiled = compileFile(new SchemaFiles((name) => files.get(name) ?? null), input.entry)
  if (!compiled.ok) return compiled
  const { definition, fields, warnings } = compiled
  if (!definition)
    return { ok: false, problems: [...failure('schema-no-root', baseName(input.entry)).problems] }
  return { ok: true, definition, fields, warnings }
}

function definitionOf(ground: Ground, root: Component): KindDefinition {
  const { node, document } = root
  const name = node.attributes['name'] ?? ''
  const content = new TreeBuilder(ground).root(root)
  const { label, help } = saidOf(documentationOf(node) || documentationOf(document.schema), name)
  const mode = content.children.find(
    (child): child is Field => child.kind === 'field' && child.name === 'DocumentModeID',
  )
  return {
    code: mode?.fixed ?? mode?.default ?? '',
    version: versionOf(document),
    title: label,
    summary: help ?? label,
    category: 'other',
    direction: 'from-participant',
    officeRequired: false,
    signatures: 1,
    attachments: { min: 0, max: null },
    root: name,
    namespace: document.target,
    prefixes: prefixesOf(ground.set, [...ground.namespaces]),
    ...content,
  }
}

/** The tail of the namespace, else what the schema calls its version. */
function versionOf({ target, schema }: SchemaDocument): string {
  const tail = /(\d+(?:\.\d+)+)$/.exec(target)?.[1]
  return (tail ?? schema.attributes['version'] ?? '1.0').slice(0, 20)
}

/** Prefixes as the files themselves use them, the root's own first. */
function prefixesOf(set: SchemaSet, namespaces: readonly string[]): Record<string, string> {
  const prefixes: Record<string, string> = {}
  const maps = set.documents.map(({ schema }) => Object.entries(schema.prefixes))
  for (const namespace of namespaces.filter(Boolean)) {
    const free = maps
      .flatMap((map) =>
        map.filter(([prefix, uri]) => uri === namespace && prefix !== '').map(([prefix]) => prefix),
      )
      .find((prefix) => prefixes[prefix] === undefined && !/^xml/i.test(prefix))
    let own = free ?? ''
    for (let count = 1; !own || (!free && prefixes[own] !== undefined); count++) own = `ns${count}`
    prefixes[own] = namespace
  }
  return prefixes
}
