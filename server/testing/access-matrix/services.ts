import type { ParticipantActor } from '@/server/auth/actor'
import { registerPower } from '@/server/modules/powers/commands/register-power'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { actAt } from '../build'
import { SECRET, type World } from '../world'
import { lacksAdminister, type Row } from './rows'

/** Typed data of a power of the world's participant. */
const source = () => ({
  from: 'data' as const,
  data: {
    number: crypto.randomUUID(),
    internalNumber: null,
    principalTaxId: '0000101231',
    representativeName: SECRET,
    representativeTaxId: null,
    representativeSnils: '00000000000',
    powers: [{ code: null, text: SECRET }],
    issuedAt: '2026-01-01',
    validFrom: '2026-01-01',
    validTo: '2036-01-01',
    mayDelegate: false,
  },
})

/** A power of the world's participant, given to nobody in the portal. */
async function power(world: World) {
  const head = world.actors.head as ParticipantActor
  const ref = await actAt(head, now(), registerPower, { requestId: newId(), source: source() })
  return { requestId: newId(), ...ref }
}

/** Rows of the access matrix: the function list, powers of attorney, the organisation's journal. */
export const SERVICES: Record<string, Row> = {
  'functions.list': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation', 'otherPerson'],
  },
  'powers.list': {
    input: async (world) => {
      await power(world)
      return {}
    },
    allow: ['head', 'administrator'],
    empty: ['otherOrganisation'],
    refused: lacksAdminister,
  },
  // Only administrators and the one it was given to know of a power.
  'powers.get': {
    input: async (world) => ({ id: (await power(world)).id }),
    allow: ['head', 'administrator'],
  },
  // Whoever registers must be confirmed and reachable: of these only the head is.
  'powers.register': {
    input: () => ({ requestId: newId(), source: source() }),
    allow: ['head'],
    refused: { ...lacksAdminister, administrator: 'FORBIDDEN', otherOrganisation: 'FORBIDDEN' },
  },
  // It begins a document, for which managing is not enough.
  'powers.report': {
    input: async (world) => ({ requestId: newId(), id: (await power(world)).id }),
    allow: ['head'],
    refused: { ...lacksAdminister, administrator: 'FORBIDDEN' },
  },
  'powers.revoke': {
    input: async (world) => ({ ...(await power(world)), reason: 'Больше не нужна' }),
    allow: ['head', 'administrator'],
    refused: lacksAdminister,
  },
  'powers.link': {
    input: async (world) => ({ ...(await power(world)), userId: null }),
    allow: ['head', 'administrator'],
    refused: lacksAdminister,
  },
  'journal.list': {
    input: () => ({}),
    allow: ['head', 'administrator'],
    empty: ['otherOrganisation'],
    refused: lacksAdminister,
  },
  'journal.people': {
    input: () => undefined,
    allow: ['head', 'administrator'],
    empty: ['otherOrganisation'],
    refused: lacksAdminister,
  },
}
