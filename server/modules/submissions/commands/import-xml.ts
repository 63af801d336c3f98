import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { XmlError, XmlErrorCode } from '../../catalogue/contract'
import { isAutomatic } from '../../catalogue/domain/automatic'
import { readXmlInForce } from '../../catalogue/commands/read-xml'
import { begunByParticipant } from '../../catalogue/domain/in-force'
import { renameNamespaces } from '../../catalogue/domain/rename-namespaces'
import type { XmlReading } from '../../catalogue/domain/xml-in'
import { XML_LIMIT_BYTES, type ImportedXml, type ImportXml } from '../contract'
import { insertDraft } from './create-submission'

const MISSING = new Set<XmlErrorCode>(['element-missing', 'required'])

/**
 * Turns an uploaded XML document of the official format into a draft whose fields can be seen and corrected. Mistakes in
 * the values do not lose the file: the draft is made and the mistakes are listed with their lines. XML_INVALID when it
 * is not XML, or not a kind the portal knows; with `version` when it is of another version of a known format, which can be
 * read as the one in force if the person wants that.
 */
export async function importXml(
  context: CommandContext<ParticipantActor>,
  input: ImportXml,
): Promise<ImportedXml> {
  const bytes = Buffer.from(input.contentBase64, 'base64')
  if (bytes.length > XML_LIMIT_BYTES) throw new DomainError('FILE_TOO_LARGE', { limit: XML_LIMIT_BYTES })
  const { kind, values, errors } = await readInVersion(context, bytes, input.otherVersion)
  if (!kind || !begunByParticipant(kind)) throw new DomainError('XML_INVALID', { errors })
  if (otherVersions(errors).size > 0)
    throw new DomainError('XML_INVALID', { errors, version: kind.version, title: kind.title })
  const ref = await insertDraft(context, kind, { values, from: 'xml' })
  // What the portal fills by itself at the last moment is not missed in the file.
  const missed = errors.filter(({ code, path }) => !(MISSING.has(code) && isAutomatic(kind, path)))
  return { ...ref, kindCode: kind.code, errors: missed }
}

/** A file of another version declares several namespaces, and each is found wrong only where it is first used. */
const MOST_ROUNDS = 8

async function readInVersion(
  context: CommandContext<ParticipantActor>,
  bytes: Uint8Array,
  otherVersion: boolean,
): Promise<XmlReading> {
  let reading = await readXmlInForce(context, bytes)
  let renamed = bytes
  for (let round = 0; otherVersion && reading.kind && round < MOST_ROUNDS; round++) {
    const names = otherVersions(reading.errors)
    if (names.size === 0) break
    renamed = renameNamespaces(renamed, names)
    reading = await readXmlInForce(context, renamed)
  }
  return reading
}

/** Namespaces of other versions in a file, with those that stand for them now. */
const otherVersions = (errors: readonly XmlError[]): ReadonlyMap<string, string> =>
  new Map(
    errors
      .filter(({ code }) => code === 'namespace-version')
      .map(({ params }) => [String(params['found']), String(params['right'])]),
  )
