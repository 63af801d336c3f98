import { newId } from '@/server/platform/ids'
import { callerFor } from '../world'
import { EVERYONE_ELSE, NOBODY, OFFICER_SIDE, SIGNED_IN, type Row } from './rows'

const everybodySigned = (code: string) => Object.fromEntries(SIGNED_IN.map((name) => [name, code]))
const BOTH = { mail: true, push: true }

/** Rows of the access matrix: letters, notifications. */
export const LETTERS: Record<string, Row> = {
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
    empty: ['otherKind', 'assigned', 'administrator', 'otherOrganisation', 'otherPerson'],
  },
  'notifications.read': {
    input: async (world) => {
      const { items } = await callerFor(world.actors.head).notifications.list({})
      return { requestId: newId(), ids: items.map(({ id }) => id) }
    },
    allow: ['head', 'viewer'],
    // Foreign ids are passed over in silence; that nothing was marked is proved in the module's own test.
    empty: ['otherKind', 'assigned', 'administrator', 'otherOrganisation', 'otherPerson'],
  },
  'officeNotices.list': { input: () => ({}), allow: OFFICER_SIDE },
  'officeNotices.read': {
    // Foreign ids are passed over in silence; that nothing was marked is proved in the module's own test.
    input: () => ({ requestId: newId(), ids: [newId()] }),
    allow: OFFICER_SIDE,
  },
  'notifications.channels': { input: () => undefined, allow: SIGNED_IN },
  'notifications.saveChannels': {
    input: () => ({
      requestId: newId(),
      choices: { audits: BOTH, documents: BOTH, organisation: BOTH, security: BOTH },
    }),
    allow: SIGNED_IN,
  },
  // The world has no key of its own for push: whoever may try is told so.
  'notifications.addDevice': {
    input: () => ({
      requestId: newId(),
      endpoint: 'https://push.example.test/x',
      key: 'A'.repeat(87),
      secret: 'A'.repeat(22),
    }),
    allow: [],
    refused: everybodySigned('UNAVAILABLE'),
  },
  'notifications.removeDevice': {
    input: () => ({ requestId: newId(), id: newId() }),
    allow: [],
    refused: everybodySigned('NOT_FOUND'),
  },
  'notifications.tryDevice': {
    input: () => ({ requestId: newId(), id: newId() }),
    allow: [],
    refused: everybodySigned('NOT_FOUND'),
  },
}
