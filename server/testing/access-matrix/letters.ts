import { newId } from '@/server/platform/ids'
import { callerFor } from '../world'
import { EVERYONE_ELSE, NOBODY, type Row } from './rows'

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
}
