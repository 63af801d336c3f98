import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { XmlErrorCode } from '../../catalogue/contract'
import { isAutomatic } from '../../catalogue/domain/automatic'
import { readXmlInForce } from '../../catalogue/commands/read-xml'
import { begunByParticipant } from '../../catalogue/domain/in-force'
import { XML_LIMIT_BYTES, type ImportedXml, type ImportXml } from '../contract'
import { insertDraft } from './create-submission'

const MISSING = new Set<XmlErrorCode>(['element-missing', 'required'])

/**
 * Turns an uploaded XML document of the official format into a draft whose fields can be seen and corrected. Mistakes in
 * the values do not lose the file: the draft is made and the mistakes are listed with their lines. XML_INVALID when it
 * is not XML, or not a kind the portal knows.
 */
export async function importXml(
  context: CommandContext<ParticipantActor>,
  input: ImportXml,
): Promise<ImportedXml> {
  const bytes = Buffer.from(input.contentBase64, 'base64')
  if (bytes.length > XML_LIMIT_BYTES) throw new DomainError('FILE_TOO_LARGE', { limit: XML_LIMIT_BYTES })
  const { kind, values, errors } = await readXmlInForce(context, bytes)
  if (!kind || !begunByParticipant(kind)) throw new DomainError('XML_INVALID', { errors })
  const ref = await insertDraft(context, kind, { values, from: 'xml' })
  // What the portal fills by itself at the last moment is not missed in the file.
  const missed = errors.filter(({ code, path }) => !(MISSING.has(code) && isAutomatic(kind, path)))
  return { ...ref, kindCode: kind.code, errors: missed }
}
