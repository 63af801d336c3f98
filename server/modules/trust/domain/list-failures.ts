/** Why a revocation list could not be taken: the closed list. */
export const LIST_FAILURES = [
  'ADDRESS_FORBIDDEN',
  'UNREACHABLE',
  'TIMEOUT',
  'HTTP_STATUS',
  'TOO_LARGE',
  'NOT_A_LIST',
  'FOREIGN_LIST',
  'OLDER_LIST',
  'FUTURE_LIST',
] as const
export type ListFailure = (typeof LIST_FAILURES)[number]
