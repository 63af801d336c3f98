import type { AuditForm } from '@/server/modules/audits/domain/vocabulary'
import { moscowDate } from '@/server/platform/moscow'
import { Chance } from './chance'
import type { PastAudit } from './life'
import type { PastFirm } from './firms'

/** Offices of the story by their codes. */
export const PAST_OFFICES = ['10113000', '10113110', '10113120', '10012000'] as const
export type PastOffice = (typeof PAST_OFFICES)[number]

/** How many firms each office audits in a year; the small groups are shown together only (`FEWEST_PERSONS`). */
const YEARLY: readonly { office: PastOffice; form: AuditForm; count: number }[] = [
  { office: '10113000', form: 'DESK', count: 11 },
  { office: '10113000', form: 'FIELD_PLANNED', count: 6 },
  { office: '10113000', form: 'FIELD_UNPLANNED', count: 5 },
  { office: '10113000', form: 'FIELD_COUNTER', count: 2 },
  { office: '10113110', form: 'DESK', count: 6 },
  { office: '10113120', form: 'DESK', count: 3 },
  { office: '10012000', form: 'DESK', count: 8 },
  { office: '10012000', form: 'FIELD_UNPLANNED', count: 5 },
]

/** Share of firms that confirm what they receive: three years ago, two years ago, last year, this year. */
const CONFIRMING = [0.76, 0.82, 0.87, 0.93] as const

/** All of an audit lies in the past: from its opening on it takes no longer than this, days. */
const LONGEST = 230

/** An audit to be told, and whose it is. */
export interface PlannedAudit extends PastAudit {
  office: PastOffice
  firm: PastFirm
  year: string
  chance: Chance
}

/** Finished audits of the last three years and of this one, the oldest first; the same for the same day. */
export function planAudits(
  firms: readonly PastFirm[],
  officers: Record<PastOffice, readonly [string, ...string[]]>,
  now: Date,
): PlannedAudit[] {
  const thisYear = Number(moscowDate(now).slice(0, 4))
  const planned: PlannedAudit[] = []
  for (const [ago, share] of [...CONFIRMING].reverse().entries()) {
    const year = thisYear - ago
    const start = new Date(`${year}-01-12T09:20:00+03:00`).getTime()
    const lastDay = Math.min(330, Math.floor((now.getTime() - start) / DAY) - LONGEST)
    if (lastDay < 30) continue
    // Of a year that is not over only the part is told whose audits are finished.
    const part = lastDay / 330
    let place = ago * 11
    // Evenly among the offices and forms, or so few people would show the share by chance only.
    let owed = 0.5
    for (const { office, form, count } of YEARLY)
      for (let i = 0; i < Math.ceil(count * part); i++) {
        const firm = firms[place++ % firms.length]!
        const chance = new Chance(year * 1000 + place)
        const [lead, ...others] = officers[office]
        const confirms = (owed += share) >= 1
        if (confirms) owed -= 1
        planned.push({
          office,
          firm,
          year: String(year),
          chance,
          form,
          opened: weekday(new Date(start + Math.floor((lastDay * (i + chance.next())) / count) * DAY)),
          officeCode: office,
          leadId: lead,
          memberId: others[i % Math.max(1, others.length)] ?? null,
          headId: firm.headId,
          confirms,
          firstNumber: 0,
        })
      }
  }
  return planned.sort((a, b) => a.opened.getTime() - b.opened.getTime())
}

const DAY = 86_400_000

function weekday(at: Date): Date {
  const day = at.getUTCDay()
  return day % 6 === 0 ? new Date(at.getTime() + (day === 6 ? 2 : 1) * DAY) : at
}
