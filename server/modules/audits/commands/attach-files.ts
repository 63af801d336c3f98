import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { nameRefusal } from '../../files/domain/accepted-names'
import { record } from '../../journal/record'
import type { AnnouncedFile } from '../../submissions/commands/reserve-files'
import { attachmentLimit } from '../../submissions/domain/attachment-limit'
import type { RemoveDocumentFile } from '../contract'
import { findDraft } from '../drafts'
import { lockAudit } from '../load'
import { announceDraft } from './announce-draft'

type Context = CommandContext<OfficerActor>

/**
 * Makes room for files on a draft of customs before their bytes arrive. Answers one id per file, in order. What was prepared
 * for signing is prepared again: the document names its files. FORBIDDEN or WRONG_STATUS when the draft takes none any more.
 */
export async function reserveDocumentFiles(
  context: Context,
  input: { auditId: string; documentId: string; files: readonly AnnouncedFile[] },
): Promise<string[]> {
  const { tx, actor, now } = context
  const audit = await lockAudit(context, input.auditId)
  const draft = await findDraft(context, audit, input.documentId, 'save')
  const max = attachmentLimit((await getKindOf(tx, draft)).attachments)
  const present = await tx.auditDocumentFile.count({ where: { documentId: draft.id } })
  if (present + input.files.length > max) throw new DomainError('FILE_REFUSED', { reason: 'TOO_MANY', max })
  for (const { name, size } of input.files) {
    const refusal = nameRefusal(name, size, env().UPLOAD_LIMIT_BYTES)
    if (refusal) throw new DomainError('FILE_REFUSED', { reason: refusal })
  }
  const rows = input.files.map(({ name, size, type }) => ({
    id: newId(),
    name: name.normalize('NFC'),
    size: BigInt(size),
    type,
    uploadedBy: actor.userId,
    ownerOfficeId: actor.officeId,
    createdAt: now,
  }))
  await tx.file.createMany({ data: rows })
  await tx.auditDocumentFile.createMany({
    data: rows.map(({ id }) => ({ documentId: draft.id, fileId: id, addedAt: now })),
  })
  await unprepare(context, draft.id)
  await announceDraft(tx, audit.row)
  return rows.map(({ id }) => id)
}

/** Takes a file off a draft of customs. The bytes go a day later, by the files' own sweep. */
export async function removeDocumentFile(context: Context, input: RemoveDocumentFile): Promise<null> {
  const { tx, now } = context
  const audit = await lockAudit(context, input.id)
  const draft = await findDraft(context, audit, input.documentId, 'save')
  const key = { documentId: draft.id, fileId: input.fileId }
  const { count } = await tx.auditDocumentFile.deleteMany({ where: key })
  if (count === 0) throw notFound()
  await tx.file.updateMany({ where: { id: input.fileId }, data: { takenOffAt: now } })
  await unprepare(context, draft.id)
  const { participantId, officeId } = audit.row
  await record(
    context,
    { type: 'file.removed', data: { fileId: input.fileId } },
    { subjectId: draft.id, participantId, officeId },
  )
  await announceDraft(tx, audit.row)
  return null
}

/** What lies prepared names other files. */
const unprepare = ({ tx }: Context, id: string) =>
  tx.auditDocument.update({ where: { id }, data: { xml: null, sha256: null } })
