import type { Reason } from '../contract'
import { digestNamed, readAlgorithm } from './algorithms'
import { type Element, parseElement } from './asn1'
import { Fields, TAG, readInteger, readOctets, readOid, readSmallInteger, readTime } from './asn1-values'
import type { Certificate } from './certificate'
import { findChain } from './chain'
import { type SignedData, readSignedData } from './cms'
import { digestOf, digestible } from './crypto-engine'
import { sameBytes } from './numbers'
import { OID } from './oids'
import { Refusal, reasonOf } from './refusal'
import { certificatesOf, checkSigner } from './signer'
import type { ChainContext } from './trust'

/** What a time-stamp token of RFC 3161 says. */
interface TstInfo {
  readonly imprintOid: string
  readonly imprint: Uint8Array
  /** Milliseconds since 1970. */
  readonly time: number
}

const LIMITS = { bytes: 4096, depth: 12, elements: 200 }

/**
 * Checks a time-stamp token over `data` and the authority that gave it: imprint, signature, binding, purpose, own chain at
 * the stamped time and at `validAt`. `data` lists equivalent encodings of what must have been stamped; one must match.
 * Returns the stamped time. Refuses with a TIMESTAMP_… reason.
 */
export async function checkTimestamp(
  token: Element,
  data: readonly Uint8Array[],
  context: Omit<ChainContext, 'time'>,
  validAt: number,
): Promise<number> {
  const { message, info } = told('TIMESTAMP_INVALID', () => {
    const message = readSignedData(token)
    return { message, info: readTstInfo(message) }
  })
  const digest = told('TIMESTAMP_INVALID', () => digestNamed(info.imprintOid))
  const imprints = await Promise.all(data.map((bytes) => digestOf(digest, bytes)))
  if (!imprints.some((imprint) => sameBytes(imprint, info.imprint)))
    throw new Refusal('TIMESTAMP_IMPRINT_MISMATCH')
  const certificates = [...message.certificates, ...context.certificates, ...context.trust.intermediates]
  const authority = await signerOf(message, certificates)
  assertPurpose(authority)
  if (info.time > validAt) throw new Refusal('TIMESTAMP_IN_FUTURE')
  for (const time of [info.time, validAt]) {
    const chainContext = { ...context, certificates, crls: [...context.crls, ...message.crls], time }
    await toldAsync('TIMESTAMP_AUTHORITY_UNTRUSTED', () =>
      findChain(authority, chainContext, { leafStatus: false }),
    )
  }
  return info.time
}

function readTstInfo(message: SignedData): TstInfo {
  if (message.contentType !== OID.tstInfo || !message.content) throw new Refusal('TIMESTAMP_INVALID')
  const fields = new Fields(parseElement(message.content, LIMITS))
  if (readSmallInteger(fields.next()) !== 1) throw new Refusal('TIMESTAMP_INVALID')
  readOid(fields.next())
  const imprint = new Fields(fields.next())
  const imprintOid = readAlgorithm(imprint.next()).oid
  const hash = readOctets(imprint.next())
  imprint.end()
  readInteger(fields.next())
  return { imprintOid, imprint: hash, time: readTime(fields.next(TAG.GENERALIZED_TIME)) }
}

/** The authority's certificate, which has signed the token and is bound by it: RFC 3161, 2.4.1. */
async function signerOf(message: SignedData, pool: readonly Certificate[]): Promise<Certificate> {
  const [signer, another] = message.signers
  if (!signer || another) throw new Refusal('TIMESTAMP_INVALID')
  const content = digestible(message.content ?? new Uint8Array(0))
  for (const certificate of certificatesOf(signer, pool)) {
    const checked = await toldAsync('TIMESTAMP_INVALID', () =>
      checkSigner(signer, message, content, certificate),
    )
    if (checked.bound) return certificate
  }
  throw new Refusal('TIMESTAMP_INVALID')
}

/** RFC 3161, 2.3: the one purpose of the key is stamping, and the extension that says so is critical. */
function assertPurpose({ extensions: { purposes, keyUsage } }: Certificate) {
  const only = purposes?.critical && purposes.oids.length === 1 && purposes.oids[0] === OID.timeStamping
  if (!only || (keyUsage && !keyUsage.has(0) && !keyUsage.has(1)))
    throw new Refusal('TIMESTAMP_AUTHORITY_INVALID')
}

/** Whatever is refused inside is told as `reason`: the reader cares that the stamp is bad, not which part of it. */
function told<T>(reason: Reason, read: () => T): T {
  try {
    return read()
  } catch (error) {
    reasonOf(error)
    throw new Refusal(reason)
  }
}

async function toldAsync<T>(reason: Reason, check: () => Promise<T>): Promise<T> {
  try {
    return await check()
  } catch (error) {
    reasonOf(error)
    throw new Refusal(reason)
  }
}
