import type { ParticipantActor } from '@/server/auth/actor'
import { newId } from '@/server/platform/ids'
import { buildAnswered, buildAsked } from '../information'
import type { World } from '../world'
import { act, type Row } from './rows'

const answered = (world: World) => buildAnswered(world.actors.head as ParticipantActor)
const lacksRequest = {
  viewer: 'FORBIDDEN',
  otherKind: 'FORBIDDEN',
  assigned: 'FORBIDDEN',
  administrator: 'FORBIDDEN',
} as const

/** Rows of the access matrix: what is asked of customs, and what it answers. */
export const INFORMATION: Record<string, Row> = {
  'information.askable': {
    input: () => undefined,
    allow: ['head', 'asker'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: lacksRequest,
  },
  'information.form': {
    input: () => ({ kindCode: '9910003E' }),
    allow: ['head', 'asker'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: lacksRequest,
  },
  'information.ask': {
    input: () => ({
      requestId: newId(),
      kindCode: '9910003E',
      values: { PeriodBegin: '2026-10-01', PeriodEnd: '2026-10-31' },
    }),
    allow: ['head', 'asker'],
    empty: ['otherOrganisation', 'otherPerson'],
    refused: lacksRequest,
  },
  'information.withdraw': {
    input: async (world) => act(await buildAsked(world.actors.head as ParticipantActor)),
    allow: ['head', 'asker'],
    refused: lacksRequest,
  },
  'information.list': {
    input: () => ({}),
    allow: ['head', 'viewer'],
    empty: ['otherKind', 'assigned', 'otherOrganisation', 'otherPerson'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'information.get': {
    input: async (world) => ({ id: (await answered(world)).id }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'information.rows': {
    input: async (world) => ({ answerId: (await answered(world)).answerId }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
  'information.totals': {
    input: async (world) => ({ answerId: (await answered(world)).answerId }),
    allow: ['head', 'viewer'],
    refused: { administrator: 'FORBIDDEN' },
  },
}
