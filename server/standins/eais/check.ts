import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import type { XmlError } from '@/server/modules/catalogue/contract'
import { BUILT_IN_KINDS } from '@/server/modules/catalogue/domain/registry'
import { valuesFromXml } from '@/server/modules/catalogue/domain/xml-in'
import type { FormValues, KindDefinition } from '@/server/modules/catalogue/domain/definition'
import type { Fault } from '@/server/modules/exchange/domain/service-documents'
import type { Message } from './read-message'

/** What the format check says of a document. */
export interface Checked {
  kind: KindDefinition | null
  values: FormValues
  faults: Omit<Fault, 'article'>[]
}

/** Faults that a list of the stand-in names. */
const MOST = 50

/**
 * Checks a document as a system that knows the formats would: by the portal's own kinds, and where a folder of official
 * schemas is given, by these. A document of neither is taken as it is, as long as it is well-formed.
 */
export class FormatCheck {
  private readonly files: ReadonlyMap<string, string>

  constructor(private readonly schemas: string | null) {
    this.files = new Map(schemas ? readIndex(schemas) : [])
    if (schemas) xmlRegisterFsInputProviders()
  }

  check(message: Message): Checked {
    const { root } = message
    if (!root) {
      return { kind: null, values: {}, faults: [fault('XML', null, 'Документ не является правильным XML')] }
    }
    const known = BUILT_IN_KINDS.byRoot(root.namespace, root.name)
    const reading = known ? valuesFromXml(root, BUILT_IN_KINDS) : null
    const faults = [...(reading?.errors ?? []).map(faultOf), ...this.bySchema(message.code, message.xml)]
    return { kind: reading?.kind ?? null, values: reading?.values ?? {}, faults: faults.slice(0, MOST) }
  }

  private bySchema(code: string, xml: string): Omit<Fault, 'article'>[] {
    const file = this.files.get(code)
    if (!this.schemas || !file) return []
    const url = `file://${join(this.schemas, file)}`
    const schema = XmlDocument.fromBuffer(readFileSync(join(this.schemas, file)), { url })
    const validator = XsdValidator.fromDoc(schema)
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return []
    } catch (error) {
      if (!(error instanceof XmlValidateError)) throw error
      return error.details.map(({ message }) => fault('XSD', null, message.trim()))
    } finally {
      document.dispose()
      validator.dispose()
      schema.dispose()
    }
  }
}

const fault = (code: string, path: string | null, text: string) => ({ code, level: '1', path, text })

/** An error of the reader as the list of errors tells it. */
function faultOf({ code, path, trail, line }: XmlError) {
  const place = trail.map(({ ru }) => ru).join(' → ') || `строка ${line}`
  return fault(`FLK.${code}`, path || null, `${place}: сведения не соответствуют формату`)
}

/** Album code → file, from the index that stands beside the schemas. */
function readIndex(folder: string): [string, string][] {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as
    { file: string; code?: string | null }[] | { schemas: { file: string; code?: string | null }[] }
  const list = Array.isArray(index) ? index : index.schemas
  return list.flatMap(({ file, code }) => (code ? [[code, file] as [string, string]] : []))
}
