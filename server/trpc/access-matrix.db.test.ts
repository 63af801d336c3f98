import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/server/platform/ids'
import {
  buildWorld,
  callerFor,
  reserveDecision,
  SECRET,
  type ActorName,
  type World,
} from '@/server/testing/world'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { toDomainError } from './init'
import { appRouter } from './root'

/**
 * The access matrix (SEC-1): every procedure of the router, every kind of actor. A procedure that is missing here, or has
 * no permission, fails the test. Who is not named in `allow` must be refused with the code of `refused` or, by default,
 * as somebody for whom the thing does not exist.
 */

type Code = string
interface Row {
  /** Input for one call; built anew for each allowed actor, since calls change things. */
  input: (world: World) => unknown
  allow: readonly ActorName[]
  refused?: Partial<Record<ActorName, Code>>
  /** Actors for whom the call succeeds and shows only their own: the secret of the world must not be in the answer. */
  empty?: readonly ActorName[]
}

const PARTICIPANT_SIDE = ['head', 'viewer', 'otherKind', 'otherOrganisation', 'otherPerson'] as const
const OFFICER_SIDE = ['inspector', 'colleague', 'chief', 'post', 'otherOffice'] as const
/** Who holds no session: nothing is open to them but the public pages. */
const NOBODY: readonly ActorName[] = ['anonymous', 'ended', 'annulled']

/** Everyone but the head, who is allowed everything of the participant's side. */
const EVERYONE_ELSE: readonly ActorName[] = [
  ...NOBODY,
  ...(['viewer', 'otherKind', 'revoked', 'expired', 'notActing', 'otherOrganisation', 'intruder'] as const),
  ...(['otherPerson', 'dismissed', ...OFFICER_SIDE] as const),
]

const act = (ref: { id: string; version: number }) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
})
const lacksPrepare = { viewer: 'FORBIDDEN', otherKind: 'NOT_FOUND' } as const

const MATRIX: Record<string, Row> = {
  'submissions.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'otherOrganisation', 'otherPerson'],
  },
  'submissions.get': {
    input: async (world) => ({ id: (await world.submission('ACCEPTED')).id }),
    allow: ['head', 'viewer'],
  },
  'submissions.create': {
    input: () => ({ requestId: newId(), kindCode: '1050030E' }),
    allow: ['head'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', otherKind: 'FORBIDDEN' },
  },
  'submissions.copy': {
    input: async (world) => ({ requestId: newId(), id: (await world.submission('SENT')).id }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.importXml': {
    input: () => ({
      requestId: newId(),
      fileName: 'a.xml',
      contentBase64: Buffer.from('<a/>').toString('base64'),
    }),
    allow: [],
    refused: {
      head: 'XML_INVALID',
      viewer: 'FORBIDDEN',
      otherKind: 'XML_INVALID',
      otherOrganisation: 'XML_INVALID',
      otherPerson: 'XML_INVALID',
    },
  },
  'submissions.save': {
    input: async (world) => ({ ...act(await world.submission('DRAFT')), values: {}, officeCode: null }),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.removeFile': {
    input: async (world) => {
      const { id, fileId } = await world.submission('DRAFT')
      return { requestId: newId(), id, fileId }
    },
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.archive': {
    input: async (world) => act(await world.submission('DRAFT')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.reopen': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.discard': {
    input: async (world) => act(await world.submission('DRAFT')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.send': {
    input: async (world) => act(await world.submission('ARCHIVED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'submissions.withdraw': {
    input: async (world) => act(await world.submission('DELIVERED')),
    allow: ['head'],
    refused: lacksPrepare,
  },
  'archive.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'otherOrganisation', 'otherPerson'],
  },
  'archive.get': {
    input: async (world) => {
      const { items } = await callerFor(world.actors.head).archive.list({})
      return { id: items[0]!.id }
    },
    allow: ['head', 'viewer'],
  },
  'letters.captured': {
    // SMTP_URL is not set in the tests, and the mode is the demonstration: the page of captured mail is open to all.
    input: () => ({}),
    allow: ['head'],
    empty: EVERYONE_ELSE,
  },
  'letters.get': {
    input: () => ({ id: newId() }),
    allow: [],
    refused: Object.fromEntries(NOBODY.map((name) => [name, 'NOT_FOUND'])),
  },
  'notifications.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'otherOrganisation', 'otherPerson'],
  },
  'notifications.read': {
    input: async (world) => {
      const { items } = await callerFor(world.actors.head).notifications.list({})
      return { requestId: newId(), ids: items.map(({ id }) => id) }
    },
    allow: ['head', 'viewer'],
    // Foreign ids are passed over in silence; that nothing was marked is proved in the module's own test.
    empty: ['otherKind', 'otherOrganisation', 'otherPerson'],
  },
  'catalogue.kind': {
    input: () => ({ code: '1050030E' }),
    allow: ['head', 'viewer', 'otherKind', 'otherOrganisation', 'otherPerson', 'notActing', ...OFFICER_SIDE],
    empty: ['revoked', 'expired', 'intruder', 'dismissed'],
  },
  'offices.mine': {
    input: () => undefined,
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice'],
  },
  'offices.receiving': {
    input: () => undefined,
    allow: ['head', 'viewer', 'notActing', 'revoked', 'expired', 'intruder', 'dismissed', ...OFFICER_SIDE],
    empty: ['otherKind', 'otherOrganisation', 'otherPerson'],
  },
  'participants.actingFor': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'notActing'],
    empty: [
      'otherOrganisation',
      'otherPerson',
      'revoked',
      'expired',
      'intruder',
      'dismissed',
      ...OFFICER_SIDE,
    ],
  },
  'participants.people': {
    input: () => undefined,
    allow: ['head'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: { viewer: 'FORBIDDEN', otherKind: 'FORBIDDEN' },
  },
  'queue.list': {
    input: () => ({ filter: 'all' }),
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice'],
  },
  'queue.get': {
    input: async (world) => ({ id: (await world.submission('REGISTERED')).id }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.colleagues': {
    input: () => undefined,
    allow: ['inspector', 'colleague', 'chief'],
    empty: ['post', 'otherOffice'],
  },
  'queue.assign': {
    input: async (world) => ({
      ...act(await world.submission('DELIVERED')),
      assigneeId: world.ids.inspector,
    }),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.removeFile': {
    input: async (world) => {
      const { id } = await world.submission('REGISTERED')
      const fileId = await reserveDecision(world.actors.inspector as OfficerActor, id, now())
      return { requestId: newId(), id, fileId }
    },
    allow: ['inspector', 'chief'],
    refused: { colleague: 'FORBIDDEN' },
  },
  'queue.register': {
    input: async (world) => act(await world.submission('DELIVERED')),
    allow: ['inspector', 'colleague', 'chief'],
  },
  'queue.decide': {
    input: async (world) => {
      const ref = await world.submission('REGISTERED')
      await reserveDecision(world.actors.inspector as OfficerActor, ref.id, now())
      return { ...act(ref), outcome: 'REFUSED', text: 'Не представлены документы' }
    },
    allow: ['inspector', 'chief'],
    // Registered by the inspector, so it is the inspector's.
    refused: { colleague: 'FORBIDDEN' },
  },
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
function refusal(path: string, actor: ActorName): Code {
  return MATRIX[path]!.refused?.[actor] ?? (NOBODY.includes(actor) ? 'UNAUTHENTICATED' : 'NOT_FOUND')
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
    for (const name of ['revoked', 'expired', 'intruder', 'notActing', 'dismissed'])
      expect(kinds[name]).toBe('person')
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
        const empty = row.empty?.includes(actor) ?? false
        const allowed = row.allow.includes(actor) || empty
        expected[actor] = allowed ? 'OK' : refusal(path, actor)
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
