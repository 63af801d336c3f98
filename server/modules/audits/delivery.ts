import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowDate } from '@/server/platform/moscow'
import { enqueue } from '@/server/platform/queue'
import { listKindTitles } from '../catalogue/commands/find-kind'
import { officeFacts } from '../notifications/domain/office-facts'
import { notifyPeople } from '../notifications/commands/notify-people'
import { append } from './append'
import type { AuditAction } from './domain/actions'
import { DELIVER, deliverKey } from './jobs'
import { lockAudit, type LoadedAudit } from './load'
import { oneByOne } from './one-by-one'
import { peopleToTell } from './people'

const worker: SystemActor = { kind: 'system', process: 'worker' }
type Context = CommandContext<SystemActor>

/** What is not delivered within this time has lost its job, milliseconds. */
const LATE_MS = 30_000
const MANY = 200

/**
 * Delivers what was sent in one audit: everyone of the participant who may see it is told, and the document counts as
 * delivered. Doing it twice changes nothing.
 */
export function deliver(auditId: string, at = now()): Promise<void> {
  return asSystem(async (tx) => {
    const context: Context = { actor: worker, tx, now: at, requestId: null }
    const audit = await lockAudit(context, auditId)
    const waiting = audit.state.documents.filter(({ deliveredAt }) => !deliveredAt)
    if (waiting.length === 0) return
    const office = await tx.office.findUniqueOrThrow({ where: { id: audit.row.officeId } })
    const people = await peopleToTell(context, {
      participantId: audit.row.participantId,
      assigned: audit.state.assigned,
    })
    const titles = await listKindTitles({ tx })
    for (const { number, kindCode } of waiting)
      await notifyPeople(context, people, {
        type: 'audit.document',
        participantId: audit.row.participantId,
        subjectId: auditId,
        data: {
          title: titles[kindCode]?.ru ?? '',
          number,
          audit: audit.row.number,
          ...officeFacts(office),
        },
      })
    await append(
      context,
      audit,
      waiting.map(({ documentId }): AuditAction => ({ type: 'delivered', documentId })),
    )
  })
}

/** Plans lost deliveries again, and notes documents whose day of receipt has come. */
export async function sweepDeliveries(at: Date = now()): Promise<void> {
  const due = await asSystem(async (tx) => {
    const undelivered = await tx.audit.findMany({
      where: { undelivered: true, updatedAt: { lt: new Date(at.getTime() - LATE_MS) } },
      select: { id: true },
      orderBy: { updatedAt: 'asc' },
      take: MANY,
    })
    for (const { id } of undelivered) await enqueue(tx, DELIVER, { auditId: id }, { key: deliverKey(id) })
    return tx.audit.findMany({
      where: { deemedNext: { lte: new Date(`${moscowDate(at)}T00:00:00Z`) } },
      select: { id: true },
      orderBy: { deemedNext: 'asc' },
    })
  })
  await oneByOne(
    due.map(({ id }) => id),
    (id) => deem(id, at),
    'documents of an audit not noted as received',
  )
}

/** Notes that documents count as received: the day after sending has come (289-ФЗ 282 ч. 3). */
export function deem(auditId: string, at = now()): Promise<void> {
  return asSystem(async (tx) => {
    const context: Context = { actor: worker, tx, now: at, requestId: null }
    const audit: LoadedAudit = await lockAudit(context, auditId)
    const today = moscowDate(context.now)
    const come = audit.state.documents.filter(({ deemed, deemedOn }) => !deemed && deemedOn <= today)
    if (come.length === 0) return
    await append(
      context,
      audit,
      come.map(({ documentId }): AuditAction => ({ type: 'deemed-received', documentId })),
    )
  })
}
