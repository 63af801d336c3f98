import {
  integer,
  objectId,
  sequence,
  setOf,
  tagged,
  time,
  utf8,
} from '@/server/modules/signatures/domain/asn1-write'
import { signatureAlgorithmOf, signed } from '@/server/modules/signatures/domain/certification-request'
import { parseElement } from '@/server/modules/signatures/domain/asn1'
import { bigEndian } from '@/server/modules/signatures/domain/numbers'
import { type KeyKind, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { signingKeyOf } from '@/server/modules/signatures/domain/private-key'
import { readPublicKey } from '@/server/modules/signatures/domain/public-key'

/** A private key and a certificate of it that nobody but its owner vouches for; both DER. */
export interface SelfSigned {
  readonly pkcs8: Uint8Array
  readonly certificate: Uint8Array
}

const YEAR_MS = 365 * 86_400_000

/** Makes a pair of keys and a certificate of five years for programs that know each other by it. */
export async function createSelfSigned(
  commonName: string,
  now: Date,
  kind: KeyKind = 'gost256',
): Promise<SelfSigned> {
  const { pkcs8, spki } = await createKeyPair(kind)
  const key = readPublicKey(parseElement(spki, { bytes: 10_000, depth: 6, elements: 20 }))
  const name = sequence(setOf(sequence(objectId('2.5.4.3'), utf8(commonName))))
  const body = sequence(
    tagged(0, integer(2)),
    integer(bigEndian(crypto.getRandomValues(new Uint8Array(16)))),
    signatureAlgorithmOf(key),
    name,
    sequence(time(now), time(new Date(now.getTime() + 5 * YEAR_MS))),
    name,
    spki,
  )
  return { pkcs8, certificate: await signed(body, key, await signingKeyOf(pkcs8, key)) }
}
