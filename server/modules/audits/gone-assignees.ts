import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { notifyPeople } from '../notifications/commands/notify-people'
import { whereActive } from '../participants/domain/appointment'
import { GOING_ON } from './domain/states'
import { oneByOne } from './one-by-one'
import { peopleInCharge } from './people'

const worker: SystemActor = { kind: 'system', process: 'worker' }
type Context = CommandContext<SystemActor>

/** Those of the people who may act for the participant at this instant. */
export async function actingPeople(
  { tx, now: at }: { tx: Tx; now: Date },
  participantId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.appointment.findMany({
    where: { participantId, userId: { in: [...userIds] }, ...whereActive(at) },
    select: { userId: true },
  })
  return new Set(rows.map(({ userId }) => userId))
}

/**
 * Tells the head and the administrators of audits that go on without those to whom they were assigned: the appointment has
 * ended, was revoked or stopped. Of each person once, and anew when they had come back meanwhile. May run as often as one
 * likes. Answers how many audits it spoke of.
 */
export async function tellOfGoneAssignees(at: Date = now()): Promise<number> {
  const ids = await asSystem((tx) => auditsToLookAt({ tx, now: at }))
  const spoke = await oneByOne(
    ids,
    (id) => asSystem((tx) => tellOf({ actor: worker, tx, now: at, requestId: null }, id)),
    'nobody told of the gone assignees of an audit',
  )
  return spoke.filter(Boolean).length
}

/** Audits of which something is to be said or unsaid. */
async function auditsToLookAt({ tx, now: at }: { tx: Tx; now: Date }): Promise<string[]> {
  const assignees = await tx.auditAssignee.findMany({
    where: { audit: { status: { in: [...GOING_ON] }, sentAt: { not: null } } },
    include: { audit: { select: { participantId: true } } },
  })
  const acting = await tx.appointment.findMany({
    where: { userId: { in: assignees.map(({ userId }) => userId) }, ...whereActive(at) },
    select: { userId: true, participantId: true },
  })
  const found = assignees.filter(({ userId, goneToldAt, audit }) => {
    const acts = acting.some((one) => one.userId === userId && one.participantId === audit.participantId)
    return acts === (goneToldAt !== null)
  })
  return [...new Set(found.map(({ auditId }) => auditId))]
}

async function tellOf(context: Context, auditId: string): Promise<boolean> {
  const { tx, now: at } = context
  await tx.$queryRaw`select id::text from audit where id = ${auditId}::uuid for update`
  const { participantId, number, assignees } = await tx.audit.findUniqueOrThrow({
    where: { id: auditId },
    include: { assignees: true },
  })
  const acting = await actingPeople(
    context,
    participantId,
    assignees.map(({ userId }) => userId),
  )
  const idsOf = (said: boolean) =>
    assignees
      .filter(({ userId, goneToldAt }) => (goneToldAt !== null) === said && acting.has(userId) === said)
      .map(({ userId }) => userId)
  const mark = (userIds: string[], goneToldAt: Date | null) =>
    tx.auditAssignee.updateMany({ where: { auditId, userId: { in: userIds } }, data: { goneToldAt } })
  const [back, gone] = [idsOf(true), idsOf(false)]
  if (back.length > 0) await mark(back, null)
  if (gone.length === 0) return false
  await mark(gone, at)
  await notifyPeople(context, await peopleInCharge(context, participantId), {
    type: 'audit.assignee-gone',
    participantId,
    subjectId: auditId,
    data: { audit: number },
  })
  return true
}
