import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { XmlErrorCode } from '../../catalogue/contract'
import { isAutomatic } from '../../catalogue/domain/automatic'
import type { KindDefinition } from '../../catalogue/domain/definition'
import { listKindsByRoot } from '../../catalogue/commands/find-kind'
import { readXmlFile } from '../../catalogue/commands/read-xml'
import { begunByParticipant } from '../../catalogue/domain/in-force'
import { isOfAttachments, officeNamed, takeOffNamed } from '../../catalogue/domain/named-in-file'
import { otherVersions } from '../../catalogue/domain/rename-namespaces'
import type { XmlReading } from '../../catalogue/domain/xml-in'
import { XML_LIMIT_BYTES, type ImportXml } from '../contract'
import type { ImportedXml } from '../domain/draft-contract'
import { insertDraft } from './create-submission'

const MISSING = new Set<XmlErrorCode>(['element-missing', 'required'])

/** Runs a query as the person who asks, in a transaction of its own. */
type Ask = <I, O>(
  query: (context: QueryContext<ParticipantActor>, input: I) => Promise<O>,
  input: I,
) => Promise<O>

/** An uploaded file that has been read, and the command to make a draft of it, which names the file by its hash. */
export interface UploadedXml {
  reading: XmlReading
  command: Pick<ImportXml, 'requestId' | 'fileName' | 'otherVersion'> & { sha256: string }
}

/** Reads an uploaded file before anything is begun: a large one takes seconds, which no transaction may last. */
export async function readUploadedXml(
  ask: Ask,
  { contentBase64, ...command }: ImportXml,
): Promise<UploadedXml> {
  const bytes = Buffer.from(contentBase64, 'base64')
  if (bytes.length > XML_LIMIT_BYTES) throw new DomainError('FILE_TOO_LARGE', { limit: XML_LIMIT_BYTES })
  const { otherVersion } = command
  const kindsOf = (root: string) => ask<string, KindDefinition[]>(listKindsByRoot, root)
  const reading = await readXmlFile(bytes, { otherVersion }, kindsOf)
  // Beside the process's own work: the hash of some megabytes is tens of milliseconds.
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return { reading, command: { ...command, sha256 } }
}

/**
 * Turns an uploaded XML document of the official format into a draft whose fields can be seen and corrected. Mistakes in
 * the values do not lose the file: the draft is made and the mistakes are listed with their lines. XML_INVALID when it
 * is not XML, or not a kind the portal knows; with `notOurs` and its `title` when customs or the portal writes documents of
 * that kind; with `version` when it is of another version of a known format, which can be read as the one in force if the
 * person wants that.
 */
export async function importXml(
  context: CommandContext<ParticipantActor>,
  { kind, values, errors }: XmlReading,
): Promise<ImportedXml> {
  if (!kind) throw new DomainError('XML_INVALID', { errors })
  if (!begunByParticipant(kind))
    throw new DomainError('XML_INVALID', { errors: [], notOurs: true, title: kind.title })
  if (otherVersions(errors).size > 0)
    throw new DomainError('XML_INVALID', { errors, version: kind.version, title: kind.title })
  const { values: own, named } = takeOffNamed(kind, values)
  const officeId = await findOffice(context, officeNamed(kind, values))
  const ref = await insertDraft(context, kind, { values: own, officeId, from: 'xml' })
  // What the portal fills by itself at the last moment is not missed in the file.
  const missed = errors.filter(
    ({ code, path }) => !isOfAttachments(kind, path) && !(MISSING.has(code) && isAutomatic(kind, path)),
  )
  return { ...ref, kindCode: kind.code, errors: missed, attachments: named }
}

/** The office that the file is addressed to, where it receives documents by the portal. */
async function findOffice({ tx }: CommandContext<ParticipantActor>, code: string | null) {
  const office =
    code && (await tx.office.findFirst({ where: { code, receives: true }, select: { id: true } }))
  return office ? office.id : null
}
