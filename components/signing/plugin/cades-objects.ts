/**
 * The objects of CryptoPro's plug-in that are used here, as its asynchronous form gives them: every property is a promise,
 * and is set by a method `propset_…`. Source: the vendor's documentation of CAdESCOM.
 */

export interface Cades {
  CreateObjectAsync(name: 'CAdESCOM.About'): Promise<CadesAbout>
  CreateObjectAsync(name: 'CAdESCOM.Store'): Promise<CadesStore>
  CreateObjectAsync(name: 'CAdESCOM.CPSigner'): Promise<CadesSigner>
  CreateObjectAsync(name: 'CADESCOM.CPAttribute'): Promise<CadesAttribute>
  CreateObjectAsync(name: 'CAdESCOM.CadesSignedData'): Promise<CadesSignedData>
  CreateObjectAsync(name: 'CAdESCOM.HashedData'): Promise<CadesHashedData>
}

export interface CadesAbout {
  readonly PluginVersion: Promise<CadesVersion>
  /** Version of CryptoPro CSP; the name of a provider, or empty, and its type. */
  CSPVersion(provider: string, type: number): Promise<CadesVersion>
}

export interface CadesVersion {
  readonly MajorVersion: Promise<number>
  readonly MinorVersion: Promise<number>
  readonly BuildVersion: Promise<number>
}

export interface CadesStore {
  Open(location: number, name: string, mode: number): Promise<void>
  Close(): Promise<void>
  readonly Certificates: Promise<CadesCertificates>
}

export interface CadesCertificates {
  readonly Count: Promise<number>
  /** From 1 on. */
  Item(index: number): Promise<CadesCertificate>
}

export interface CadesCertificate {
  /** Base64 with line breaks when the encoding is 0. */
  Export(encoding: number): Promise<string>
  HasPrivateKey(): Promise<boolean>
}

export interface CadesSigner {
  propset_Certificate(certificate: CadesCertificate): Promise<void>
  propset_Options(options: number): Promise<void>
  readonly AuthenticatedAttributes2: Promise<{ Add(attribute: CadesAttribute): Promise<void> }>
}

export interface CadesAttribute {
  propset_Name(name: number): Promise<void>
  propset_Value(value: Date): Promise<void>
}

export interface CadesSignedData {
  /** Before `Content`, or the content is taken for text in UTF-16. */
  propset_ContentEncoding(encoding: number): Promise<void>
  propset_Content(content: string): Promise<void>
  SignCades(signer: CadesSigner, type: number, detached: boolean): Promise<string>
  SignHash(hash: CadesHashedData, signer: CadesSigner, type: number): Promise<string>
}

export interface CadesHashedData {
  propset_Algorithm(algorithm: number): Promise<void>
  /** Hexadecimal. */
  SetHashValue(value: string): Promise<void>
}

/** Constants by the vendor's names. */
export const CADES = {
  CURRENT_USER_STORE: 2,
  CONTAINER_STORE: 100,
  MY_STORE: 'My',
  OPEN_MAXIMUM_ALLOWED: 2,
  ENCODE_BASE64: 0,
  /** Only the signer's certificate goes along: the portal knows those above it, and many machines do not. */
  INCLUDE_END_ENTITY_ONLY: 2,
  ATTRIBUTE_SIGNING_TIME: 0,
  BASE64_TO_BINARY: 1,
  CADES_BES: 1,
  HASH: { sha256: 4, streebog256: 101, streebog512: 102 },
  GOST_2012_256: 80,
} as const
