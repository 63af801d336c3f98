import { lacksAdminister, OFFICER_SIDE, type Row } from './rows'

/** Rows of the access matrix: participants. */
export const ORGANISATION: Record<string, Row> = {
  'participants.actingFor': {
    input: () => undefined,
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
}
