import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { fileSummary } from '../files/domain/file-summary'
import { signaturesView } from '../submissions/domain/signature-view'
import type { AuditDocumentDetails } from './domain/views'
import type { LoadedAudit } from './load'
import { bodyOf } from './view'

/** A sent document of an audit that the caller has found to be the reader's to see. */
export async function documentDetails(
  context: QueryContext,
  audit: LoadedAudit,
  documentId: string,
): Promise<AuditDocumentDetails> {
  const row = await context.tx.auditDocument.findFirst({
    where: { id: documentId, auditId: audit.row.id, state: 'SENT' },
    include: {
      files: { include: { file: true }, orderBy: { addedAt: 'asc' } },
      signatures: { omit: { cms: true }, orderBy: { id: 'asc' } },
    },
  })
  const sent = audit.state.documents.find((one) => one.documentId === documentId)
  if (!row || !sent) throw notFound()
  const { documents } = await bodyOf(context, audit, 'participant')
  const summary = documents.find((one) => one.documentId === documentId)!
  const names = new Map(row.files.map(({ file }) => [file.id, file.name]))
  return {
    ...summary,
    auditId: audit.row.id,
    what: sent.what,
    values: row.values as Record<string, unknown>,
    kindVersion: row.kindVersion,
    kindEdition: row.kindEdition,
    sha256: row.sha256 ?? '',
    files: row.files.map(({ file }) => fileSummary(file)),
    signatures: signaturesView(row.signatures, ({ fileId }) =>
      fileId ? (names.get(fileId) ?? '') : summary.number,
    ),
  }
}
