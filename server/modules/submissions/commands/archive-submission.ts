import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Submission } from '@/prisma/generated/client'
import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { storage } from '@/server/platform/storage'
import type { ArchivedFile } from '../../archive/contract'
import type { FileSummary } from '../../files/contract'
import { placeInArchive } from '../../archive/commands/place-in-archive'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { fillAutomatic } from '../../catalogue/domain/automatic'
import { carriesFiles, type FormValues, type KindDefinition } from '../../catalogue/domain/definition'
import { tidyValues } from '../../catalogue/domain/values'
import { validateValues } from '../../catalogue/domain/validate'
import { toXml } from '../../catalogue/domain/xml-out'
import { record } from '../../journal/record'
import { findPower } from '../../powers/commands/assert-power'
import type { TravellingPower } from '../../powers/contract'
import { advance } from '../advance'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { getPrefillContext } from '../fill-context'
import { assertEnclosures } from '../enclosures'
import { assertVersion, getForAct } from '../load'
import { FILE_ORDER } from '../domain/file-order'

/** Largest file that the official format carries inside a document: 4,404,019 characters of base64. */
const EMBEDDED_LIMIT_BYTES = 3_303_012

/**
 * Checks the draft whole and places it into the electronic archive: from here on the document is immutable and has its
 * archive identifier. FORM_INCOMPLETE lists every mistake; FILES_NOT_READY while an upload is under way.
 */
export async function archiveSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'archive')
  assertVersion(submission, input.version)
  const kind = await getKindOf(context.tx, submission)
  const id = await writeDocument(context, submission, { kind, power: await findPower(context, kind) })
  return advance(context, submission, 'archive', { archiveDocumentId: id })
}

/**
 * Makes an archived document out of a submission's values and files, and answers its identifier. `power` travels inside: it
 * is that of the person who is going to sign. `files` are those of the document that is made anew; by default the draft's.
 */
export async function writeDocument(
  context: CommandContext<ParticipantActor>,
  submission: Submission,
  {
    kind,
    power,
    files: archived,
  }: { kind: KindDefinition; power: TravellingPower | null; files?: ArchivedFile[] },
): Promise<string> {
  const { tx, now } = context
  if (!submission.officeId) throw new DomainError('FORM_INCOMPLETE', { errors: [], office: true })

  const enclosed = await assertEnclosures(context, submission.id)
  const files =
    archived ??
    (await readyFiles(context, submission.id, kind.attachments, carriesFiles(kind) ? 0 : enclosed))
  const office = await tx.office.findUniqueOrThrow({ where: { id: submission.officeId } })
  const documentId = newId()
  const values = fillAutomatic(kind, tidyValues(kind, submission.values as FormValues), {
    ...(await getPrefillContext(context)),
    now,
    documentId,
    office: { code: office.code, name: office.name },
    attachments: await describe(kind, files),
    ...(power && { powerOfAttorney: power }),
  })
  const errors = validateValues(kind, values)
  if (errors.length) throw new DomainError('FORM_INCOMPLETE', { errors, office: false })

  const xml = toXml(kind, values)
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const document = await placeInArchive(context, {
    id: documentId,
    kindCode: kind.code,
    kindVersion: kind.version,
    kindEdition: kind.edition ?? 0,
    title: submission.title,
    values,
    xml,
    sha256,
    files,
  })
  await record(
    context,
    {
      type: 'submission.archived',
      data: {
        archiveDocumentId: document.id,
        number: document.number,
        sha256,
        files: files.map((file) => file.sha256),
      },
    },
    { subjectId: submission.id },
  )
  return document.id
}

/** The draft's attachments; FILES_NOT_READY when one has not arrived, was refused, or their number is not the kind's. */
async function readyFiles(
  { tx }: CommandContext<ParticipantActor>,
  submissionId: string,
  { min, max }: KindDefinition['attachments'],
  enclosed: number,
): Promise<ArchivedFile[]> {
  const links = await tx.submissionFile.findMany({
    where: { submissionId, role: 'ATTACHMENT' },
    include: { file: true },
    orderBy: FILE_ORDER,
  })
  // Waiting cures the ones, taking off the others.
  const of = (state: FileSummary['state']) => links.filter(({ file }) => file.state === state).length
  const [refused, count] = [of('REFUSED'), of('UPLOADING')]
  if (refused || count) throw new DomainError('FILES_NOT_READY', { count, refused })
  // A paper from the archive is as good as one uploaded now, where the format does not carry the file itself.
  if (links.length + enclosed < min || (max !== null && links.length > max)) {
    throw new DomainError('FILES_NOT_READY', { count: links.length, min, max })
  }
  return links.map(({ file: { id, name, size, type, sha256 } }) => ({
    id,
    name,
    size: Number(size),
    type,
    sha256: sha256!,
  }))
}

/** Names of the attachments, and their bytes where the official format carries the file itself. */
async function describe(kind: KindDefinition, files: readonly ArchivedFile[]) {
  if (!carriesFiles(kind)) return files.map(({ name }) => ({ name }))
  return Promise.all(
    files.map(async ({ name, size, sha256 }) => {
      if (size > EMBEDDED_LIMIT_BYTES)
        throw new DomainError('FILE_TOO_LARGE', { limit: EMBEDDED_LIMIT_BYTES })
      const bytes = await buffer(await storage().open(sha256))
      return { name, data: bytes.toString('base64') }
    }),
  )
}
