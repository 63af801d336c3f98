import { ESIA_FAILURES, type EsiaFailure } from '@/server/modules/accounts/domain/esia-failure'

/** What went wrong at a door; the page has a title and a cure for each. */
export type SignInFailure =
  'CredentialsSignin' | 'RATE_LIMITED' | 'UNAVAILABLE' | EsiaFailure | 'AccessDenied' | 'Unknown'

const KNOWN: Record<string, SignInFailure> = {
  ...Object.fromEntries(ESIA_FAILURES.map((failure) => [failure, failure])),
  CredentialsSignin: 'CredentialsSignin',
  RATE_LIMITED: 'RATE_LIMITED',
  UNAVAILABLE: 'UNAVAILABLE',
  OAuthSignin: 'EsiaUnreachable',
  OAuthCallback: 'EsiaFailed',
  Callback: 'EsiaFailed',
  AccessDenied: 'AccessDenied',
}

/** Reads next-auth's `error` parameter, `CODE` or `CODE:<seconds to wait>`. Seconds are 0 when there are none. */
export function signInFailure(error: string): { failure: SignInFailure; seconds: number } {
  const [code = '', seconds = '0'] = error.split(':')
  return { failure: KNOWN[code] ?? 'Unknown', seconds: Number.parseInt(seconds, 10) || 0 }
}
