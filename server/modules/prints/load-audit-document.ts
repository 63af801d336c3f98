import type { CommandContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { readableDocument } from '../audits/policy'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { printRows } from '../catalogue/domain/print-rows'
import { record } from '../journal/record'
import type { Print, Reader } from './load-print'

/** A document of customs as it was sent: its XML, and what a print of it is made of. */
export interface AuditDocumentTaken {
  xml: string
  kindCode: string
  print: Print
}

/** NOT_FOUND out of scope and, for the participant, until somebody has opened it. Taking it away is journalled. */
export async function takeAuditDocument(
  context: CommandContext<Reader>,
  { auditId, id }: { auditId: string; id: string },
): Promise<AuditDocumentTaken> {
  const { tx, actor } = context
  const document = await tx.auditDocument.findFirst({
    where: { ...readableDocument(actor, id), auditId },
    include: {
      audit: {
        include: { participant: { select: { shortName: true } }, office: { select: { name: true } } },
      },
      signatures: { where: { content: 'DOCUMENT' }, orderBy: { id: 'asc' } },
    },
  })
  if (!document?.xml || !document.sha256) throw notFound()
  const { audit, xml, sha256, number, kindCode, sentAt, signatures } = document
  const kind = await getKindOf(tx, document)
  const values = document.values as FormValues
  await record(
    context,
    { type: 'file.downloaded', data: { sha256 } },
    { subjectId: id, participantId: audit.participantId, officeId: audit.officeId },
  )
  return {
    xml,
    kindCode,
    print: {
      kind,
      values,
      participantId: audit.participantId,
      title: kind.title,
      number: number ?? '',
      sha256,
      // The checking page knows documents of the archive; this one is checked by its signature.
      checkAddress: null,
      participantName: audit.participant.shortName,
      officeName: audit.office.name,
      registrationNumber: null,
      sentAt,
      signatures,
      rows: printRows(kind, values),
      decision: null,
    },
  }
}
