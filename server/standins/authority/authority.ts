import { createHash, randomBytes } from 'node:crypto'
import { type Certificate, readCertificate, usableKey } from '@/server/modules/signatures/domain/certificate'
import type { CertificationRequest } from '@/server/modules/signatures/domain/certification-request'
import { type KeyKind, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { readSigningKey, signingKeyOf } from '@/server/modules/signatures/domain/private-key'
import { readPublicKey } from '@/server/modules/signatures/domain/public-key'
import { parseElement } from '@/server/modules/signatures/domain/asn1'
import { Fields, readBitOctets } from '@/server/modules/signatures/domain/asn1-values'
import { type AuthorityState, keepState, readState } from './state'
import type { CertificateSubject, NameAttribute } from './subjects'
import {
  type Signer,
  addressExtensions,
  authorityExtensions,
  authorityKeyId,
  signerExtensions,
  subjectKeyId,
  writeCertificate,
  writeName,
  writeRevocationList,
} from './x509-write'

const DAY = 86_400_000
const YEAR = 365 * DAY

/** Names of the two levels, also of their files: `/certificates/root.cer`, `/lists/root.crl`. */
export type LevelName = 'root' | 'issuing'

/** What stands in the authorities' list and in its certificates: an invented firm, with identifiers nobody issues. */
export const AUTHORITY_IDENTITY = {
  name: 'Общество с ограниченной ответственностью «Учебный удостоверяющий центр»',
  shortName: 'ООО «Учебный удостоверяющий центр»',
  inn: '0000103430',
  ogrn: '1000000003508',
} as const

const NAMES: Readonly<Record<LevelName, readonly NameAttribute[]>> = {
  root: [
    ['2.5.4.6', 'RU'],
    ['2.5.4.10', AUTHORITY_IDENTITY.shortName],
    ['2.5.4.3', 'Учебный головной удостоверяющий центр'],
  ],
  issuing: [
    ['1.2.643.100.4', AUTHORITY_IDENTITY.inn],
    ['1.2.643.100.1', AUTHORITY_IDENTITY.ogrn],
    ['2.5.4.6', 'RU'],
    ['2.5.4.10', AUTHORITY_IDENTITY.shortName],
    ['2.5.4.3', 'Учебный удостоверяющий центр'],
  ],
}

interface Level {
  readonly certificate: Certificate
  readonly signer: Signer
}

/** How a certificate or a list may be made wrong, for tests. */
export interface Deviation {
  /** Validity, days from now; by default from yesterday for a year. */
  readonly fromDays?: number
  readonly untilDays?: number
}

/** The demonstration's authority: a root, an issuing authority below it, and what they have revoked. */
export class Authority {
  private constructor(
    private readonly folder: string,
    private readonly state: AuthorityState,
    private readonly levels: Readonly<Record<LevelName, Level>>,
  ) {}

  /** Opens what is kept in `folder`, or makes it. `url` is where the authority will be reached, without a final slash. */
  static async open(folder: string, url: string, now: Date): Promise<Authority> {
    const kept = readState(folder)
    const state = kept?.url === url ? kept : await createState(url, now, kept)
    if (state !== kept) keepState(folder, state)
    const [root, issuing] = await Promise.all([levelOf(state.root), levelOf(state.issuing)])
    return new Authority(folder, state, { root, issuing })
  }

  certificate(level: LevelName): Certificate {
    return this.levels[level].certificate
  }

  /** A certificate, DER, for whoever proved to own the key. */
  issue(
    { spki }: Pick<CertificationRequest, 'spki'>,
    { attributes }: Pick<CertificateSubject, 'attributes'>,
    now: Date,
    { fromDays = -1, untilDays = 365 }: Deviation = {},
  ): Promise<Uint8Array> {
    const { url } = this.state
    const content = {
      serial: newSerial(),
      subject: writeName(attributes),
      spki,
      notBefore: new Date(now.getTime() + fromDays * DAY),
      notAfter: new Date(now.getTime() + untilDays * DAY),
      extensions: [
        ...signerExtensions(),
        subjectKeyId(keyIdOf(spki)),
        authorityKeyId(this.levels.issuing.signer.keyId),
        ...addressExtensions(addressOf(url, 'issuing', 'crl'), addressOf(url, 'issuing', 'cer')),
      ],
    }
    return writeCertificate(content, this.levels.issuing.signer)
  }

  /** Revokes by serial number (hexadecimal). Revoking twice changes nothing. */
  revoke(serial: string, now: Date, reason = 1): void {
    if (this.state.revoked.some((each) => each.serial === serial)) return
    this.state.revoked.push({ serial, at: now.toISOString(), reason })
    keepState(this.folder, this.state)
  }

  /** The list of a level as of `now`, good for a day; `stale`: as of three days ago. */
  list(level: LevelName, now: Date, { stale = false } = {}): Promise<Uint8Array> {
    const thisUpdate = new Date(now.getTime() - (stale ? 3 * DAY : 60_000))
    const revoked = level === 'root' || stale ? [] : this.state.revoked
    const content = {
      number: thisUpdate.getTime(),
      thisUpdate,
      nextUpdate: new Date(thisUpdate.getTime() + DAY),
      revoked: revoked.map(({ serial, at, reason }) => ({
        serial: BigInt(`0x${serial}`),
        at: new Date(at),
        reason,
      })),
    }
    return writeRevocationList(content, this.levels[level].signer)
  }

  addressOf(level: LevelName, ending: 'crl' | 'cer'): string {
    return addressOf(this.state.url, level, ending)
  }
}

function addressOf(url: string, level: LevelName, ending: 'crl' | 'cer'): string {
  return `${url}/${ending === 'crl' ? 'lists' : 'certificates'}/${level}.${ending}`
}

/** Keys outlive a change of address: certificates given out before it stay good. */
async function createState(url: string, now: Date, kept: AuthorityState | null): Promise<AuthorityState> {
  const root = kept?.root ?? (await createRoot(now))
  const issuing = await createIssuing(root, url, now, kept?.issuing ?? null)
  return { url, root, issuing, revoked: kept?.revoked ?? [] }
}

type Kept = AuthorityState['root']

async function createRoot(now: Date): Promise<Kept> {
  const pair = await newPair('gost256')
  const signer = await signerOf(NAMES.root, pair)
  const certificate = await writeCertificate(
    {
      serial: newSerial(),
      subject: signer.name,
      spki: bytes(pair.spki),
      notBefore: new Date(now.getTime() - 2 * YEAR),
      notAfter: new Date(now.getTime() + 16 * YEAR),
      extensions: [...authorityExtensions(null), subjectKeyId(signer.keyId)],
    },
    signer,
  )
  return { ...pair, certificate: base64(certificate) }
}

async function createIssuing(root: Kept, url: string, now: Date, kept: Kept | null): Promise<Kept> {
  const pair = kept ?? (await newPair('gost256'))
  const issuer = await signerOf(NAMES.root, root)
  const spki = bytes(pair.spki)
  const certificate = await writeCertificate(
    {
      serial: newSerial(),
      subject: writeName(NAMES.issuing),
      spki,
      notBefore: new Date(now.getTime() - YEAR),
      notAfter: new Date(now.getTime() + 13 * YEAR),
      extensions: [
        ...authorityExtensions(0),
        subjectKeyId(keyIdOf(spki)),
        authorityKeyId(issuer.keyId),
        ...addressExtensions(addressOf(url, 'root', 'crl'), addressOf(url, 'root', 'cer')),
      ],
    },
    issuer,
  )
  return { ...pair, certificate: base64(certificate) }
}

async function newPair(kind: KeyKind) {
  const { pkcs8, spki } = await createKeyPair(kind)
  return { pkcs8: base64(pkcs8), spki: base64(spki) }
}

async function signerOf(
  name: readonly NameAttribute[],
  pair: { pkcs8: string; spki: string },
): Promise<Signer> {
  const spki = bytes(pair.spki)
  const key = readPublicKey(parseElement(spki, LIMITS))
  return {
    name: writeName(name),
    keyId: keyIdOf(spki),
    key,
    signing: await signingKeyOf(bytes(pair.pkcs8), key),
  }
}

async function levelOf(kept: Kept): Promise<Level> {
  const certificate = readCertificate(bytes(kept.certificate))
  const signing = await readSigningKey(bytes(kept.pkcs8), certificate)
  const keyId = keyIdOf(certificate.spki)
  return {
    certificate,
    signer: { name: certificate.subject.raw, keyId, key: usableKey(certificate), signing },
  }
}

const LIMITS = { bytes: 10_000, depth: 8, elements: 100 }

/** RFC 5280, 4.2.1.2 (1): SHA-1 of the key's bits. It only finds a key, it proves nothing. */
function keyIdOf(spki: Uint8Array): Uint8Array {
  const fields = new Fields(parseElement(spki, LIMITS))
  fields.next()
  return createHash('sha1').update(readBitOctets(fields.next())).digest()
}

/** 127 random bits, positive and of a fixed length. */
const newSerial = () => (BigInt(`0x${randomBytes(16).toString('hex')}`) >> 1n) | (1n << 126n)

const base64 = (der: Uint8Array) => Buffer.from(der).toString('base64')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
