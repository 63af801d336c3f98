import type { Tx } from '@/server/platform/db/client'
import { parseXml, type XmlLimits } from '@/server/platform/xml'
import type { KindDefinition } from '../domain/definition'
import { BUILT_IN_KINDS } from '../domain/registry'
import { CURE_OF } from '../domain/xml-errors'
import { valuesFromXml, type XmlReading } from '../domain/xml-in'
import { kindsByRootInForce } from './find-kind'

/**
 * A file of XML → kind, values and errors with line, place and cure, by the built-in kinds. Never throws: a file that is
 * no XML at all is an answer too. With `expected` the file must be of that kind.
 */
export function readXml(bytes: Uint8Array, expected?: KindDefinition, limits?: XmlLimits): XmlReading {
  const parsed = parseXml(bytes, limits, { source: true })
  return parsed.ok
    ? valuesFromXml(parsed.root, BUILT_IN_KINDS, expected, parsed.source)
    : unreadable(parsed.problems)
}

/** The same by every kind that is in force at `now`, those published in the console included. */
export async function readXmlInForce(
  { tx, now }: { tx: Tx; now: Date },
  bytes: Uint8Array,
  expected?: KindDefinition,
): Promise<XmlReading> {
  const parsed = parseXml(bytes, {}, { source: true })
  if (!parsed.ok) return unreadable(parsed.problems)
  const kinds = await kindsByRootInForce({ tx, now }, parsed.root.name)
  return valuesFromXml(parsed.root, kinds, expected, parsed.source)
}

type Problems = Extract<ReturnType<typeof parseXml>, { ok: false }>['problems']

function unreadable(problems: Problems): XmlReading {
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
