import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/** The official schemas are reference data that stands beside the project, never inside it. */
const ALBUM = resolve(import.meta.dirname, '../../../shared/album-5.23.0')

/** Are the official schemas there; tests against them are skipped where they are not. */
export const albumPresent = existsSync(ALBUM)

/** What libxml2 finds wrong with a document by the official schema of its kind; throws when the album has no such kind. */
export function officialProblems(code: string, xml: string): string[] {
  const index = JSON.parse(readFileSync(join(ALBUM, 'index.json'), 'utf8')) as {
    code: string | null
    file: string
  }[]
  const file = index.find((entry) => entry.code === code)?.file
  if (!file) throw new RangeError(`the album has no kind ${code}`)
  xmlRegisterFsInputProviders()
  const url = join(ALBUM, file)
  const schema = XmlDocument.fromBuffer(readFileSync(url), { url })
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error
    return error.details.map(({ message }) => message.trim())
  } finally {
    document.dispose()
    validator.dispose()
    schema.dispose()
  }
}
