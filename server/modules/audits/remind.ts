import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import type { Tx } from '@/server/platform/db/client'
import { moscowClock, moscowDate } from '@/server/platform/moscow'
import type { AuditTerm, Prisma } from '@/prisma/generated/client'
import { workingDays } from '../deadlines/commands/working-days'
import { RuleId, type Day } from '../deadlines/contract'
import { record } from '../journal/record'
import { notifyOfficers } from '../notifications/commands/notify-officers'
import { notifyPeople } from '../notifications/commands/notify-people'
import { escalates, markOn, MISSED, reminderHorizon, type ReminderMark } from './domain/reminders'
import { TERM_KINDS, termKindOf } from './domain/term-kind'
import { RIGHTS } from './domain/terms'
import { oneByOne } from './one-by-one'
import { officersToTell } from './officers-to-tell'
import { peopleToRemind } from './people-to-remind'

type Context = CommandContext<SystemActor>
type Works = (day: Day) => boolean

/** Nobody is reminded at night: from this time of Moscow's day on. */
const FROM = '09:00:00'

/**
 * Reminds of the terms of audits: the participant's people of theirs, the officers of theirs. May run at any time and as
 * often as one likes: what was said of a day is written with the notices. Answers how many terms were spoken of.
 */
export async function remind(at: Date = now()): Promise<number> {
  if (moscowClock(at) < FROM) return 0
  const { works, auditIds } = await asSystem(async (tx) => {
    const works = await workingDays(tx)
    const terms = await tx.auditTerm.findMany({ where: speakable(at), orderBy: { auditId: 'asc' } })
    const due = terms.filter((term) => dueMark(term, at, works) !== null)
    return { works, auditIds: [...new Set(due.map(({ auditId }) => auditId))] }
  })
  const told = await oneByOne(
    auditIds,
    (auditId) =>
      asSystem((tx) =>
        remindOfAudit(
          { actor: { kind: 'system', process: 'worker' }, tx, now: at, requestId: null },
          auditId,
          works,
        ),
      ),
    'terms of an audit not reminded of',
  )
  return told.reduce((sum, one) => sum + one, 0)
}

/** Running terms that end soon, and missed ones of which nothing has been said yet. */
const speakable = (at: Date): Prisma.AuditTermWhereInput => ({
  metAt: null,
  ended: false,
  suspended: false,
  due: { lte: storedDay(reminderHorizon(moscowDate(at))) },
  OR: [
    { due: { gte: storedDay(moscowDate(at)) } },
    { rule: { notIn: [...RIGHTS] }, NOT: { reminded: { has: MISSED } } },
  ],
})

/** What is to be said of the term today and has not been said. */
function dueMark(term: AuditTerm, at: Date, works: Works): ReminderMark | null {
  const { rule, due, metAt, ended, suspended, reminded } = term
  const mark = markOn(
    { rule: RuleId.parse(rule), due: dayOf(due), met: metAt !== null, ended, suspended },
    moscowDate(at),
    works,
  )
  return mark === null || reminded.includes(mark) ? null : mark
}

/** The audit's row is locked, as by every act in it: of two workers the second finds everything said. */
async function remindOfAudit(context: Context, auditId: string, works: Works): Promise<number> {
  const { tx, now: at } = context
  await tx.$queryRaw`select id from audit where id = ${auditId}::uuid for update`
  const terms = await tx.auditTerm.findMany({ where: { auditId, ...speakable(at) } })
  let told = 0
  for (const term of terms) {
    const mark = dueMark(term, at, works)
    if (mark === null) continue
    await sayOne(context, term, mark)
    told += 1
  }
  return told
}

async function sayOne(context: Context, term: AuditTerm, mark: ReminderMark) {
  const { tx } = context
  const { auditId, id } = term
  await tx.auditTerm.update({
    where: { auditId_id: { auditId, id } },
    data: { reminded: [...term.reminded, mark] },
  })
  const audit = await auditOf(tx, auditId)
  await record(
    context,
    { type: 'audit.reminded', data: { term: id, days: mark } },
    { subjectId: auditId, participantId: audit.participantId, officeId: audit.officeId },
  )
  const data = { audit: audit.number, due: dayOf(term.due), term: termKindOf(id, TERM_KINDS) ?? '' }
  if (term.side === 'CUSTOMS') {
    const type = mark === MISSED ? 'audit.office-missed' : 'audit.office-reminder'
    const group = audit.officers.map(({ officerId }) => officerId)
    const told = await officersToTell(tx, { officeId: audit.officeId, group }, { chiefs: escalates(mark) })
    await notifyOfficers(context, told, { type, subjectId: auditId, data })
    return
  }
  // Before its first document the participant knows nothing of an audit.
  if (!audit.sentAt) return
  const type = mark === MISSED ? 'audit.missed' : 'audit.reminder'
  const people = await peopleToRemind(context, audit, mark)
  for (const mail of [true, false])
    await notifyPeople(
      context,
      people.filter((one) => one.mail === mail).map(({ userId }) => userId),
      { type, participantId: audit.participantId, subjectId: auditId, data, mail },
    )
}

const auditOf = (tx: Tx, id: string) =>
  tx.audit.findUniqueOrThrow({ where: { id }, include: { assignees: true, officers: true } })

const dayOf = (stored: Date): Day => stored.toISOString().slice(0, 10)
const storedDay = (day: Day) => new Date(`${day}T00:00:00Z`)
