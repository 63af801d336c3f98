import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { notFound } from '@/server/platform/errors'
import type { Prisma } from '@/prisma/generated/client'
import { officerScope, readableDocument } from '../audits/policy'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { printRows } from '../catalogue/domain/print-rows'
import { record } from '../journal/record'
import { NAMED, officeName } from '../offices/domain/office-name'
import { checkAddress } from './check-print'
import type { Print, Reader } from './load-print'

/** A document of customs as it was sent: its XML, and what a print of it is made of. */
export interface AuditDocumentTaken {
  xml: string
  kindCode: string
  print: Print
}

/** What of a document of an audit its print is made of. */
export const PRINTED = {
  audit: {
    include: { participant: { select: { shortName: true } }, office: { select: NAMED } },
  },
  signatures: { where: { content: 'DOCUMENT' }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.AuditDocumentInclude
export type PrintedDocument = Prisma.AuditDocumentGetPayload<{ include: typeof PRINTED }>

/** NOT_FOUND out of scope and, for the participant, until somebody has opened it. Taking it away is journalled. */
export async function takeAuditDocument(
  context: CommandContext<Reader>,
  { auditId, id }: { auditId: string; id: string },
): Promise<AuditDocumentTaken> {
  const { tx, actor } = context
  const document = await tx.auditDocument.findFirst({
    where: { ...readableDocument(actor, id), auditId },
    include: PRINTED,
  })
  if (!document?.xml || !document.sha256) throw notFound()
  const { audit, xml, sha256, kindCode } = document
  await record(
    context,
    { type: 'file.downloaded', data: { sha256 } },
    { subjectId: id, participantId: audit.participantId, officeId: audit.officeId },
  )
  return { xml, kindCode, print: await auditPrint(tx, document) }
}

/** A draft of customs for its print: nothing is signed yet, and there is nothing to check it by. */
export async function loadDraftPrint(
  { tx, actor }: QueryContext<OfficerActor>,
  { auditId, id }: { auditId: string; id: string },
): Promise<Print> {
  const document = await tx.auditDocument.findFirst({
    where: { id, auditId, state: { in: ['DRAFT', 'ON_APPROVAL', 'APPROVED'] }, audit: officerScope(actor) },
    include: PRINTED,
  })
  if (!document) throw notFound()
  return auditPrint(tx, { ...document, sha256: null })
}

/** What a print of a document of customs is made of; one that was sent has a hash, and a place to be checked at. */
export async function auditPrint(tx: Tx, document: PrintedDocument): Promise<Print> {
  const { id, audit, sha256, number, sentAt, signatures } = document
  const kind = await getKindOf(tx, document)
  const values = document.values as FormValues
  return {
    kind,
    values,
    participantId: audit.participantId,
    title: kind.title,
    number: number ?? '',
    sha256: sha256 ?? '',
    checkAddress: sha256 ? checkAddress({ id, sha256 }) : null,
    participantName: audit.participant.shortName,
    officeName: officeName(audit.office),
    registrationNumber: null,
    sentAt,
    signatures,
    rows: printRows(kind, values),
    decision: null,
  }
}
