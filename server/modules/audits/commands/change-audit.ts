import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { asSystemWithin } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { notifyPeople } from '../../notifications/commands/notify-people'
import { append, refOf } from '../append'
import type { CancelAudit, ChangeCard, ChangeGroup, CloseAudit } from '../contract'
import type { AuditRef } from '../domain/views'
import { assertVersion, getForOfficerAct, type LoadedAudit } from '../load'
import { peopleToTell } from '../people'
import { assertCard, assertGroup } from './open-audit'

type Context = CommandContext<OfficerActor>

/** Corrects the card, before the participant was told of it. */
export async function changeCard(context: Context, input: ChangeCard): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'card-changed')
  assertVersion(audit, input.version)
  assertCard(input.card, moscowDate(context.now))
  return refOf(await append(context, audit, [{ type: 'card-changed', card: input.card }]))
}

/** Changes the group before the audit has begun, as no document names it yet; afterwards a document does (1006908E). */
export async function changeGroup(context: Context, input: ChangeGroup): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'group-changed')
  assertVersion(audit, input.version)
  await assertGroup(context.tx, input.group, audit.row.officeId)
  return refOf(await append(context, audit, [{ type: 'group-changed', group: input.group }]))
}

/** Ends a decided audit: nothing is sent in it any more; a complaint may still come. */
export async function closeAudit(context: Context, input: CloseAudit): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'closed')
  assertVersion(audit, input.version)
  return refOf(await append(context, audit, [{ type: 'closed' }]))
}

/** Puts aside an audit that has not begun. Where it was announced already, the participant's people are told. */
export async function cancelAudit(context: Context, input: CancelAudit): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'cancelled')
  assertVersion(audit, input.version)
  const cancelled = await append(context, audit, [{ type: 'cancelled', reason: input.reason }])
  if (audit.state.documents.length > 0) await tellOfCancelling(context, audit)
  return refOf(cancelled)
}

async function tellOfCancelling(context: Context, { row, state }: LoadedAudit) {
  const { participantId } = row
  // The participant's appointments are nobody's of customs: the portal looks for those to tell.
  await asSystemWithin(context.tx, async () => {
    const people = await peopleToTell(context, { participantId, assigned: state.assigned })
    await notifyPeople(context, people, {
      type: 'audit.cancelled',
      participantId,
      subjectId: row.id,
      data: { audit: row.number },
    })
  })
}
