import { parseXml, type XmlLimits } from '@/server/platform/xml'
import type { XmlProblem } from '@/server/platform/xml-problems'
import type { KindDefinition } from './domain/definition'
import { otherVersions, renameNamespaces } from './domain/rename-namespaces'
import { CURE_OF } from './domain/xml-errors'
import { lookupOf, valuesFromXml, type KindLookup, type XmlReading } from './domain/xml-in'

/** How a file is to be read. */
export interface Asked {
  /** Of another version of the format as of the one in force. */
  otherVersion?: boolean
}

/** A file of another version declares several namespaces, and each is found wrong only where it is first used. */
const MOST_ROUNDS = 8

/**
 * A file of XML → kind, values and errors with line, place and cure. `kindsOf` gives the definitions whose documents begin
 * with an element of a name. Never throws for what is in the file.
 */
export async function readFile(
  bytes: Uint8Array,
  { otherVersion = false }: Asked,
  kindsOf: (root: string) => Promise<readonly KindDefinition[]>,
): Promise<XmlReading> {
  const parsed = parseXml(bytes, {}, { source: true })
  if (!parsed.ok) return unreadable(parsed.problems)
  const kinds = lookupOf(await kindsOf(parsed.root.name))
  let reading = valuesFromXml(parsed.root, kinds, undefined, parsed.source)
  let renamed = bytes
  for (let round = 0; otherVersion && reading.kind && round < MOST_ROUNDS; round++) {
    const names = otherVersions(reading.errors)
    if (names.size === 0) break
    renamed = renameNamespaces(renamed, names)
    reading = readBy(renamed, kinds)
  }
  return reading
}

/** The same where the definitions are at hand; with `expected` the file must be of that kind. */
export function readBy(
  bytes: Uint8Array,
  kinds: KindLookup,
  expected?: KindDefinition,
  limits?: XmlLimits,
): XmlReading {
  const parsed = parseXml(bytes, limits, { source: true })
  return parsed.ok ? valuesFromXml(parsed.root, kinds, expected, parsed.source) : unreadable(parsed.problems)
}

/** A file of which nothing can be used, and why. */
export function unreadable(
  problems: readonly (Omit<XmlProblem, 'code'> & Pick<XmlReading['errors'][number], 'code'>)[],
): XmlReading {
  const errors = problems.map(({ code, line, params }) => ({
    code,
    params,
    line,
    path: '',
    trail: [],
    cure: CURE_OF[code],
  }))
  return { kind: null, values: {}, errors, more: 0 }
}
