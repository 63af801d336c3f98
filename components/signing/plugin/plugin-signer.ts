import { browserNow } from '@/components/datetime/browser-clock'
import type { Desk } from '../desk'
import { type Signer, type SignerCertificate, SigningError } from '../signer'
import {
  CADES,
  type Cades,
  type CadesCertificate,
  type CadesSigner,
  type CadesVersion,
} from './cades-objects'
import { PATIENCE, type Patience, connectPlugin } from './connect'
import { codeIn, problemOf } from './hresult'

/** Larger files are hashed here and only the digest is handed over: the plug-in holds its content as text in memory. */
const MOST_CONTENT_BYTES = 8 * 1024 * 1024

/** How long the plug-in may take, milliseconds. Signing waits for a person who looks for a token and a PIN. */
export interface PluginPatience extends Patience {
  readonly list: number
  readonly sign: number
}

export const PLUGIN_PATIENCE: PluginPatience = { ...PATIENCE, list: 60_000, sign: 180_000 }

/** Versions as people tell them to the vendor's support: `2.0.15200`. */
export interface PluginVersions {
  readonly plugin: string
  /** Null when CryptoPro CSP does not answer. */
  readonly provider: string | null
}

export interface PluginSigner extends Signer {
  readonly kind: 'plugin'
  versions(): Promise<PluginVersions>
}

/** Signs by CryptoPro's plug-in. Nothing is loaded or asked before the first call. */
export function pluginSigner(desk: Desk, patience: PluginPatience = PLUGIN_PATIENCE): PluginSigner {
  const known = new Map<string, { certificate: CadesCertificate; der: Uint8Array }>()

  async function listCertificates(): Promise<readonly SignerCertificate[]> {
    const cades = await connectPlugin(patience)
    const found = await limited(patience.list, () => certificatesOf(cades))
    const described = await desk.describe(found.map(({ der }) => der))
    for (const { id, der } of described) {
      const own = found.find((each) => same(each.der, der))
      if (own && !known.has(id)) known.set(id, own)
    }
    // One certificate may lie both in the store and beside its key on a token.
    return described.filter(({ id }, i) => described.findIndex((other) => other.id === id) === i)
  }

  async function sign(content: Blob, certificateId: string): Promise<Uint8Array> {
    const cades = await connectPlugin(patience)
    if (!known.has(certificateId)) await listCertificates()
    const own = known.get(certificateId)
    if (!own) throw new SigningError('KEY_NOT_FOUND')
    const hash = content.size > MOST_CONTENT_BYTES ? await desk.digestFor(own.der, content) : null
    const text = hash ? null : base64(new Uint8Array(await content.arrayBuffer()))
    const signature = await limited(patience.sign, async () => {
      const signer = await signerFor(cades, own.certificate)
      const data = await cades.CreateObjectAsync('CAdESCOM.CadesSignedData')
      await data.propset_ContentEncoding(CADES.BASE64_TO_BINARY)
      if (text !== null) {
        await data.propset_Content(text)
        return data.SignCades(signer, CADES.CADES_BES, true)
      }
      const hashed = await cades.CreateObjectAsync('CAdESCOM.HashedData')
      await hashed.propset_Algorithm(CADES.HASH[hash!.name])
      await hashed.SetHashValue(hexadecimal(hash!.digest))
      return data.SignHash(hashed, signer, CADES.CADES_BES)
    })
    return bytesOf(signature)
  }

  async function versions(): Promise<PluginVersions> {
    const cades = await connectPlugin(patience)
    return limited(patience.list, async () => {
      const about = await cades.CreateObjectAsync('CAdESCOM.About')
      const plugin = await versionText(await about.PluginVersion)
      const provider = await about.CSPVersion('', CADES.GOST_2012_256).then(versionText, () => null)
      return { plugin, provider }
    })
  }

  return { kind: 'plugin', listCertificates, sign, versions }
}

async function signerFor(cades: Cades, certificate: CadesCertificate): Promise<CadesSigner> {
  const signer = await cades.CreateObjectAsync('CAdESCOM.CPSigner')
  await signer.propset_Certificate(certificate)
  await signer.propset_Options(CADES.INCLUDE_END_ENTITY_ONLY)
  const signingTime = await cades.CreateObjectAsync('CADESCOM.CPAttribute')
  await signingTime.propset_Name(CADES.ATTRIBUTE_SIGNING_TIME)
  await signingTime.propset_Value(browserNow())
  await (await signer.AuthenticatedAttributes2).Add(signingTime)
  return signer
}

/** Certificates with a private key: those of the person's store, then those that only lie on tokens. */
async function certificatesOf(cades: Cades) {
  const found: { certificate: CadesCertificate; der: Uint8Array }[] = []
  for (const location of [CADES.CURRENT_USER_STORE, CADES.CONTAINER_STORE]) {
    const store = await cades.CreateObjectAsync('CAdESCOM.Store')
    try {
      await store.Open(location, CADES.MY_STORE, CADES.OPEN_MAXIMUM_ALLOWED)
    } catch (error) {
      // Older versions know no store of containers; the person's own there is always.
      if (location === CADES.CURRENT_USER_STORE) throw error
      continue
    }
    const certificates = await store.Certificates
    const count = await certificates.Count
    for (let i = 1; i <= count; i++) {
      const certificate = await certificates.Item(i)
      if (!(await certificate.HasPrivateKey())) continue
      found.push({ certificate, der: bytesOf(await certificate.Export(CADES.ENCODE_BASE64)) })
    }
    await store.Close()
  }
  return found
}

/** Runs `work` with a limit of time; what the plug-in throws becomes a problem with its code. */
async function limited<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SigningError('PLUGIN_SILENT')), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } catch (error) {
    if (error instanceof SigningError) throw error
    const code = codeIn(error instanceof Error ? error.message : String(error))
    throw new SigningError(problemOf(code), code)
  } finally {
    clearTimeout(timer)
  }
}

async function versionText(version: CadesVersion): Promise<string> {
  const { MajorVersion, MinorVersion, BuildVersion } = version
  return (await Promise.all([MajorVersion, MinorVersion, BuildVersion])).join('.')
}

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])

const hexadecimal = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')

function base64(bytes: Uint8Array): string {
  let text = ''
  // Too many arguments at once overflow the stack.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(text)
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/\s+/g, '')), (character) => character.charCodeAt(0))
}
