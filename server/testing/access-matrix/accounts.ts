import { newId } from '@/server/platform/ids'
import { NOBODY, SIGNED_IN, type Row } from './rows'

const EVERYONE = [...NOBODY, ...SIGNED_IN]
const refusedTo = (names: Row['allow'], code: string): Row['refused'] =>
  Object.fromEntries(names.map((name) => [name, code]))

/** A link that was never sent: what it opens is decided by its secret, never by who calls. */
const link = () => ({ requestId: newId(), token: newId() })

/** Rows of the access matrix: the door of login and password. */
export const ACCOUNTS: Record<string, Row> = {
  'accounts.applyForAccess': {
    input: () => ({
      requestId: newId(),
      login: 'applicant',
      email: 'applicant@example.test',
      consent: true,
      locale: 'ru',
    }),
    allow: [],
    empty: EVERYONE,
  },
  'accounts.askRecovery': {
    input: () => ({ requestId: newId(), name: 'somebody', locale: 'ru' }),
    allow: [],
    empty: EVERYONE,
  },
  'accounts.link': {
    input: () => ({ purpose: 'ACTIVATION', token: newId() }),
    allow: [],
    empty: EVERYONE,
  },
  'accounts.activate': {
    input: () => ({
      ...link(),
      login: 'applicant',
      lastName: 'Новая',
      firstName: 'Анна',
      password: 'синий трамвай до моря',
    }),
    allow: [],
    refused: refusedTo(EVERYONE, 'TOKEN_INVALID'),
  },
  'accounts.resetPassword': {
    input: () => ({ ...link(), password: 'синий трамвай до моря' }),
    allow: [],
    refused: refusedTo(EVERYONE, 'TOKEN_INVALID'),
  },
  'accounts.liftRest': { input: link, allow: [], refused: refusedTo(EVERYONE, 'TOKEN_INVALID') },
  'accounts.confirmEmail': {
    input: () => ({ ...link(), side: 'old' }),
    allow: [],
    refused: refusedTo(EVERYONE, 'TOKEN_INVALID'),
  },
  'accounts.cancelEmail': {
    input: () => ({ ...link(), side: 'new' }),
    allow: [],
    refused: refusedTo(EVERYONE, 'TOKEN_INVALID'),
  },
  'accounts.changePassword': {
    input: () => ({ requestId: newId(), current: 'прежний', password: 'синий трамвай до моря' }),
    allow: [],
    // The people of the world have no passwords: their door was another.
    refused: refusedTo(SIGNED_IN, 'FORBIDDEN'),
  },
  'accounts.changeEmail': {
    input: () => ({ requestId: newId(), email: `new-${newId()}@example.test` }),
    allow: SIGNED_IN,
  },
  'accounts.emailChange': { input: () => undefined, allow: [], empty: SIGNED_IN },
}
