import { parseXml, type XmlLimits } from '@/server/platform/xml'
import type { KindDefinition } from '../domain/definition'
import { CURE_OF } from '../domain/xml-errors'
import { valuesFromXml, type XmlReading } from '../domain/xml-in'

/**
 * A file of XML → kind, values and errors with line, place and cure. Never throws: a file that is no XML at all is an
 * answer too. With `expected` the file must be of that kind.
 */
export function readXml(bytes: Uint8Array, expected?: KindDefinition, limits?: XmlLimits): XmlReading {
  const parsed = parseXml(bytes, limits)
  if (parsed.ok) return valuesFromXml(parsed.root, expected)
  const errors = parsed.problems.map(({ code, line, params }) => ({
    code,
    params,
    line,
    path: '',
    trail: [],
    cure: CURE_OF[code],
  }))
  return { kind: null, values: {}, errors, more: 0 }
}
