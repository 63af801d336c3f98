import { type Row } from './rows'

/** Rows of the access matrix: the function list, powers of attorney, the organisation's journal. */
export const SERVICES: Record<string, Row> = {
  'functions.list': {
    input: () => undefined,
    allow: ['head', 'viewer', 'otherKind', 'assigned', 'administrator'],
    empty: ['otherOrganisation', 'otherPerson'],
  },
}
