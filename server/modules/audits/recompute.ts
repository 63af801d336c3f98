import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { logger } from '@/server/platform/logger'
import { calendarRevision } from '../deadlines/commands/counting-at'
import { notifyPeople } from '../notifications/commands/notify-people'
import { append } from './append'
import { runningTerms } from './domain/terms'
import { lockAudit } from './load'
import { peopleToTell } from './people'

const worker: SystemActor = { kind: 'system', process: 'worker' }
type Context = CommandContext<SystemActor>

/** Which edition of the calendar the written terms were counted by. */
const COUNTED_BY = 'audits.calendar-revision'

/** Counts terms again when the calendar's edition is another one than they were counted by. */
export async function recomputeWhenChanged(): Promise<void> {
  const { revision, counted } = await asSystem(async (tx) => ({
    revision: await calendarRevision(tx),
    counted: (await tx.setting.findUnique({ where: { key: COUNTED_BY } }))?.value,
  }))
  if (counted === revision) return
  await recomputeTerms(revision)
  await asSystem((tx) =>
    tx.setting.upsert({
      where: { key: COUNTED_BY },
      create: { key: COUNTED_BY, value: revision },
      update: { value: revision },
    }),
  )
}

/**
 * Counts the running terms of every audit again after the production calendar changed. Where a day moved, both sides see
 * an action that says so, and the participant's people are told.
 */
export async function recomputeTerms(revision: number): Promise<void> {
  const ids = await asSystem((tx) =>
    tx.auditTerm.findMany({
      where: { metAt: null, ended: false },
      select: { auditId: true },
      distinct: ['auditId'],
      orderBy: { auditId: 'asc' },
    }),
  )
  for (const { auditId } of ids) {
    try {
      await asSystem((tx) =>
        recomputeOne({ actor: worker, tx, now: now(), requestId: null }, auditId, revision),
      )
    } catch (error) {
      logger.error({ err: error, auditId }, 'terms of an audit not counted again')
    }
  }
}

async function recomputeOne(context: Context, auditId: string, revision: number): Promise<void> {
  const { tx } = context
  const audit = await lockAudit(context, auditId)
  const written = await tx.auditTerm.findMany({ where: { auditId } })
  const moved = runningTerms(audit.terms).flatMap(({ id: termId, due: to }) => {
    const from = written
      .find(({ id }) => id === termId)
      ?.due.toISOString()
      .slice(0, 10)
    return from && from !== to ? [{ termId, from, to }] : []
  })
  if (moved.length === 0) return
  await append(context, audit, [{ type: 'recomputed', revision, moved }])
  if (audit.state.documents.length === 0) return
  const { participantId } = audit.row
  const people = await peopleToTell(context, { participantId, assigned: audit.state.assigned })
  await notifyPeople(context, people, {
    type: 'audit.terms-moved',
    participantId,
    subjectId: auditId,
    data: { audit: audit.row.number, terms: String(moved.length) },
  })
}
