import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { Day } from '../../deadlines/contract'
import { notifyPeople } from '../../notifications/commands/notify-people'
import type { NotificationType } from '../../notifications/contract'
import { append, refOf } from '../append'
import type { AcceptItem, AskAgain, ConfirmSubmission, RefuseMoreTime } from '../contract'
import { daysOfAsking } from '../domain/asking-again'
import { hasCome } from '../domain/has-come'
import type { AuditRef } from '../domain/views'
import type { ItemState, ItemStatus } from '../domain/state'
import { getForOfficerAct, type LoadedAudit } from '../load'
import { peopleToTell } from '../people'
import { dueOf } from '../prepared-lines'

type Context = CommandContext<OfficerActor>

/** Confirms that a document of the participant came (1004031E); WRONG_STATUS while it has not. Again: changes nothing. */
export async function confirmSubmission(context: Context, input: ConfirmSubmission): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'officer-confirmed')
  const document = audit.state.received.find(({ submissionId }) => submissionId === input.submissionId)
  if (!document) throw notFound()
  if (document.confirmedAt) return refOf(audit)
  const submission = await context.tx.submission.findUnique({
    where: { id: input.submissionId },
    select: { status: true },
  })
  if (submission && !hasCome(submission.status))
    throw new DomainError('WRONG_STATUS', { status: submission.status })
  return refOf(
    await append(context, audit, [{ type: 'officer-confirmed', submissionId: input.submissionId }]),
  )
}

/** Accepts what was shown for one line of a requirement. */
export async function acceptItem(context: Context, input: AcceptItem): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'item-accepted')
  assertStatus(itemOf(audit, input), ['answered', 'cannot'])
  const { requirementId, itemId } = input
  return refOf(await append(context, audit, [{ type: 'item-accepted', requirementId, itemId }]))
}

/**
 * Asks once more for one line, says what was lacking and by when: a day not earlier than the participant has already, else
 * INVALID_INPUT with `until-early` or `until-far`. The day has a term of its own; what came in time stays in time.
 */
export async function askAgain(context: Context, input: AskAgain): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'item-asked-again')
  const item = itemOf(audit, input)
  assertStatus(item, ['answered', 'cannot', 'accepted'])
  const { requirementId, itemId, reason, until } = input
  const { first, last } = daysOfAsking(dueOf(audit, requirementId, item), moscowDate(context.now))
  if (until < first || until > last)
    throw new DomainError('INVALID_INPUT', {
      reason: until < first ? 'until-early' : 'until-far',
      field: 'until',
    })
  const asked = await append(context, audit, [
    { type: 'item-asked-again', requirementId, itemId, reason, until },
  ])
  await tell(context, audit, requirementId, {
    type: 'audit.asked-again',
    position: String(item.position),
    // A last day that does not work has moved on.
    due: dueOf(asked, requirementId, itemOf(asked, input)) ?? until,
  })
  return refOf(asked)
}

/** Answers a plea for time with a refusal; giving time is a document (1006924E). */
export async function refuseMoreTime(context: Context, input: RefuseMoreTime): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'more-time-refused')
  const { requirementId, itemIds, reason } = input
  for (const itemId of itemIds) assertStatus(itemOf(audit, { requirementId, itemId }), ['more-time-asked'])
  const refused = await append(context, audit, [
    { type: 'more-time-refused', requirementId, itemIds, reason },
  ])
  await tell(context, audit, requirementId, { type: 'audit.more-time-refused' })
  return refOf(refused)
}

/** Tells everyone of the participant who may see the audit what customs says of a requirement. */
async function tell(
  context: Context,
  { row, state }: LoadedAudit,
  requirementId: string,
  { type, ...data }: { type: NotificationType; position?: string; due?: Day },
) {
  const { participantId, number: audit } = row
  const people = await peopleToTell(context, { participantId, assigned: state.assigned })
  const number = state.requirements.find(({ documentId }) => documentId === requirementId)?.number ?? ''
  await notifyPeople(context, people, {
    type,
    participantId,
    subjectId: row.id,
    data: { ...data, number, audit },
  })
}

function itemOf({ state }: LoadedAudit, at: { requirementId: string; itemId: string }): ItemState {
  const requirement = state.requirements.find(({ documentId }) => documentId === at.requirementId)
  const item = requirement?.items.find(({ id }) => id === at.itemId)
  if (!item) throw notFound()
  return item
}

function assertStatus({ status }: ItemState, allowed: readonly ItemStatus[]) {
  if (!allowed.includes(status)) throw new DomainError('WRONG_STATUS', { status })
}
