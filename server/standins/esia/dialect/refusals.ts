/** Refusals by their codes in ЕСИА ("Методические рекомендации по использованию ЕСИА"), and OAuth's name of each. */
export const REFUSALS = {
  'ESIA-007002': ['invalid_request', 'The certificate does not belong to the mnemonic of the system'],
  'ESIA-007003': ['invalid_request', 'The request has no parameter that it must have'],
  'ESIA-007004': ['access_denied', 'The resource owner or the authorization server denied the request'],
  'ESIA-007006': ['invalid_scope', 'The requested scope is wrong, unknown or has no sense'],
  'ESIA-007011': ['invalid_grant', 'The authorization code is wrong, has expired or has been used'],
  'ESIA-007014': ['invalid_request', 'The request does not contain a mandatory parameter'],
  'ESIA-007015': ['invalid_request', 'The time of the request is wrong'],
  'ESIA-007023': ['invalid_request', 'The redirect address is not among those of the system'],
  'ESIA-007039': ['invalid_request', 'The code challenge of PKCE is absent or malformed'],
  'ESIA-007040': ['invalid_grant', 'The code verifier of PKCE does not fit the code challenge'],
  'ESIA-007053': ['invalid_client', 'The client_secret is wrong'],
  'ESIA-007055': ['access_denied', 'The account of the person is not confirmed'],
  'ESIA-007060': ['invalid_request', 'The parameter roles is wrong'],
} as const satisfies Record<string, readonly [error: string, description: string]>

export type RefusalCode = keyof typeof REFUSALS

/** Thrown by the steps of the dialect; `detail` names the parameter where there is one. */
export class EsiaRefusal extends Error {
  override name = 'EsiaRefusal'

  constructor(
    readonly code: RefusalCode,
    readonly detail?: string,
  ) {
    super(code)
  }
}

/** As ЕСИА tells it, by the callback and by the token endpoint alike. */
export function describeRefusal(code: RefusalCode, detail?: string) {
  const [error, description] = REFUSALS[code]
  return {
    error,
    error_description: `${code}: ${description}${detail === undefined ? '' : ` [${detail}]`}`,
  }
}
