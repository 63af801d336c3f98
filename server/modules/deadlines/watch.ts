import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now as clock } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { moscowClock, moscowDate } from '@/server/platform/moscow'
import { notifyOfficers } from '../notifications/commands/notify-officers'
import { Day } from './contract'
import { tellToday, warningOn } from './domain/warning'
import { loadCalendar } from './load'

/** On which day the keepers were last written to. */
const TOLD_ON = 'calendar.keepers-told'
/** Nobody is written to at night: from this time of Moscow's day on. */
const FROM = '09:00:00'

/**
 * Tells the keepers of the production calendar, by letter and bell, that next year's is missing or preliminary: from 1
 * December on, at most once a week. May run as often as one likes. Answers how many were told.
 */
export function tellKeepers(now: Date = clock()): Promise<number> {
  if (moscowClock(now) < FROM) return Promise.resolve(0)
  return asSystem(async (tx) => {
    const actor: SystemActor = { kind: 'system', process: 'worker' }
    const context: CommandContext<SystemActor> = { actor, tx, now, requestId: null }
    // Of two workers the second waits, and finds everybody told.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${TOLD_ON}, 0))::text`
    const today = moscowDate(now)
    const warning = warningOn(today, (await loadCalendar(tx)).years)
    const told = await tx.setting.findUnique({ where: { key: TOLD_ON } })
    if (!warning || !tellToday(warning, told ? Day.parse(told.value) : null, today)) return 0
    const keepers = await tx.officer.findMany({
      where: { duties: { has: 'calendar' }, revokedAt: null, user: { annulledAt: null } },
      select: { userId: true, officeId: true },
    })
    for (const { userId, officeId } of keepers)
      await notifyOfficers(context, [userId], {
        type: `calendar.${warning.is}`,
        subjectId: officeId,
        data: { year: String(warning.year) },
      })
    if (keepers.length > 0)
      await tx.setting.upsert({
        where: { key: TOLD_ON },
        create: { key: TOLD_ON, value: today },
        update: { value: today },
      })
    return keepers.length
  })
}
