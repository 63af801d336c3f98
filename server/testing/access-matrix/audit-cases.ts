import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { ItemDraft } from '@/server/modules/audits/contract'
import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { sendDraft } from '../audit-answers'
import { answerLine, attachFile, begin, buildAudit, line, sendUnsigned } from '../audits'
import { callerFor, type World } from '../world'

/** Who leads the audits of the matrix. */
export const inspector = (world: World) => world.actors.inspector as OfficerActor
/** Head of the audited organisation. */
export const head = (world: World) => world.actors.head as ParticipantActor
/** An audit whose card is open; nothing has been sent. */
export const opened = (world: World, form: AuditForm = 'DESK') =>
  buildAudit(inspector(world), now(), { participantId: head(world).participantId, form })

/** A desk audit with its notification sent. */
export async function running(world: World) {
  const { id } = await opened(world)
  const documentId = await sendUnsigned(inspector(world), now(), id, { purpose: 'notification' })
  return { id, documentId }
}

/** The same with a requirement of one line, which the participant has answered. */
export async function answered(world: World, answer: 'submitted' | 'more-time' = 'submitted') {
  const { id } = await running(world)
  const item = line(1)
  const what = { purpose: 'requirement' as const, days: 10, items: [item] }
  const requirementId = await sendUnsigned(inspector(world), now(), id, what)
  const at = { id, requirementId, itemId: item.id }
  const submissionId = await answerLine(head(world), now(), at, answer)
  return { ...at, submissionId }
}

/** A requirement of one line that waits for an answer. */
export async function required(world: World) {
  const { id } = await running(world)
  const item = line(1)
  const what = { purpose: 'requirement' as const, days: 10, items: [item] }
  const requirementId = await sendUnsigned(inspector(world), now(), id, what)
  return { id, requirementId, itemId: item.id }
}

/** Time is asked for: an answer without papers. */
export const PLEA: ItemDraft = {
  answer: 'more-time',
  papers: [],
  until: '2030-01-31',
  reason: 'Документы у перевозчика',
  note: '',
}

/** An audit whose act has been sent. */
export async function acted(world: World) {
  const { id } = await running(world)
  const paragraphs = [{ id: '1', unit: 'Раздел 1', text: 'Вес меньше заявленного' }]
  await sendUnsigned(inspector(world), now(), id, { purpose: 'act', paragraphs })
  return { id }
}

/** An audit that ended with a decision; there were no objections. */
export async function decided(world: World) {
  const { id } = await acted(world)
  const { audits } = callerFor(head(world))
  const { submissionId } = await audits.writeObjections(withRequest({ id, rows: [] }))
  await sendDraft(head(world), now(), submissionId)
  await sendUnsigned(inspector(world), now(), id, { purpose: 'decision' })
  return { id }
}

/** A draft of the notification of a desk audit. */
export async function draft(world: World) {
  const { id } = await opened(world)
  return refOf(await begin(inspector(world), now(), id, { purpose: 'notification' }))
}

/** The same with a file that has arrived. */
export async function draftWithFile(world: World) {
  const { id, documentId } = await draft(world)
  return { id, documentId, fileId: await attachFile(inspector(world), { id, documentId }) }
}

/** A draft of the order of a field audit, which a chief approves. */
export async function orderDraft(world: World, asked = false) {
  const { id } = await opened(world, 'FIELD_UNPLANNED')
  const ref = refOf(await begin(inspector(world), now(), id, { purpose: 'order' }))
  if (!asked) return ref
  const { auditConsole } = callerFor(inspector(world))
  return refOf(await auditConsole.askApproval({ requestId: newId(), ...ref }))
}

const refOf = (ref: { id: string; documentId: string; documentVersion: number }) => ({
  id: ref.id,
  documentId: ref.documentId,
  version: ref.documentVersion,
})

/** Input of one call. */
export const withRequest = <T extends object>(input: T) => ({ requestId: newId(), ...input })
