import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import type { WriteObjections } from '../contract'
import { objectionsValues } from '../domain/templates/objections'
import type { WrittenRef } from '../domain/views'
import { headOf } from '../form-people'
import { getForParticipantAct } from '../load'
import { assertNoneWritten, referenceOf, writeInto } from '../written'

/**
 * Makes the objections to the act, each tied to a paragraph of it; without rows the information that there are none
 * (1006925E; 15 working days, 289-ФЗ 237 ч. 16).
 */
export async function writeObjections(
  context: CommandContext<ParticipantActor>,
  { id, rows }: WriteObjections,
): Promise<WrittenRef> {
  const audit = await getForParticipantAct(context, id, 'objections')
  const { act, documents, form } = audit.state
  const document = documents.find(({ documentId }) => documentId === act?.documentId)
  if (!act || !document) throw notFound()
  const known = new Set(act.paragraphs.map((paragraph) => paragraph.id))
  if (rows.some(({ paragraphId }) => !known.has(paragraphId)))
    throw new DomainError('INVALID_INPUT', { reason: 'row-unknown', field: 'rows' })
  if (rows.some(({ text }) => text.trim() === ''))
    throw new DomainError('INVALID_INPUT', { reason: 'row-empty', field: 'rows' })
  await assertNoneWritten(context, audit, '1006925E')
  const facts = {
    form,
    act: referenceOf(document),
    paragraphs: act.paragraphs,
    head: await headOf(context, audit.row.participantId),
  }
  return writeInto(context, audit, {
    kindCode: '1006925E',
    auditDocumentId: act.documentId,
    values: objectionsValues(facts, rows),
  })
}
