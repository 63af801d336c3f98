import { browserNow } from '@/components/datetime/browser-clock'
import { type Certificate, readCertificate, summaryOf } from '@/server/modules/signatures/domain/certificate'
import { writeCertificationRequest } from '@/server/modules/signatures/domain/certification-request'
import { digestOf } from '@/server/modules/signatures/domain/crypto-engine'
import { binaryPieces } from '@/server/modules/signatures/domain/input'
import { type Identity, readKeyFiles } from '@/server/modules/signatures/domain/key-file'
import { type KeyKind, type KeyPair, createKeyPair } from '@/server/modules/signatures/domain/new-key'
import { hexOf } from '@/server/modules/signatures/domain/numbers'
import { readSigningKey } from '@/server/modules/signatures/domain/private-key'
import { signCms } from '@/server/modules/signatures/domain/sign-cms'
import { blobContent } from './blob-content'
import type { KeyStore } from './key-store'
import { SigningError, type SignerCertificate } from './signer'

/**
 * Everything that computes: reading of keys and certificates, hashing, signing. It works inside a worker, so a page that
 * signs stays responsive, and private keys are never in the page itself.
 */
export class SigningDesk {
  private readonly identities = new Map<string, Identity>()
  private readonly pairs = new Map<string, KeyPair>()

  constructor(private readonly store: KeyStore) {}

  /** Certificates in short; those that cannot be read are left out. */
  async describe(certificates: readonly Uint8Array[]): Promise<SignerCertificate[]> {
    const described = await Promise.all(
      certificates.map(async (der) => {
        try {
          return await shortOf(readCertificate(der))
        } catch {
          return null
        }
      }),
    )
    return described.filter((each) => each !== null)
  }

  /** Opens files with keys and keeps the keys until the page is left. Throws KeyFileError. */
  async openFiles(files: readonly Blob[], password: string | null): Promise<SignerCertificate[]> {
    const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
    const identities = await readKeyFiles(bytes, password)
    return Promise.all(identities.map((identity) => this.remember(identity)))
  }

  /** A detached CAdES-BES signature with a key opened before, or kept in this browser. */
  async sign(content: Blob, certificateId: string): Promise<Uint8Array> {
    const identity = this.identities.get(certificateId) ?? (await this.openKept(certificateId))
    return signCms({ ...identity, content: blobContent(content), signingTime: browserNow() })
  }

  /** Digest of a file by the kind that belongs to a certificate's key. */
  async digestFor(
    certificate: Uint8Array,
    content: Blob,
  ): Promise<{ name: DigestOfKey; digest: Uint8Array }> {
    const { key } = readCertificate(certificate)
    if (typeof key === 'string') throw new SigningError('KEY_UNSUPPORTED')
    const name = key.kind !== 'gost' ? 'sha256' : key.key.curve.size === 32 ? 'streebog256' : 'streebog512'
    return { name, digest: await blobContent(content).digest(name) }
  }

  /** Makes a key pair and a request for its certificate (PKCS#10). `keep` comes with the certificate afterwards. */
  async request(kind: KeyKind): Promise<{ pair: string; request: Uint8Array }> {
    const pair = await createKeyPair(kind)
    const id = hexOf(await digestOf('sha256', pair.spki))
    this.pairs.set(id, pair)
    return { pair: id, request: await writeCertificationRequest(pair, 'certificate') }
  }

  /** Keeps a pair with the chain that an authority gave for it (PEM). The private key is encrypted before it is stored. */
  async keep(pair: string, pem: Uint8Array): Promise<SignerCertificate> {
    const [certificate, ...chain] = binaryPieces(pem).map(readCertificate)
    const own = this.pairs.get(pair)
    if (!certificate || !own) throw new SigningError('AUTHORITY_UNAVAILABLE')
    const key = await readSigningKey(own.pkcs8, certificate)
    const short = await this.remember({ certificate, key, chain: chain.slice(0, -1) })
    const kept = [certificate, ...chain].map((each) => Uint8Array.from(each.raw))
    await this.store.put(short.id, kept, own.pkcs8)
    this.pairs.delete(pair)
    return short
  }

  /** Certificates of the keys that this browser keeps. */
  async kept(): Promise<SignerCertificate[]> {
    const all = await this.store.list()
    return this.describe(all.flatMap(({ chain }) => chain.slice(0, 1)))
  }

  /** Removes a kept key from this browser. */
  async forget(certificateId: string): Promise<void> {
    this.identities.delete(certificateId)
    await this.store.remove(certificateId)
  }

  private async openKept(certificateId: string): Promise<Identity> {
    const entry = await this.store.open(certificateId)
    const [certificate, ...chain] = (entry?.chain ?? []).map(readCertificate)
    if (!entry || !certificate) throw new SigningError('KEY_NOT_FOUND')
    const key = await readSigningKey(entry.pkcs8, certificate)
    const identity = { certificate, key, chain: chain.slice(0, -1) }
    this.identities.set(certificateId, identity)
    return identity
  }

  private async remember(identity: Identity): Promise<SignerCertificate> {
    const short = await shortOf(identity.certificate)
    this.identities.set(short.id, identity)
    return short
  }
}

/** The digest that a key signs. */
export type DigestOfKey = 'streebog256' | 'streebog512' | 'sha256'

/** What a page may ask of the desk. */
export type DeskMethod =
  'describe' | 'openFiles' | 'sign' | 'digestFor' | 'request' | 'keep' | 'kept' | 'forget'

async function shortOf(certificate: Certificate): Promise<SignerCertificate> {
  return {
    id: hexOf(await digestOf('sha256', certificate.raw)),
    // A view of a larger file would travel to the page with all of it.
    der: Uint8Array.from(certificate.raw),
    summary: summaryOf(certificate),
    key: keyKindOf(certificate),
  }
}

function keyKindOf({ key }: Certificate): KeyKind | null {
  if (typeof key === 'string') return null
  if (key.kind !== 'gost') return key.kind
  return key.key.curve.size === 32 ? 'gost256' : 'gost512'
}
