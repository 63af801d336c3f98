import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { addToOutbox, attachmentsOf } from '../compose'
import { MESSAGE_TYPES } from '../domain/envelope'
import { SERVICE_CODES } from '../domain/service-documents'
import { resultXml, SERVICE_VERSION } from '../domain/write-service-documents'

type Context = CommandContext<SystemActor>

/** ResultCode of a document that its sender has taken back: the album has no document of its own for that. */
const WITHDRAWN = 'WITHDRAWN'

const DOCUMENTS = [MESSAGE_TYPES.document, MESSAGE_TYPES.request]

/**
 * Composes the message that carries a sent document to ЕАИС ТО: once, whoever asks however often. Answers the envelope's
 * id, or null when the document is not on its way (withdrawn meanwhile).
 */
export async function queueSubmission(context: Context, submissionId: string): Promise<string | null> {
  const { tx } = context
  const submission = await lockSubmission(context, submissionId)
  const present = await findMessage(context, submissionId, DOCUMENTS)
  if (present) return present.id
  if (submission?.status !== 'SENT' || !submission.archiveDocumentId) return null
  const document = await tx.archiveDocument.findUniqueOrThrow({
    where: { id: submission.archiveDocumentId },
  })
  return addToOutbox(context, {
    type: submission.request ? 'request' : 'document',
    submission,
    documentCode: document.kindCode,
    xml: document.xml,
    version: document.kindVersion,
    attachments: await attachmentsOf(context, submission, document),
    initialId: null,
  })
}

/**
 * Tells ЕАИС ТО that a document was withdrawn, after the message that carried it. Nothing is told when the document never
 * left the portal. Once, whoever asks however often.
 */
export async function queueWithdrawal(context: Context, submissionId: string): Promise<string | null> {
  const submission = await lockSubmission(context, submissionId)
  const told = await findMessage(context, submissionId, [MESSAGE_TYPES.withdrawal])
  if (told) return told.id
  const carried = await findMessage(context, submissionId, DOCUMENTS)
  if (submission?.status !== 'WITHDRAWN' || !carried) return null
  const xml = resultXml({
    documentId: newId(),
    refDocumentId: submission.archiveDocumentId!,
    code: WITHDRAWN,
    text: 'Документ отозван участником',
  })
  return addToOutbox(context, {
    type: 'withdrawal',
    submission,
    documentCode: SERVICE_CODES.result,
    xml,
    version: SERVICE_VERSION,
    attachments: [],
    initialId: carried.id,
  })
}

/** The row stays locked until the end: sending and withdrawing of one document go one after the other. */
async function lockSubmission({ tx }: Context, id: string) {
  await tx.$queryRaw`select id from submission where id = ${id}::uuid for update`
  return tx.submission.findUnique({ where: { id }, include: { participant: true, office: true } })
}

const findMessage = ({ tx }: Context, submissionId: string, messageTypes: string[]) =>
  tx.exchangeMessage.findFirst({
    where: { submissionId, direction: 'OUT', messageType: { in: messageTypes } },
    select: { id: true },
  })
