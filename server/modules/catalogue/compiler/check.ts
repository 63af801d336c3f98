import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { parseXml } from '@/server/platform/xml'
import type { KindDefinition } from '../domain/definition'
import { sampleValues, type SampleOptions } from '../domain/sample'
import { validateValues } from '../domain/validate'
import { valuesFromXml } from '../domain/xml-in'
import { toXml } from '../domain/xml-out'
import { readFileSync } from 'node:fs'

/** What is wrong with one sample; `stage` says which of the proofs it failed. */
export interface Failing {
  seed: number
  stage: 'sample' | 'official' | 'read' | 'values' | 'canonical'
  reason: string
}

/**
 * Proves a definition against the schema it was compiled from: samples must be valid for libxml2, be read without an
 * error, be valid by the definition itself, and be written again to the same canonical XML (C14N 1.0). The providers of
 * libxml2 for files must be registered, because schemas import one another.
 */
export class AlbumCheck {
  constructor(private readonly folder: string) {}

  /** The first failure of each seed. */
  check(
    file: string,
    definition: KindDefinition,
    seeds: readonly number[],
    options: SampleOptions = {},
  ): Failing[] {
    const path = join(this.folder, file)
    const schema = XmlDocument.fromBuffer(readFileSync(path), { url: path })
    try {
      const validator = XsdValidator.fromDoc(schema)
      try {
        return seeds.flatMap((seed) => {
          const failing = checkOne(validator, definition, seed, options)
          return failing ? [{ seed, ...failing }] : []
        })
      } finally {
        validator.dispose()
      }
    } finally {
      schema.dispose()
    }
  }
}

function checkOne(
  validator: XsdValidator,
  definition: KindDefinition,
  seed: number,
  options: SampleOptions,
): Omit<Failing, 'seed'> | null {
  let xml: string
  try {
    xml = toXml(definition, sampleValues(definition, seed, options))
  } catch (error) {
    return { stage: 'sample', reason: String(error) }
  }
  const official = canonicalIfValid(xml, validator)
  if (!official.ok) return { stage: 'official', reason: official.reason }
  const parsed = parseXml(new TextEncoder().encode(xml), {}, { source: true })
  if (!parsed.ok) return { stage: 'read', reason: parsed.problems.map(({ code }) => code).join() }
  const kinds = { byRoot: () => definition, byRootName: () => [definition] }
  const { values, errors } = valuesFromXml(parsed.root, kinds, definition, parsed.source)
  const [first] = errors
  if (first) return { stage: 'read', reason: `${first.code} ${first.path} ${JSON.stringify(first.params)}` }
  const [wrong] = validateValues(definition, values)
  if (wrong) return { stage: 'values', reason: `${wrong.code} ${wrong.path}` }
  const again = canonicalIfValid(toXml(definition, values), validator)
  if (!again.ok) return { stage: 'canonical', reason: again.reason }
  return again.text === official.text
    ? null
    : { stage: 'canonical', reason: difference(official.text, again.text) }
}

type Canonical = { ok: true; text: string } | { ok: false; reason: string }

function canonicalIfValid(xml: string, validator: XsdValidator): Canonical {
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return { ok: true, text: document.canonicalizeToString() }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message.slice(0, 500) : String(error) }
  } finally {
    document.dispose()
  }
}

/** The place where two texts part. */
function difference(left: string, right: string): string {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60))
  return `${around(left)} became ${around(right)}`
}
