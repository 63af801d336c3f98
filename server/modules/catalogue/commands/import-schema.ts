import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { compileSchema } from '../compiler/compile'
import { SCHEMA_LIMIT_BYTES, type ChangedWording, type ImportSchema } from '../domain/wording-contract'
import { beginFromAlbum } from './keep-wording'

/**
 * Begins a draft with the tree of an uploaded schema. FILE_TOO_LARGE, or FILE_REFUSED with the problems of the schema when it
 * cannot become a definition.
 */
export function importSchema(
  context: CommandContext<OfficerActor>,
  input: ImportSchema,
): Promise<ChangedWording> {
  const files = new Map(
    input.files.map(({ name, contentBase64 }) => [
      name,
      new Uint8Array(Buffer.from(contentBase64, 'base64')),
    ]),
  )
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  if (size > SCHEMA_LIMIT_BYTES) throw new DomainError('FILE_TOO_LARGE', { limit: SCHEMA_LIMIT_BYTES })
  const compiled = compileSchema({ files, entry: input.entry })
  if (!compiled.ok) throw new DomainError('FILE_REFUSED', { reason: 'schema', problems: compiled.problems })
  // A schema of common types or without a code is given one by the keeper, who copies it under a code.
  const { definition } = compiled
  if (!definition.code) throw new DomainError('FILE_REFUSED', { reason: 'schema-no-code', problems: [] })
  return beginFromAlbum(context, definition, input.entry)
}
