import { beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNTS } from '@/server/testing/access-matrix/accounts'
import { AUDITS } from '@/server/testing/access-matrix/audits'
import { CATALOGUE } from '@/server/testing/access-matrix/catalogue'
import { ARCHIVE } from '@/server/testing/access-matrix/archive'
import { DOCUMENTS } from '@/server/testing/access-matrix/documents'
import { DRAFTS } from '@/server/testing/access-matrix/drafts'
import { CALENDAR } from '@/server/testing/access-matrix/calendar'
import { EXCHANGE } from '@/server/testing/access-matrix/exchange'
import { INFORMATION } from '@/server/testing/access-matrix/information'
import { LETTERS } from '@/server/testing/access-matrix/letters'
import { ORGANISATION } from '@/server/testing/access-matrix/organisation'
import { PRINTS } from '@/server/testing/access-matrix/prints'
import { PROFILE } from '@/server/testing/access-matrix/profile'
import {
  NOBODY,
  OFFICER_SIDE,
  OUTSIDERS,
  PARTICIPANT_SIDE,
  SAME_AS,
  type Row,
} from '@/server/testing/access-matrix/rows'
import { TRUST } from '@/server/testing/access-matrix/trust'
import { SERVICES } from '@/server/testing/access-matrix/services'
import { buildWorld, callerFor, SECRET, type ActorName, type World } from '@/server/testing/world'
import { toDomainError } from './init'
import { appRouter } from './root'

/**
 * The access matrix (SEC-1): every procedure of the router, every kind of actor. A procedure that is missing here, or has
 * no permission, fails the test. Who is not named in `allow` must be refused with the code of `refused` or, by default,
 * as somebody for whom the thing does not exist.
 */
const MATRIX: Record<string, Row> = {
  ...ACCOUNTS,
  ...ARCHIVE,
  ...AUDITS,
  ...CATALOGUE,
  ...DOCUMENTS,
  ...DRAFTS,
  ...CALENDAR,
  ...EXCHANGE,
  ...INFORMATION,
  ...LETTERS,
  ...ORGANISATION,
  ...PRINTS,
  ...PROFILE,
  ...SERVICES,
  ...TRUST,
}

let world: World

beforeAll(async () => {
  world = await buildWorld()
  await world.submission('ACCEPTED')
  await world.submission('DELIVERED')
  for (const { load } of Object.values(appRouter._def.lazy)) await load()
})

function call(path: string, actor: ActorName, input: unknown): Promise<unknown> {
  const caller = callerFor(world.actors[actor]) as unknown as Record<
    string,
    Record<string, (i: unknown) => Promise<unknown>>
  >
  const [module, name] = path.split('.') as [string, string]
  return caller[module]![name]!(input)
}

/** What the matrix expects when a row says nothing: no session, wrong side, or out of scope. */
function refusal(row: Row, actor: ActorName): string {
  return row.refused?.[actor] ?? (NOBODY.includes(actor) ? 'UNAUTHENTICATED' : 'NOT_FOUND')
}

/** The name by which a row speaks of the actor. */
function nameIn(row: Row, actor: ActorName): ActorName {
  const named = row.allow.includes(actor) || row.empty?.includes(actor) || row.refused?.[actor] !== undefined
  return named ? actor : (SAME_AS[actor] ?? actor)
}

describe('access matrix', () => {
  test('SEC-1 names every procedure of the router, and each has a permission', () => {
    const procedures = Object.entries(appRouter._def.procedures)
    expect(Object.keys(MATRIX).sort()).toEqual(procedures.map(([path]) => path).sort())
    for (const [path, procedure] of procedures) {
      expect(
        (procedure as unknown as { _def: { meta?: { permission?: string } } })._def.meta?.permission,
        path,
      ).toBeTruthy()
    }
  })

  test('SEC-1 has every way of being nobody: the actors that must not be minted are not', () => {
    const kinds = Object.fromEntries(Object.entries(world.actors).map(([name, actor]) => [name, actor.kind]))
    for (const name of NOBODY) expect(kinds[name]).toBe('anonymous')
    for (const name of OUTSIDERS) expect(kinds[name]).toBe('person')
    for (const name of PARTICIPANT_SIDE) expect(kinds[name]).toBe('participant')
    for (const name of OFFICER_SIDE) expect(kinds[name]).toBe('officer')
  })

  for (const [path, row] of Object.entries(MATRIX)) {
    test(`SEC-1 ${path}`, async () => {
      const outcomes: Record<string, string> = {}
      const expected: Record<string, string> = {}
      // A refused call changes nothing, so the refused share one input; whoever is allowed gets their own.
      const shared = await row.input(world)
      for (const actor of Object.keys(world.actors) as ActorName[]) {
        const name = nameIn(row, actor)
        const empty = row.empty?.includes(name) ?? false
        const allowed = row.allow.includes(name) || empty
        expected[actor] = allowed ? 'OK' : refusal(row, name)
        try {
          const input = allowed ? await row.input(world) : shared
          const answer = JSON.stringify(await call(path, actor, input))
          outcomes[actor] = empty && answer?.includes(SECRET) ? 'LEAK' : 'OK'
        } catch (error) {
          outcomes[actor] = toDomainError(error).code
        }
      }
      expect(outcomes).toEqual(expected)
    })
  }
})
