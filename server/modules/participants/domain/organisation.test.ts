import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  allows,
  EVERYTHING,
  heldBy,
  holds,
  type Grant,
  type ParticipantActor,
} from '@/server/auth/actor'
import { keepsAdministration, type Keeper } from './administration'
import { appointmentState, inForce } from './appointment'
import { GRANTED_ACTIONS, isWithin, tidy, type Right } from './grants'
import { findIdentifierProblem, identifierRules, type Country } from './opening'
import { withCheckDigits } from './identifiers'
import { TEMPLATES } from './templates'
import { dayOf, endOf, beginningOf, lastDayOf } from './term'
import { PEOPLE_ACTS, refusePeople } from '../policy'
import { participantScope } from '../../submissions/policy'

const KINDS = ['1050030E', '1002003E', '1006110E']
const NOW = Date.parse('2026-11-22T09:00:00Z')
const instant = fc.integer({ min: -1000, max: 1000 }).map((hours) => new Date(NOW + hours * 3_600_000))
const grant: fc.Arbitrary<Grant> = fc.record({
  actions: fc.subarray([...ACTIONS]),
  kinds: fc.subarray(KINDS),
  assignedOnly: fc.boolean(),
})
const role = fc.constantFrom('HEAD' as const, 'ADMINISTRATOR' as const, 'EMPLOYEE' as const)
const keeper: fc.Arbitrary<Keeper> = fc.record({
  role,
  validFrom: instant,
  validTo: fc.option(instant, { nil: null }),
  suspendedAt: fc.option(instant, { nil: null }),
  revokedAt: fc.option(instant, { nil: null }),
})

const actorWith = (grants: Grant[], of: ParticipantActor['role'] = 'EMPLOYEE'): ParticipantActor => ({
  kind: 'participant',
  userId: 'u1',
  sessionId: 's1',
  door: 'PASSWORD',
  name: 'Имя',
  confirmedAt: new Date(NOW),
  trusted: true,
  signature: false,
  gaps: [],
  participantId: 'p1',
  category: 'LEGAL_ENTITY',
  confirmed: true,
  role: of,
  grants: heldBy(of, grants),
})

describe('grants', () => {
  test('open no other action, no other kind and no case of somebody else', () => {
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 4 }),
        fc.constantFrom(...ACTIONS),
        fc.constantFrom(...KINDS),
        fc.boolean(),
        (grants, action, kindCode, mine) => {
          if (!allows(actorWith(grants), action, { kindCode, mine })) return
          const named = grants.filter((one) => one.actions.includes(action))
          expect(named.length).toBeGreaterThan(0)
          const ofKind = named.filter((one) => one.kinds.length === 0 || one.kinds.includes(kindCode))
          expect(ofKind.length).toBeGreaterThan(0)
          if (!mine) expect(ofKind.some((one) => !one.assignedOnly)).toBe(true)
        },
      ),
    )
  })

  test('scope every read by the participant, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), role, (grants, of) => {
        expect(participantScope(actorWith(grants, of))).toMatchObject({ participantId: 'p1' })
      }),
    )
  })

  test('never make an employee an administrator of what is given on the page', () => {
    for (const template of Object.values(TEMPLATES)) {
      expect(template.actions).toContain('view')
      expect(template.actions).not.toContain('administer')
    }
    expect(GRANTED_ACTIONS).not.toContain('administer')
  })

  test('are in force from their beginning until just before their end', () => {
    fc.assert(
      fc.property(instant, fc.option(instant, { nil: null }), instant, (validFrom, validTo, now) => {
        expect(inForce({ validFrom, validTo }, now)).toBe(
          validFrom.getTime() <= now.getTime() && (!validTo || now.getTime() < validTo.getTime()),
        )
      }),
    )
  })
})

describe('an answer to a request', () => {
  const day = fc.option(fc.constantFrom('2026-11-30', '2026-12-31', '2027-06-30'), { nil: null })
  const right: fc.Arbitrary<Right> = fc.record({
    actions: fc.subarray([...GRANTED_ACTIONS], { minLength: 1 }),
    kinds: fc.subarray(KINDS),
    until: day,
  })

  test('allows nothing that was not asked for', () => {
    fc.assert(
      fc.property(
        right,
        right,
        fc.constantFrom(...GRANTED_ACTIONS),
        fc.constantFrom(...KINDS),
        (given, asked, action, kind) => {
          const opens = (one: Right) =>
            tidy(one).actions.includes(action) && (one.kinds.length === 0 || one.kinds.includes(kind))
          if (!isWithin(given, asked)) return
          if (opens(given)) expect(opens(asked)).toBe(true)
          if (asked.until) expect(given.until !== null && given.until <= asked.until).toBe(true)
        },
      ),
    )
  })

  test('may be the request itself', () => {
    fc.assert(
      fc.property(right, (asked) => {
        expect(isWithin(asked, asked)).toBe(true)
      }),
    )
  })
})

describe('the last administrator', () => {
  const manages = (one: Keeper, now: Date) =>
    one.role !== 'EMPLOYEE' && appointmentState(one, now) === 'active'

  test('cannot be taken away, stopped, lowered or given an end', () => {
    fc.assert(
      fc.property(
        fc.array(keeper, { minLength: 1, maxLength: 5 }),
        keeper,
        fc.nat(4),
        instant,
        (people, changed, at, now) => {
          const index = at % people.length
          const after = people.map((one, place) => (place === index ? changed : one))
          if (!keepsAdministration(people, after, now)) return
          if (people.some((one) => manages(one, now)))
            expect(after.some((one) => manages(one, now))).toBe(true)
          const forever = (one: Keeper) => manages(one, now) && one.validTo === null
          if (people.some(forever)) expect(after.some(forever)).toBe(true)
        },
      ),
    )
  })

  test('hinders nobody else: what leaves a keeper where they were is allowed', () => {
    const head: Keeper = {
      role: 'HEAD',
      validFrom: new Date(0),
      validTo: null,
      suspendedAt: null,
      revokedAt: null,
    }
    fc.assert(
      fc.property(keeper, keeper, (before, after) => {
        expect(keepsAdministration([head, before], [head, after], new Date(NOW))).toBe(true)
      }),
    )
  })
})

describe('who may touch whom', () => {
  const subject = fc.record({
    userId: fc.constantFrom('u1', 'u2'),
    role,
    source: fc.constantFrom('PASSWORD' as const, 'ESIA' as const, 'CERTIFICATE' as const),
    state: fc.constantFrom(
      'active' as const,
      'future' as const,
      'suspended' as const,
      'expired' as const,
      'revoked' as const,
    ),
  })
  test('only those who administer; a head only heads; what a door said only another head, and never by a change', () => {
    fc.assert(
      fc.property(
        fc.array(grant, { maxLength: 3 }),
        role,
        subject,
        fc.constantFrom(...PEOPLE_ACTS),
        (grants, of, whom, act) => {
          const actor = actorWith(grants, of)
          if (refusePeople(actor, whom, act) !== null) return
          expect(holds(actor, 'administer')).toBe(true)
          if (whom.role === 'HEAD') {
            expect(of).toBe('HEAD')
            expect(whom.source === 'PASSWORD' || (whom.userId !== actor.userId && act !== 'change')).toBe(
              true,
            )
          }
          expect(act === 'suspend' && whom.userId === 'u1').toBe(false)
        },
      ),
    )
  })
  test('a head holds everything, whatever the rows say', () => {
    expect(heldBy('HEAD', [])).toEqual([EVERYTHING])
  })
})

test('days and instants are each other’s inverse', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (date) => {
        const day = dayOf(date)
        expect(lastDayOf(endOf(day))).toBe(day)
        expect(dayOf(beginningOf(day))).toBe(day)
        expect(endOf(day).getTime() - beginningOf(day).getTime()).toBe(86_400_000)
      },
    ),
  )
})

describe('opening an organisation', () => {
  const made = (country: Country, category: 'LEGAL_ENTITY' | 'ENTREPRENEUR') => {
    const bodies: Record<string, string> = {
      'ru-inn-organisation': '0000101230',
      'ru-inn-person': '000010123000',
      'ru-ogrn': '1000000001170',
      'ru-ogrnip': '300000000011700',
      'ru-kpp': '000001001',
      'by-unp': '100000000',
      'kz-bin': '000140000002',
      'kz-iin': '900101000000',
      'am-unn': '00001234',
      'kg-inn': '00101199000000',
    }
    return Object.fromEntries(
      Object.entries(identifierRules(country, category)).map(([field, rule]) => [
        field,
        withCheckDigits(rule, bodies[rule]!) ?? bodies[rule]!,
      ]),
    )
  }

  test('takes right numbers of each state and names the first wrong one', () => {
    for (const country of ['RU', 'BY', 'KZ', 'AM', 'KG'] as const) {
      for (const category of ['LEGAL_ENTITY', 'ENTREPRENEUR'] as const) {
        const numbers = made(country, category)
        expect([country, category, findIdentifierProblem(country, category, numbers)]).toEqual([
          country,
          category,
          null,
        ])
        expect(findIdentifierProblem(country, category, { ...numbers, taxId: '1' })).toMatchObject({
          field: 'taxId',
          problem: 'length',
        })
      }
    }
    const russian = made('RU', 'LEGAL_ENTITY')
    expect(findIdentifierProblem('RU', 'LEGAL_ENTITY', { ...russian, kpp: '' })).toBeNull()
    expect(findIdentifierProblem('RU', 'LEGAL_ENTITY', { ...russian, ogrn: null })).toMatchObject({
      field: 'ogrn',
    })
    expect(
      findIdentifierProblem('RU', 'LEGAL_ENTITY', {
        ...russian,
        ogrn: `${russian['ogrn']!.slice(0, 12)}${(Number(russian['ogrn']![12]) + 1) % 10}`,
      }),
    ).toMatchObject({ field: 'ogrn', problem: 'check-digit' })
  })
})
