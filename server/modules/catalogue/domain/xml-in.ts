import type { XmlError } from '../contract'
import type { FormValues, KindDefinition } from './definition'
import { ContentReader } from './xml-content'
import { XmlErrors } from './xml-errors'
import { versionsDiffer } from './xml-names'
import { XmlSource } from './xml-source'
import type { XmlElement } from './xml-tree'

export interface XmlReading {
  /** The kind the file is of; null when the portal does not know it. */
  kind: KindDefinition | null
  /** Everything that could be understood, wrong values included, so that they can be corrected in the form. */
  values: FormValues
  /** In the order of lines. None means the values are valid as a whole document. */
  errors: XmlError[]
  /** Errors beyond those listed. */
  more: number
}

/** Where definitions come from: the built-in ones, or those of the database too. */
export interface KindLookup {
  byRoot: (namespace: string, root: string) => KindDefinition | null
  byRootName: (root: string) => readonly KindDefinition[]
}

/** Some definitions to look among; of several with one root the first is the one a new document is begun by. */
export const lookupOf = (kinds: readonly KindDefinition[]): KindLookup => ({
  byRoot: (namespace, root) => kinds.find((k) => k.root === root && k.namespace === namespace) ?? null,
  byRootName: (root) => kinds.filter((kind) => kind.root === root),
})

/**
 * A parsed file → its kind, values and errors. With `expected` the file must be of that kind; when it is of another
 * one the error names it and the file is read as what it is. `source` is the text the tree was read from: without it
 * elements of unknown formats cannot be kept. Never throws.
 */
export function valuesFromXml(
  root: XmlElement,
  kinds: KindLookup,
  expected?: KindDefinition,
  source = '',
): XmlReading {
  const errors = new XmlErrors()
  const spot = { line: root.line, path: '', trail: [] }
  const kind = kinds.byRoot(root.namespace, root.name) ?? nearestKind(root, expected, kinds)
  if (!kind) {
    errors.add(spot, 'kind-unknown', { element: root.name, namespace: root.namespace })
    return { kind: null, values: {}, ...errors.result() }
  }
  if (expected && expected.code !== kind.code) {
    errors.add({ ...spot, trail: [kind.title] }, 'kind-other', { code: kind.code, expected: expected.code })
    return { kind, values: {}, ...errors.result() }
  }
  const values = new ContentReader(errors, new XmlSource(source)).root(kind, root)
  return { kind, values, ...errors.result() }
}

/** The root's name is right, its namespace is not: another version of the format first, then whatever has the name. */
function nearestKind(
  root: XmlElement,
  expected: KindDefinition | undefined,
  kinds: KindLookup,
): KindDefinition | null {
  const named = kinds.byRootName(root.name)
  const near = named.find((kind) => versionsDiffer(root.namespace, kind.namespace))
  if (near) return near
  const wanted = named.find((kind) => kind.code === expected?.code)
  // without any namespace the name alone decides; with a foreign one it is a document of somebody else
  return wanted ?? (root.namespace === '' ? (named[0] ?? null) : null)
}
