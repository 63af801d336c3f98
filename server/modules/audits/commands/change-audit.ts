import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { append, refOf } from '../append'
import type { CancelAudit, ChangeCard, ChangeGroup, CloseAudit } from '../contract'
import type { AuditRef } from '../domain/views'
import { assertVersion, getForOfficerAct } from '../load'
import { assertGroup } from './open-audit'

type Context = CommandContext<OfficerActor>

/** Corrects the card; once something was sent, a document says what changes. */
export async function changeCard(context: Context, input: ChangeCard): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'card-changed')
  assertVersion(audit, input.version)
  if (input.card.periodFrom > input.card.periodTo)
    throw new DomainError('INVALID_INPUT', { reason: 'period', field: 'periodTo' })
  return refOf(await append(context, audit, [{ type: 'card-changed', card: input.card }]))
}

/** Changes the group before anything has been sent; afterwards a document does (1006908E). */
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

/** Puts aside an audit that was opened by mistake, of which the participant has not learnt. */
export async function cancelAudit(context: Context, input: CancelAudit): Promise<AuditRef> {
  const audit = await getForOfficerAct(context, input.id, 'cancelled')
  assertVersion(audit, input.version)
  if (audit.state.documents.length > 0) throw new DomainError('WRONG_STATUS', { status: audit.state.status })
  return refOf(await append(context, audit, [{ type: 'cancelled', reason: input.reason }]))
}
