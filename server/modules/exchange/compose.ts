import { createHash } from 'node:crypto'
import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import type { ArchiveDocument, Participant, Submission } from '@/prisma/generated/client'
import {
  CUSTOMS_ADDRESS,
  MESSAGE_TYPES,
  PORTAL_ADDRESS,
  bodyOf,
  type EnvelopeAttachment,
  type MessageType,
} from './domain/envelope'
import type { Problem } from './domain/problems'
import { writeEnvelope } from './domain/write-envelope'
import { planPost } from './plan'

type Context = CommandContext<SystemActor>

/** The office that a request for information goes to when the kind names none: the federal service itself. */
const FEDERAL_OFFICE = '10000000'
const SOFTWARE = '5.23.0/1.0'

/** What is sent: a document of the participant, or word that it was withdrawn. */
export interface Outgoing {
  type: Extract<MessageType, 'document' | 'request' | 'withdrawal'>
  submission: Submission & { participant: Participant; office: { code: string } | null }
  documentCode: string
  /** The document's XML, as it was archived. */
  xml: string
  version: string
  attachments: readonly EnvelopeAttachment[]
  initialId: string | null
}

/**
 * Writes a message into the outbox and plans its first attempt. Its id and its place in the case are given here, once: the
 * caller has made sure, under the submission's lock, that it is not there yet. A document that cannot be carried is dead at
 * once.
 */
export async function addToOutbox(context: Context, outgoing: Outgoing): Promise<string> {
  const { tx, now } = context
  const { submission, documentCode, type } = outgoing
  const id = newId()
  const officeCode = submission.office?.code ?? FEDERAL_OFFICE
  const ordinal = await nextOrdinal(context, submission.caseId)
  const body = bodyOf(outgoing.xml)
  const header = {
    envelopeId: id,
    initialId: outgoing.initialId,
    sender: PORTAL_ADDRESS,
    receiver: CUSTOMS_ADDRESS,
    preparedAt: now.toISOString(),
    software: SOFTWARE,
    messageType: MESSAGE_TYPES[type],
    processId: submission.caseId,
    participantId: submission.participant.ogrn ?? submission.participant.taxId ?? submission.participantId,
    senderCustoms: null,
    receiverCustoms: officeCode,
    ordinal,
    attachments: outgoing.attachments,
  }
  const entry = { containerId: newId(), version: outgoing.version.slice(0, 10), date: moscowDate(now) }
  const xml = writeEnvelope(header, entry, body ?? '')
  const problem: Problem | null = body === null ? 'document-form' : null
  await tx.exchangeMessage.create({
    data: {
      id,
      direction: 'OUT',
      documentCode,
      messageType: header.messageType,
      caseId: submission.caseId,
      ordinal,
      submissionId: submission.id,
      participantId: submission.participantId,
      officeCode,
      initialId: outgoing.initialId,
      state: problem ? 'DEAD' : 'WAITING',
      problem,
      sha256: createHash('sha256').update(xml).digest('hex'),
      createdAt: now,
      body: { create: { xml } },
    },
  })
  if (!problem) await planPost(tx, id)
  return id
}

/** The next place among the case's outgoing messages; whoever else asks waits for this transaction. */
async function nextOrdinal({ tx }: Context, caseId: string): Promise<number> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${caseId}, 7))::text`
  const last = await tx.exchangeMessage.aggregate({
    where: { direction: 'OUT', caseId },
    _max: { ordinal: true },
  })
  return (last._max.ordinal ?? 0) + 1
}

/** Detached signatures over the document, and its files by their hashes: these stay in the portal's storage. */
export async function attachmentsOf(
  { tx }: Context,
  submission: Pick<Submission, 'id'>,
  document: ArchiveDocument,
): Promise<EnvelopeAttachment[]> {
  const signatures = await tx.documentSignature.findMany({
    where: { submissionId: submission.id, content: { in: ['DOCUMENT', 'FILE'] } },
    orderBy: { id: 'asc' },
  })
  const enclosures = await tx.submissionEnclosure.findMany({
    where: { submissionId: submission.id },
    include: { document: { select: { number: true, sha256: true } } },
    orderBy: { archiveDocumentId: 'asc' },
  })
  const files = document.files as unknown as { name: string; sha256: string }[]
  return [
    ...signatures.map(({ contentSha256, cms, thumbprint, content }) => ({
      name: content === 'DOCUMENT' ? `${document.kindCode}.xml` : 'file',
      reference: `urn:sha256:${contentSha256}`,
      signature: { value: Buffer.from(cms).toString('base64'), keyInfo: thumbprint },
    })),
    ...files.map(({ name, sha256 }) => ({ name, reference: `urn:sha256:${sha256}` })),
    ...enclosures.map((one) => ({
      name: one.document.number,
      reference: `urn:sha256:${one.document.sha256}`,
    })),
  ]
}
