import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { append } from '@/server/modules/audits/append'
import { reserveDocumentFiles } from '@/server/modules/audits/commands/attach-files'
import { beginDocument } from '@/server/modules/audits/commands/draft-document'
import { openAudit } from '@/server/modules/audits/commands/open-audit'
import { deliver } from '@/server/modules/audits/delivery'
import type { AuditRef, DocumentRef } from '@/server/modules/audits/domain/views'
import type { Sent } from '@/server/modules/audits/domain/actions'
import type { AuditForm, ItemAnswer } from '@/server/modules/audits/domain/vocabulary'
import { lockAudit } from '@/server/modules/audits/load'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { actAt } from './build'
import { completeFile } from './world'

/** A card with nothing special about it. */
export const CARD = {
  ground: 'План проверок на 2026 год',
  subjects: ['2' as const],
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
  declarations: ['10113110/210126/0001234'],
  place: '',
}

/** One line of a requirement. */
export const line = (position: number, name = `Документ ${position}`) => ({
  id: newId(),
  position,
  code: '04021',
  name,
  details: '',
  periodFrom: '2024-01-01',
  periodTo: '2026-06-30',
})

/** Opens an audit, the officer leading its group. */
export const buildAudit = (
  officer: OfficerActor,
  at: Date,
  { participantId, form = 'DESK' }: { participantId: string; form?: AuditForm },
): Promise<AuditRef> =>
  actAt(officer, at, openAudit, {
    requestId: newId(),
    form,
    participantId,
    card: CARD,
    group: [{ officerId: officer.userId, role: 'lead' }],
  })

/** Begins a document of customs in an audit. */
export const begin = (officer: OfficerActor, at: Date, id: string, what: Sent): Promise<DocumentRef> =>
  actAt(officer, at, beginDocument, { requestId: newId(), id, what })

/**
 * Sends a document as if it had been signed: what signatures are checked for has tests of its own. Answers the document's
 * id; it has been delivered.
 */
export async function sendUnsigned(officer: OfficerActor, at: Date, id: string, what: Sent): Promise<string> {
  return sendBegun(officer, at, { ...(await begin(officer, at, id, what)), what })
}

/** The same of a draft that has been begun. */
export async function sendBegun(
  officer: OfficerActor,
  at: Date,
  { id, documentId, what }: { id: string; documentId: string; what: Sent },
): Promise<string> {
  await actAt(officer, at, enact, { id, documentId, what })
  await deliver(id)
  return documentId
}

async function enact(
  context: CommandContext<OfficerActor>,
  { id, documentId, what }: { id: string; documentId: string; what: Sent },
) {
  const audit = await lockAudit(context, id)
  const { number, kindCode } = await context.tx.auditDocument.update({
    where: { id: documentId },
    data: { state: 'SENT', sentAt: context.now, xml: '<document/>', sha256: '0'.repeat(64) },
  })
  await append(context, audit, [{ type: 'sent', documentId, kindCode, number: number!, what }])
}

/** Reserves a file of three bytes on a draft of customs and reports it as stored; answers its id. */
export async function attachFile(
  officer: OfficerActor,
  { id, documentId }: { id: string; documentId: string },
  name = 'Приложение.pdf',
): Promise<string> {
  const files = [{ name, size: 3, type: 'application/pdf' }]
  const [fileId] = await actAt(officer, now(), reserveDocumentFiles, { auditId: id, documentId, files })
  await completeFile(fileId!)
  return fileId!
}

/** What a participant's reply leaves in the audit, without the document itself. */
export const answerLine = (
  participant: ParticipantActor,
  at: Date,
  { id, requirementId, itemId }: { id: string; requirementId: string; itemId: string },
  answer: ItemAnswer = 'submitted',
): Promise<string> =>
  actAt(
    participant,
    at,
    async (context) => {
      const submissionId = newId()
      const items = [{ itemId, answer, until: null, reason: '', papers: [] }]
      await append(context, await lockAudit(context, id), [
        { type: 'reply', submissionId, requirementId, items },
      ])
      return submissionId
    },
    undefined,
  )
