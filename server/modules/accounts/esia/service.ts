import type { Certificate } from '../../signatures/domain/certificate'
import { EsiaRefused } from './refused'
import type { RequestSigner } from './signer'

/** ЕСИА as this portal is registered there. */
export interface EsiaService {
  /** Origin that the browser is sent to, e.g. `https://esia.gosuslugi.ru`. */
  readonly origin: string
  /** Origin that the portal itself asks: the same, or a gateway in front of it. */
  readonly apiOrigin: string
  readonly mnemonic: string
  /** Overrides the hash of the signer where ЕСИА was given another one. */
  readonly certificateHash: string
  readonly signer: RequestSigner
  /** The certificate by which ЕСИА signs tokens. */
  readonly tokenCertificate: Certificate
}

/** What the portal asks of every person; organisations' ИНН are asked for by a scope of each. */
export const ESIA_SCOPES = [
  'openid',
  'fullname',
  'birthdate',
  'gender',
  'snils',
  'inn',
  'email',
  'mobile',
  'usr_org',
] as const

export const AUTHORIZE_PATH = '/aas/oauth2/v2/ac'
export const TOKEN_PATH = '/aas/oauth2/v3/te'

/** How long an answer of ЕСИА is waited for, milliseconds: it is slow at the end of a quarter. */
const PATIENCE_MS = 15_000

/** One request of the portal itself. Refuses with EsiaUnreachable what did not answer, or answered with 5xx. */
export async function askEsia(url: string, init: RequestInit = {}): Promise<Response> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const response = await fetch(url, { ...init, signal, redirect: 'error', cache: 'no-store' }).catch(() => {
    throw new EsiaRefused('EsiaUnreachable', 'network')
  })
  if (response.status >= 500) throw new EsiaRefused('EsiaUnreachable', `http-${response.status}`)
  return response
}

/** The body as JSON. Refuses with EsiaFailed what is none. */
export async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => {
    throw new EsiaRefused('EsiaFailed', 'not-json')
  })
}
