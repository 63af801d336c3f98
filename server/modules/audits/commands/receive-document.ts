import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { notifyPeople } from '../../notifications/commands/notify-people'
import { append, refOf } from '../append'
import type { Acquaint, AssignAudit, ReceiveDocument } from '../contract'
import type { AuditRef } from '../domain/views'
import { getForParticipantAct } from '../load'
import { assertAssignable } from '../people'

type Context = CommandContext<ParticipantActor>

/** Opens a document of customs: a deliberate act, seen at once in the card of the audited person. Again: changes nothing. */
export async function openDocument(context: Context, input: ReceiveDocument): Promise<AuditRef> {
  const audit = await getForParticipantAct(context, input.id, 'opened-document')
  const document = audit.state.documents.find(({ documentId }) => documentId === input.documentId)
  if (!document) throw notFound()
  if (document.openedAt) return refOf(audit)
  return refOf(await append(context, audit, [{ type: 'opened-document', documentId: input.documentId }]))
}

/**
 * Confirms that a document was received. Whoever confirms has opened it: confirming by itself notes the opening too. A field
 * audit starts on the day on which its order was received (289-ФЗ 229 ч. 15).
 */
export async function confirmReceipt(context: Context, input: ReceiveDocument): Promise<AuditRef> {
  const audit = await getForParticipantAct(context, input.id, 'confirmed-receipt')
  const { documentId } = input
  const document = audit.state.documents.find((one) => one.documentId === documentId)
  if (!document) throw notFound()
  if (document.confirmedAt) return refOf(audit)
  const opening = document.openedAt ? [] : [{ type: 'opened-document' as const, documentId }]
  return refOf(await append(context, audit, [...opening, { type: 'confirmed-receipt', documentId }]))
}

/** Acknowledges rights and duties (289-ФЗ 235, 236), apart from any document. Again: changes nothing. */
export async function acquaint(context: Context, input: Acquaint): Promise<AuditRef> {
  const audit = await getForParticipantAct(context, input.id, 'acquainted')
  if (audit.state.acquaintedAt) return refOf(audit)
  return refOf(await append(context, audit, [{ type: 'acquainted' }]))
}

/**
 * Says which of the participant's people the audit is assigned to: some see only what is theirs. The new ones are told.
 * STALE_VERSION when somebody else has changed the list meanwhile.
 */
export async function assignAudit(context: Context, input: AssignAudit): Promise<AuditRef> {
  const audit = await getForParticipantAct(context, input.id, 'assigned')
  const userIds = [...new Set(input.userIds)].sort()
  if (!sameSet(input.former, audit.state.assigned)) throw new DomainError('STALE_VERSION')
  await assertAssignable(context, userIds)
  const assigned = await append(context, audit, [{ type: 'assigned', userIds }])
  const added = userIds.filter((id) => id !== context.actor.userId && !audit.state.assigned.includes(id))
  await notifyPeople(context, added, {
    type: 'audit.assigned',
    participantId: audit.row.participantId,
    subjectId: audit.row.id,
    data: { audit: audit.row.number },
  })
  return refOf(assigned)
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  new Set(one).size === new Set(other).size && one.every((id) => other.includes(id))
