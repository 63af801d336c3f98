import { saveRoute } from '@/server/modules/approvals/commands/save-route'
import { mintToken } from '@/server/modules/accounts/commands/mint-token'
import { invitePerson } from '@/server/modules/participants/commands/invite-person'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { actAt, buildAppointment, buildUser, participantActor } from '../build'
import { SECRET, type World } from '../world'
import { lacksAdminister, NOBODY, OFFICER_SIDE, SIGNED_IN, type Row } from './rows'

const GRANT = { actions: ['view' as const], kinds: [], from: null, until: null, assignedOnly: false }
const rights = { role: 'EMPLOYEE' as const, grants: [GRANT], until: null }

/** Somebody of the world's participant upon whom an act is possible. */
async function somebody(world: World, values: { suspendedAt?: Date } = {}) {
  const participantId = world.ids.own
  const userId = await buildUser()
  const id = await buildAppointment({
    participantId,
    userId,
    role: 'EMPLOYEE',
    title: 'Сотрудник',
    ...values,
  })
  return { requestId: newId(), id, version: 1 }
}

/** A route of approval of the world's participant. */
async function route(world: World) {
  const head = await participantActor(world.ids.head, world.ids.own, now())
  return actAt(head, now(), saveRoute, {
    requestId: newId(),
    id: null,
    version: 0,
    name: 'Проверка перед отправкой',
    kinds: ['0000000E'],
    steps: [{ title: 'Руководитель', userIds: [world.ids.head] }],
  })
}

/** An invitation of the world's participant, and its link. */
async function invitation(world: World) {
  const head = await participantActor(world.ids.head, world.ids.own, now())
  const { id } = await actAt(head, now(), invitePerson, {
    requestId: newId(),
    email: `${newId()}@example.test`,
    days: 7,
    title: SECRET,
    ...rights,
  })
  const token = await asSystem((tx) => mintToken(tx, { purpose: 'INVITATION', subjectId: id, now: now() }))
  return { id, token }
}

/** A request of the viewer for more rights. */
async function request(world: World): Promise<string> {
  const id = newId()
  const viewer = world.actors.viewer
  await asSystem((tx) =>
    tx.rightsRequest.create({
      data: {
        id,
        participantId: world.ids.own,
        userId: viewer.kind === 'participant' ? viewer.userId : '',
        actions: ['view'],
        kinds: [],
        reason: SECRET,
        createdAt: now(),
      },
    }),
  )
  return id
}

/** Those who administer, and why the others of a participant's side may not. */
const administrators = { allow: ['head', 'administrator'], refused: lacksAdminister } as const

/** Rows of the access matrix: participants. */
export const ORGANISATION: Record<string, Row> = {
  'approvals.routes': {
    input: () => undefined,
    allow: ['head', 'administrator'],
    empty: ['otherOrganisation'],
    refused: lacksAdminister,
  },
  'approvals.save': {
    input: (world: World) => ({
      requestId: newId(),
      id: null,
      version: 0,
      name: 'Проверка перед отправкой',
      // A kind that no other row of the matrix sends.
      kinds: ['0000000E'],
      steps: [{ title: 'Руководитель', userIds: [world.ids.head] }],
    }),
    allow: ['head', 'administrator'],
    refused: { ...lacksAdminister, otherOrganisation: 'INVALID_INPUT' },
  },
  'approvals.remove': {
    input: async (world: World) => ({ requestId: newId(), ...(await route(world)) }),
    allow: ['head', 'administrator'],
    refused: lacksAdminister,
  },
  'participants.actingFor': {
    input: () => ({}),
    allow: ['head', 'viewer', 'otherKind', 'notActing', 'assigned', 'administrator'],
    empty: [
      'otherOrganisation',
      'otherPerson',
      'revoked',
      'suspended',
      'expired',
      'intruder',
      'dismissed',
      ...OFFICER_SIDE,
    ],
  },
  'organisation.people': {
    input: () => undefined,
    allow: ['head', 'administrator'],
    empty: ['otherOrganisation'],
    refused: lacksAdminister,
  },
  'participants.current': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation', 'otherPerson'],
  },
  'participants.open': {
    input: () => ({
      requestId: newId(),
      country: 'AM',
      category: 'LEGAL_ENTITY',
      name: 'ООО «Север»',
      taxId: '00001234',
      ogrn: null,
      kpp: null,
    }),
    allow: [
      'head',
      'viewer',
      'otherKind',
      'assigned',
      'administrator',
      'otherOrganisation',
      'otherPerson',
      ...OFFICER_SIDE,
      'revoked',
      'suspended',
      'expired',
      'dismissed',
    ],
    // The same people under another name: one organisation is not opened twice by one person.
    refused: { notActing: 'FORBIDDEN', intruder: 'FORBIDDEN' },
  },
  'participants.adoptable': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation', 'otherPerson'],
  },
  // What may be adopted, and by whom, is proved in the module's own test.
  'participants.adopt': { input: () => ({ requestId: newId(), fromId: newId() }), allow: [] },
  'organisation.preview': {
    input: () => ({ id: null, from: null, ...rights }),
    ...administrators,
    empty: ['otherOrganisation'],
  },
  'organisation.change': {
    input: async (world) => ({ ...(await somebody(world)), title: 'Декларант', from: null, ...rights }),
    ...administrators,
  },
  'organisation.suspend': { input: somebodyOf, ...administrators },
  'organisation.resume': {
    input: (world) => somebody(world, { suspendedAt: now() }),
    ...administrators,
  },
  'organisation.revoke': { input: somebodyOf, ...administrators },
  'submissions.leaders': {
    input: async (world) => ({ id: (await world.submission('SENT')).id }),
    allow: ['head'],
    // An administrator without the right to look has no documents to give.
    refused: lacksAdminister,
  },
  'submissions.entrust': {
    input: async (world) => ({
      requestId: newId(),
      id: (await world.submission('SENT')).id,
      userId: world.ids.head,
      entrusted: true,
    }),
    allow: ['head'],
    refused: lacksAdminister,
  },
  'invitations.list': {
    input: async (world) => {
      await invitation(world)
      return {}
    },
    ...administrators,
    empty: ['otherOrganisation'],
  },
  'invitations.send': {
    input: () => ({
      requestId: newId(),
      email: `${newId()}@example.test`,
      days: 7,
      title: 'Декларант',
      ...rights,
    }),
    ...administrators,
    empty: ['otherOrganisation'],
  },
  'invitations.resend': {
    input: async (world) => ({ requestId: newId(), id: (await invitation(world)).id, days: 7 }),
    ...administrators,
  },
  'invitations.revoke': {
    input: async (world) => ({ requestId: newId(), id: (await invitation(world)).id }),
    ...administrators,
  },
  'invitations.offer': {
    // The link is the right: whoever holds it may read what is offered.
    input: async (world) => ({ token: (await invitation(world)).token }),
    allow: [...NOBODY, ...SIGNED_IN],
  },
  'invitations.accept': {
    // A link that was never sent: whoever accepts a real one becomes one of the people, which would change the world's.
    input: () => ({ requestId: newId(), token: 'a'.repeat(43) }),
    allow: [],
    refused: Object.fromEntries(SIGNED_IN.map((name) => [name, 'TOKEN_INVALID'])),
  },
  'invitations.decline': {
    input: async (world) => ({ requestId: newId(), token: (await invitation(world)).token }),
    allow: SIGNED_IN,
  },
  'rights.own': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation', 'otherPerson'],
  },
  'rights.request': {
    input: () => ({
      requestId: newId(),
      actions: ['view'],
      kinds: [],
      until: null,
      reason: 'Нужно для работы',
    }),
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation'],
    refused: { otherPerson: 'FORBIDDEN' },
  },
  'rights.withdraw': {
    input: async (world) => ({ requestId: newId(), id: await request(world) }),
    allow: ['viewer'],
    // Only who asked takes it back.
    refused: { asker: 'NOT_FOUND', otherPerson: 'FORBIDDEN' },
  },
  'rights.requests': { input: () => undefined, ...administrators, empty: ['otherOrganisation'] },
  'rights.approve': {
    input: async (world) => ({ requestId: newId(), id: await request(world), answer: '', grant: GRANT }),
    ...administrators,
  },
  'rights.refuse': {
    input: async (world) => ({ requestId: newId(), id: await request(world), answer: 'Не нужно' }),
    ...administrators,
  },
}

function somebodyOf(world: World) {
  return somebody(world)
}
