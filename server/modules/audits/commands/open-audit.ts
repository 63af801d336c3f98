import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import type { Tx } from '@/server/platform/db/client'
import type { Day } from '../../deadlines/contract'
import { append, refOf } from '../append'
import type { OpenAudit } from '../contract'
import type { AuditRef } from '../domain/views'
import type { AuditCard, GroupMember } from '../domain/actions'
import { faultOfPeriod, isDeclaration } from '../domain/card-faults'

/**
 * Opens an audit of a confirmed participant: from now on it lies in the officers' list, and the participant learns of it
 * with the first document. The lead of the group is of the office that audits.
 */
export async function openAudit(context: CommandContext<OfficerActor>, input: OpenAudit): Promise<AuditRef> {
  const { tx, actor, now } = context
  const participant = await tx.participant.findFirst({
    where: { id: input.participantId, confirmed: true, annulledAt: null },
    select: { id: true },
  })
  if (!participant) throw notFound()
  assertCard(input.card, moscowDate(now))
  await assertGroup(tx, input.group, actor.officeId)
  const row = await tx.audit.create({
    data: {
      id: newId(),
      number: await nextNumber(tx, actor.officeId, now),
      form: input.form,
      participantId: participant.id,
      officeId: actor.officeId,
      version: 0,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    },
  })
  const { form, card, group } = input
  return refOf(await append(context, { row, entries: [] }, [{ type: 'opened', form, card, group }]))
}

/** A period that can have been audited by `today`, and declarations of days that there are. */
export function assertCard(card: AuditCard, today: Day) {
  const reason = faultOfPeriod(card, today)
  if (reason)
    throw new DomainError('INVALID_INPUT', {
      reason,
      field: reason === 'period-old' ? 'periodFrom' : 'periodTo',
    })
  if (!card.declarations.every((number) => isDeclaration(number)))
    throw new DomainError('INVALID_INPUT', { reason: 'declaration', field: 'declarations' })
}

/** One lead, who is of the office that audits; nobody twice; officers in service only. */
export async function assertGroup(tx: Tx, group: readonly GroupMember[], officeId: string) {
  const ids = group.map(({ officerId }) => officerId)
  const leads = group.filter(({ role }) => role === 'lead')
  if (leads.length !== 1 || new Set(ids).size !== ids.length)
    throw new DomainError('INVALID_INPUT', { reason: 'group', field: 'group' })
  const serving = await tx.officer.findMany({
    where: { userId: { in: ids }, revokedAt: null, user: { annulledAt: null } },
    select: { userId: true, officeId: true },
  })
  const lead = serving.find(({ userId }) => userId === leads[0]!.officerId)
  if (serving.length !== ids.length || lead?.officeId !== officeId)
    throw new DomainError('INVALID_INPUT', { reason: 'group', field: 'group' })
}

/** `10113000/2026/000012`: of the office and Moscow's year, one after another; two at once wait for each other. */
async function nextNumber(tx: Tx, officeId: string, now: Date): Promise<string> {
  const { code } = await tx.office.findUniqueOrThrow({ where: { id: officeId }, select: { code: true } })
  const series = `${code}/${moscowDate(now).slice(0, 4)}/`
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${series}, 5))::text`
  const last = await tx.audit.findFirst({
    where: { number: { startsWith: series } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  const ordinal = Number(last?.number.slice(series.length) ?? 0) + 1
  return `${series}${String(ordinal).padStart(6, '0')}`
}
