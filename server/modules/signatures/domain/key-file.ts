import { readAlgorithm } from './algorithms'
import { Asn1Error, type Element, childrenOf, parseElement } from './asn1'
import { Fields, TAG, context, onlyChild, readOctets, readOid } from './asn1-values'
import { integer, nothing, objectId, octetString, sequence } from './asn1-write'
import { type Certificate, certificateOf, readCertificate } from './certificate'
import { decodeBase64 } from './input'
import { KeyFileError } from './key-file-error'
import { openProtected } from './key-protection'
import { OID } from './oids'
import { type SigningKey, readSigningKey } from './private-key'
import { Refusal } from './refusal'
import { readCertificates } from './verify'

/**
 * Files in which people keep keys: PKCS#12 (RFC 7292), PKCS#8 plain and encrypted (RFC 5958), the older RSA and EC forms
 * of OpenSSL, certificates beside them; DER or PEM. A PKCS#12 file's own checksum is not looked at: a wrong password or a
 * damaged byte leaves no ASN.1, and a key counts only when it fits a certificate.
 */

/** A key with its certificate. */
export interface Identity {
  readonly certificate: Certificate
  readonly key: SigningKey
  /** Further certificates of the files: those of the authorities above. */
  readonly chain: readonly Certificate[]
}

const LIMITS = { bytes: 2_000_000, depth: 24, elements: 20_000 }
const BAGS = '1.2.840.113549.1.12.10.1.'
const BAG = { key: `${BAGS}1`, protectedKey: `${BAGS}2`, certificate: `${BAGS}3`, nested: `${BAGS}6` }
const X509 = '1.2.840.113549.1.9.22.1'
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6'

interface Found {
  /** PrivateKeyInfo each. */
  readonly keys: Uint8Array[]
  readonly certificates: Certificate[]
}

/**
 * The keys of one or several files that belong together, each with its certificate; never an empty list. `password` is null
 * while none has been typed. Throws KeyFileError.
 */
export async function readKeyFiles(
  files: readonly Uint8Array[],
  password: string | null,
): Promise<Identity[]> {
  const found: Found = { keys: [], certificates: [] }
  for (const file of files) for (const piece of piecesOf(file)) await readPiece(piece, password, found)
  const { keys, certificates } = found
  if (keys.length === 0) throw new KeyFileError('KEY_MISSING')
  if (certificates.length === 0) throw new KeyFileError('CERTIFICATE_MISSING')
  const identities = (await Promise.all(keys.map((key) => identitiesOf(key, certificates)))).flat()
  if (identities.length === 0) throw new KeyFileError(whyNone(keys, certificates))
  return identities
}

async function identitiesOf(key: Uint8Array, certificates: readonly Certificate[]): Promise<Identity[]> {
  const fitting = await Promise.all(
    certificates.map(async (certificate) => {
      try {
        const chain = certificates.filter((each) => each.extensions.basic?.authority && each !== certificate)
        return { certificate, key: await readSigningKey(key, certificate), chain }
      } catch (error) {
        // The key of another certificate, or one that nothing here can use.
        if (error instanceof Refusal) return null
        throw error
      }
    }),
  )
  return fitting.filter((identity) => identity !== null)
}

const USABLE = new Set<string>([OID.gost256, OID.gost512, OID.rsa, OID.ec])

function whyNone(keys: readonly Uint8Array[], certificates: readonly Certificate[]) {
  const usable = keys.some((key) => USABLE.has(algorithmOf(key) ?? ''))
  const readable = certificates.some((certificate) => typeof certificate.key !== 'string')
  return usable && readable ? 'KEY_OF_ANOTHER_CERTIFICATE' : 'KEY_UNSUPPORTED'
}

/** Null for what is no PrivateKeyInfo. */
function algorithmOf(key: Uint8Array): string | null {
  try {
    const [, algorithm] = childrenOf(parseElement(key, LIMITS))
    return algorithm ? readAlgorithm(algorithm).oid : null
  } catch (error) {
    if (error instanceof Asn1Error) return null
    throw error
  }
}

type Piece = { readonly label: string | null; readonly bytes: Uint8Array }

/** PEM blocks with their labels, or the bytes as they are. */
function piecesOf(file: Uint8Array): Piece[] {
  const text = new TextDecoder('latin1').decode(file)
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)-----END \1-----/g)]
  if (blocks.length === 0) return [{ label: null, bytes: file }]
  return blocks.map(([, label = '', body = '']) => {
    // OpenSSL's own protection of the older forms: a key out of MD5.
    if (body.includes('ENCRYPTED')) throw new KeyFileError('PROTECTION_UNSUPPORTED')
    const bytes = decodeBase64(body)
    if (!bytes) throw new KeyFileError('FILE_UNREADABLE')
    return { label, bytes }
  })
}

async function readPiece({ label, bytes }: Piece, password: string | null, found: Found): Promise<void> {
  try {
    const element = parseElement(bytes, LIMITS)
    if (label === 'RSA PRIVATE KEY') found.keys.push(rewrapped(element, OID.rsa))
    else if (label === 'EC PRIVATE KEY') found.keys.push(rewrapped(element, OID.ec))
    else await readByShape(element, password, found)
  } catch (error) {
    if (error instanceof Asn1Error || error instanceof Refusal) throw new KeyFileError('FILE_UNREADABLE')
    throw error
  }
}

/** What it is shows in the types of its first fields. */
async function readByShape(element: Element, password: string | null, found: Found): Promise<void> {
  const fields = childrenOf(element)
  switch (fields.map(({ tag }) => tag & ~0x20).join()) {
    case '2,16,4':
    case '2,16,4,128':
    case '2,16,4,129':
    case '2,16,4,128,129':
      found.keys.push(element.raw)
      return
    case '16,4':
      found.keys.push(await openKey(element, password))
      return
    case '16,16,3':
      found.certificates.push(readCertificate(element.raw))
      return
    case '2,16':
    case '2,16,16':
      await readContents(readOctets(contentOf(fields[1]!)), password, found)
      return
    default: {
      const bundle = readCertificates(element.raw)
      if (bundle.length === 0) throw new KeyFileError('FILE_UNREADABLE')
      found.certificates.push(...bundle)
    }
  }
}

/** EncryptedPrivateKeyInfo. */
async function openKey(element: Element, password: string | null): Promise<Uint8Array> {
  const fields = new Fields(element)
  const algorithm = readAlgorithm(fields.next())
  return openProtected(algorithm, readOctets(fields.next()), known(password))
}

function known(password: string | null): string {
  if (password === null) throw new KeyFileError('PASSWORD_NEEDED')
  return password
}

/** Content of a ContentInfo of plain data. A file signed by a key instead of a password is known to no tool. */
function contentOf(element: Element): Element {
  const fields = new Fields(element)
  if (readOid(fields.next()) !== OID.data) throw new KeyFileError('PROTECTION_UNSUPPORTED')
  return onlyChild(fields.next(context(0)))
}

/** AuthenticatedSafe: parts, plain or encrypted. */
async function readContents(bytes: Uint8Array, password: string | null, found: Found): Promise<void> {
  for (const part of childrenOf(parseElement(bytes, LIMITS))) {
    const [type] = childrenOf(part)
    const encrypted = type && readOid(type) === ENCRYPTED_DATA
    const bags = encrypted ? await openPart(part, password) : readOctets(contentOf(part))
    await readBags(parseElement(bags, LIMITS), password, found)
  }
}

/** EncryptedData of RFC 5652, 8. */
async function openPart(part: Element, password: string | null): Promise<Uint8Array> {
  const outer = new Fields(part)
  outer.next()
  const fields = new Fields(onlyChild(outer.next(context(0))))
  fields.next(TAG.INTEGER)
  const content = new Fields(fields.next())
  content.next(TAG.OID)
  const algorithm = readAlgorithm(content.next())
  const bytes = content.next()
  const octets = bytes.tag === context(0, false) ? bytes.body : readOctets({ ...bytes, tag: 0x24 })
  return openProtected(algorithm, octets, known(password))
}

async function readBags(bags: Element, password: string | null, found: Found): Promise<void> {
  for (const bag of childrenOf(bags)) {
    const fields = new Fields(bag)
    const kind = readOid(fields.next())
    const value = onlyChild(fields.next(context(0)))
    if (kind === BAG.key) found.keys.push(value.raw)
    else if (kind === BAG.protectedKey) found.keys.push(await openKey(value, password))
    else if (kind === BAG.nested) await readBags(value, password, found)
    else if (kind === BAG.certificate) {
      const certificate = new Fields(value)
      if (readOid(certificate.next()) !== X509) continue
      const octets = readOctets(onlyChild(certificate.next(context(0))))
      found.certificates.push(certificateOf(parseElement(octets, LIMITS)))
    }
  }
}

/** RSAPrivateKey and ECPrivateKey as PrivateKeyInfo. */
function rewrapped(element: Element, oid: string): Uint8Array {
  const curve = childrenOf(element).find((field) => field.tag === context(0))
  const parameters = curve ? onlyChild(curve).raw : nothing()
  return sequence(integer(0), sequence(objectId(oid), parameters), octetString(element.raw))
}
