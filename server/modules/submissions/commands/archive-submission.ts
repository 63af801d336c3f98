import { createHash } from 'node:crypto'
import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { placeInArchive } from '../../archive/commands/place-in-archive'
import { getKind } from '../../catalogue/domain/registry'
import { fillAutomatic } from '../../catalogue/domain/fill'
import { validateValues } from '../../catalogue/domain/validate'
import { toXml } from '../../catalogue/domain/xml-out'
import { newId } from '@/server/platform/ids'
import { record } from '../../journal/record'
import { advance } from '../advance'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { getFillContext } from '../fill-context'
import { assertVersion, getForAct } from '../load'

/**
 * Checks the draft whole and places it into the electronic archive: from here on the document is immutable and has its
 * archive identifier. FORM_INCOMPLETE lists every mistake; FILES_NOT_READY while an upload is under way.
 */
export async function archiveSubmission(
  context: CommandContext<ParticipantActor>,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const { tx } = context
  const submission = await getForAct(context, input.id, 'archive')
  assertVersion(submission, input.version)
  const kind = getKind(submission.kindCode)
  if (!submission.officeId) throw new DomainError('FORM_INCOMPLETE', { errors: [], office: true })

  const documentId = newId()
  const values = fillAutomatic(kind, submission.values as Record<string, unknown>, {
    ...(await getFillContext(context, submission.officeId)),
    documentId,
  })
  const errors = validateValues(kind, values)
  if (errors.length) throw new DomainError('FORM_INCOMPLETE', { errors, office: false })

  const links = await tx.submissionFile.findMany({
    where: { submissionId: submission.id, role: 'ATTACHMENT' },
    include: { file: true },
    orderBy: { addedAt: 'asc' },
  })
  const unready = links.filter(({ file }) => file.state !== 'STORED')
  if (unready.length) throw new DomainError('FILES_NOT_READY', { count: unready.length })
  const { min, max } = kind.attachments
  if (links.length < min || links.length > max) {
    throw new DomainError('FILES_NOT_READY', { count: links.length, min, max })
  }

  const xml = toXml(kind, values)
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const files = links.map(({ file }) => ({
    id: file.id,
    name: file.name,
    size: Number(file.size),
    type: file.type,
    sha256: file.sha256!,
  }))
  const document = await placeInArchive(context, {
    id: documentId,
    kindCode: kind.code,
    kindVersion: kind.version,
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
  return advance(context, submission, 'archive', { archiveDocumentId: document.id })
}
