import type { Tx } from '@/server/platform/db/client'
import { env } from '@/server/platform/env'
import type { Prisma } from '@/prisma/generated/client'
import { nameOf } from '../accounts/domain/name'
import type { ArchivedFile } from '../archive/contract'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { foreignNumbers } from '../catalogue/domain/sender'
import { fileSummary } from '../files/domain/file-summary'
import { NAMED, officeName, officeNameTo } from '../offices/domain/office-name'
import { formDataOf } from '../participants/domain/form-data'
import type { AttachedFile, DecisionView, SubmissionSummary } from './contract'
import { decisionFileName } from './domain/decision'
import { FILE_ORDER } from './domain/file-order'
import { signaturesView } from './domain/signature-view'

/** Columns of a list's row. */
export const SUMMARY = {
  id: true,
  kindCode: true,
  title: true,
  status: true,
  registrationNumber: true,
  createdAt: true,
  updatedAt: true,
  sentAt: true,
  decidedAt: true,
  approvalRound: true,
  office: { select: NAMED },
  archiveDocument: { select: { number: true } },
} as const satisfies Prisma.SubmissionSelect

/** Everything the screen of one document shows. */
export const BODY = {
  office: true,
  archiveDocument: true,
  participant: true,
  decision: { omit: { xml: true } },
  assignee: { include: { user: true } },
  files: { include: { file: true }, orderBy: FILE_ORDER },
  changes: { orderBy: { id: 'asc' } },
  assignments: true,
  signatures: { omit: { cms: true }, orderBy: { id: 'asc' } },
  receipt: { omit: { cms: true } },
} as const satisfies Prisma.SubmissionInclude

type SummaryRow = Prisma.SubmissionGetPayload<{ select: typeof SUMMARY }>
export type BodyRow = Prisma.SubmissionGetPayload<{ include: typeof BODY }>

export function summaryOf(row: SummaryRow): SubmissionSummary {
  return {
    id: row.id,
    kindCode: row.kindCode,
    title: row.title,
    status: row.status,
    officeName: row.office && officeName(row.office),
    registrationNumber: row.registrationNumber,
    archiveNumber: row.archiveDocument?.number ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }
}

/** The shared part of both sides' details. Names of people are looked up once for all steps. */
export async function bodyOf(tx: Tx, row: BodyRow, { withDecisionFiles }: { withDecisionFiles: boolean }) {
  const ids = new Set([
    row.createdBy,
    row.decision?.decidedBy,
    ...row.changes.map((change) => change.byUserId),
  ])
  const people = await tx.user.findMany({
    where: { id: { in: [...ids].filter((id) => id !== null && id !== undefined) } },
  })
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  const { office, archiveDocument, participant, decision } = row
  // What was archived is what counts; a draft shows what was typed.
  const values = (archiveDocument?.values ?? row.values) as Record<string, unknown>
  return {
    ...summaryOf(row),
    version: row.version,
    kindVersion: row.kindVersion,
    kindEdition: row.kindEdition,
    values,
    office: office && { code: office.code, name: officeName(office), nameTo: officeNameTo(office) },
    archive: archiveDocument && {
      id: archiveDocument.id,
      number: archiveDocument.number,
      sha256: archiveDocument.sha256,
      createdAt: archiveDocument.createdAt.toISOString(),
    },
    participant: { id: participant.id, name: participant.shortName, taxId: participant.taxId },
    otherSender: foreignNumbers(await getKindOf(tx, row), values as FormValues, formDataOf(participant)),
    createdByName: names.get(row.createdBy) ?? '',
    files: row.files
      .filter((link) => (link.role === 'ATTACHMENT' ? isPart(row, link.fileId) : withDecisionFiles))
      .map((link): AttachedFile => ({ ...fileSummary(link.file), role: link.role })),
    uploadLimit: env().UPLOAD_LIMIT_BYTES,
    steps: row.changes.map((change) => ({
      status: change.status,
      at: change.at.toISOString(),
      by: change.byUserId ? (names.get(change.byUserId) ?? '') : null,
    })),
    decision: decision && decisionView(row, decision, names.get(decision.decidedBy) ?? ''),
    signatures: signaturesView(
      row.signatures.filter((each) => archiveDocument && each.archiveDocumentId === archiveDocument.id),
      nameOfContent(row),
    ),
  }
}

function decisionView(
  row: BodyRow,
  { outcome, text, decidedAt, sha256 }: NonNullable<BodyRow['decision']>,
  decidedBy: string,
): DecisionView {
  const name = decisionFileName(row.registrationNumber ?? '')
  const signed = row.signatures.filter(({ content }) => content === 'DECISION' || content === 'DECISION_FILE')
  const nameOf = ({ fileId }: { fileId: string | null }) =>
    row.files.find((link) => link.fileId === fileId)?.file.name ?? name
  return {
    outcome,
    text,
    decidedAt: decidedAt.toISOString(),
    decidedBy,
    document: sha256 === null ? null : { name, sha256 },
    signature: signaturesView(signed, nameOf)[0] ?? null,
  }
}

/** Is an attachment part of the document: of an archived one what was archived with it, and nothing that arrived later. */
const isPart = ({ archiveDocument }: BodyRow, fileId: string) =>
  !archiveDocument || (archiveDocument.files as unknown as ArchivedFile[]).some(({ id }) => id === fileId)

/** What a signed content is called: the file's name, or the document's number. */
const nameOfContent = (row: BodyRow) => (signature: { fileId: string | null }) =>
  row.files.find(({ fileId }) => fileId === signature.fileId)?.file.name ?? row.archiveDocument?.number ?? ''

/** Cuts one row more than asked into a page and its cursor: the last row's key, by which the list is ordered. */
export function paged<T extends { id: string }>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => string = (row) => row.id,
): { rows: T[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit)
  return { rows: kept, nextCursor: rows.length > limit ? keyOf(kept[kept.length - 1]!) : null }
}
