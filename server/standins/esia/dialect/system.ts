import type { Certificate } from '@/server/modules/signatures/domain/certificate'
import { digestible } from '@/server/modules/signatures/domain/crypto-engine'
import { hexOf, sameBytes } from '@/server/modules/signatures/domain/numbers'
import { streebog } from '@/server/modules/signatures/domain/streebog'
import { readCertificates, verifyFile } from '@/server/modules/signatures/domain/verify'
import { EsiaRefusal } from './refusals'

/** An information system that ЕСИА knows: its mnemonic, its certificate and where it may be answered. */
export interface InformationSystem {
  readonly mnemonic: string
  readonly certificate: Certificate
  readonly redirectUris: readonly string[]
}

/** Parameters of a request, each once. */
export type Parameters = ReadonlyMap<string, string>

/** How far the clocks of ЕСИА and of a system may be apart, milliseconds. */
const CLOCK_TOLERANCE_MS = 60_000

/** The parameters of a query or a form. Refuses one that stands twice, as 007003. */
export function readParameters(source: URLSearchParams): Parameters {
  const parameters = new Map<string, string>()
  for (const [name, value] of source) {
    if (parameters.has(name)) throw new EsiaRefusal('ESIA-007003', name)
    parameters.set(name, value)
  }
  return parameters
}

/** A parameter that must be there and not be empty. Refuses as 007014. */
export function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name)
  if (!value) throw new EsiaRefusal('ESIA-007014', name)
  return value
}

/** Refuses as 007015 a `timestamp` (`2026.01.31 09:00:00 +0000`) that is unreadable or too far from `now`. */
export function assertTimely(parameters: Parameters, now: Date) {
  const value = required(parameters, 'timestamp')
  const match = /^(\d{4})\.(\d\d)\.(\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)$/.exec(value)
  const [, year, month, day, time, hours, minutes] = match ?? []
  const instant = Date.parse(`${year}-${month}-${day}T${time}${hours}:${minutes}`)
  if (!(Math.abs(instant - now.getTime()) <= CLOCK_TOLERANCE_MS)) throw new EsiaRefusal('ESIA-007015')
}

/**
 * Checks `client_secret`: a detached CMS signature, base64url, over the values of `signed` one after another. It must be
 * made by the system's own certificate (else 007002), of GOST R 34.10-2012 with 256 bits, and fit the text (else 007053).
 */
export async function assertSecret(
  system: InformationSystem,
  parameters: Parameters,
  signed: readonly string[],
  now: Date,
) {
  const secret = required(parameters, 'client_secret')
  if (!/^[\w-]+={0,2}$/.test(secret)) throw new EsiaRefusal('ESIA-007053')
  const message = Buffer.from(secret, 'base64url')
  const text = signed.map((name) => required(parameters, name)).join('')
  const { certificate } = system
  const { key } = certificate
  if (typeof key === 'string' || key.kind !== 'gost' || key.digest !== 'streebog256') {
    throw new EsiaRefusal('ESIA-007053', 'GOST R 34.10-2012 256')
  }
  // The certificate must come with the signature, as ЕСИА wants it.
  const sent = readCertificates(message)
  if (sent.length === 0) throw new EsiaRefusal('ESIA-007053')
  if (!sent.some((each) => sameBytes(each.raw, certificate.raw))) throw new EsiaRefusal('ESIA-007002')
  const verdict = await verifyFile(message, {
    trust: { anchors: [certificate], intermediates: [], crls: null },
    at: now.getTime(),
    content: digestible(Buffer.from(text, 'utf8')),
  })
  if (!verdict.valid || verdict.signers.length !== 1) {
    throw new EsiaRefusal('ESIA-007053', verdict.reason ?? undefined)
  }
}

/** Refuses as 007002 a `client_certificate_hash` that is not the Streebog-256 of the certificate, in hexadecimal. */
export function assertCertificateHash({ certificate }: InformationSystem, parameters: Parameters) {
  const hash = required(parameters, 'client_certificate_hash').toLowerCase()
  if (hash !== hexOf(streebog(256, certificate.raw))) throw new EsiaRefusal('ESIA-007002')
}
