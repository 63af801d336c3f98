import { newId } from '@/server/platform/ids'
import { asSystem } from '@/server/platform/db/as-actor'
import { calendarRevision } from '@/server/modules/deadlines/commands/counting-at'
import { KNOWN_YEARS } from '@/server/modules/deadlines/known-years'
import { NOBODY, OFFICER_SIDE, SIGNED_IN, type Row } from './rows'

/** Rows of the access matrix: terms are everybody's, the production calendar is its keepers'. */

const refused: Row['refused'] = Object.fromEntries(
  OFFICER_SIDE.filter((name) => name !== 'keeper').map((name) => [name, 'FORBIDDEN']),
)
const keeper = { allow: ['keeper'], refused } as const
const everyone = { allow: [...NOBODY, ...SIGNED_IN] } as const

const act = async () => ({ requestId: newId(), revision: await asSystem(calendarRevision) })
const YEAR = KNOWN_YEARS.find(({ year }) => year === 2026)!
const file = {
  year: YEAR.year,
  format: 'json',
  text: JSON.stringify({ year: YEAR.year, days: YEAR.marks }),
}

export const CALENDAR: Record<string, Row> = {
  'deadlines.rules': { ...everyone, input: () => undefined },
  'deadlines.compute': { ...everyone, input: () => ({ rule: 'objections', event: '2026-11-18' }) },
  'calendar.get': { ...keeper, input: () => ({ year: 2026 }) },
  'calendar.warning': { ...keeper, input: () => undefined },
  'calendar.preview': { ...keeper, input: () => ({ requestId: newId(), ...file }) },
  'calendar.changeDay': {
    ...keeper,
    input: async () => ({ ...(await act()), day: '2027-02-22', kind: 'transferred', reason: 'Перенос' }),
  },
  'calendar.import': {
    ...keeper,
    input: async () => ({ ...(await act()), ...file, standing: 'confirmed', source: 'Постановление' }),
  },
  'calendar.setRule': {
    ...keeper,
    input: async () => ({
      ...(await act()),
      rule: 'conclusion',
      length: 10,
      validFrom: '2026-12-01',
      reason: 'Порядок таможни',
    }),
  },
}
