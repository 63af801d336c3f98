import type { RevocationFinding } from '../contract'
import type { AlgorithmIdentifier } from './algorithms'
import type { Certificate } from './certificate'
import type { Crl } from './crl'

/** What a verification relies on. */
export interface TrustStore {
  /** Certificates that are trusted by themselves: roots, or authorities trusted directly. */
  readonly anchors: readonly Certificate[]
  /** Certificates that help to reach an anchor; trusted in nothing. */
  readonly intermediates: readonly Certificate[]
  /** Null: revocation is not asked about, except for what the message itself brings. */
  readonly crls: readonly Crl[] | null
  /**
   * Whether an authority was accredited at an instant, milliseconds since 1970. Without it accreditation is not asked
   * about: whoever brings certificates as files vouches for them.
   */
  readonly isAccredited?: (authority: Certificate, time: number) => boolean
  /** Lists of an authority that are too large to hold all of; asked only for those that a chain needs. */
  readonly listsOf?: (authority: Certificate) => Promise<readonly Crl[]>
}

/** What a chain is judged by. Instants are milliseconds since 1970. */
export interface ChainContext {
  readonly trust: TrustStore
  /** Further certificates, from the message. */
  readonly certificates: readonly Certificate[]
  /** Further lists, from the message. */
  readonly crls: readonly Crl[]
  readonly ocsp: readonly OcspResponse[]
  /** When the certificates must be valid and not revoked. */
  readonly time: number
  /** When revocation lists must be fresh: at one of these. */
  readonly freshAt: readonly number[]
  /** Is told what was seen on the way. */
  readonly trace?: Trace | undefined
}

/** Notes of the search for a chain, for the reader of a verdict; they decide nothing. */
export interface Trace {
  path: readonly Certificate[]
  revocation: RevocationFinding | null
  stampedAt: number | null
}

/** A basic OCSP response of RFC 6960, read but not judged; `ocsp.ts` reads it. */
export interface OcspResponse {
  readonly tbs: Uint8Array
  readonly producedAt: number
  readonly certificates: readonly Certificate[]
  readonly algorithm: AlgorithmIdentifier
  readonly signature: Uint8Array
  readonly answers: readonly OcspAnswer[]
}

export interface OcspAnswer {
  readonly digestOid: string
  readonly issuerNameHash: Uint8Array
  readonly issuerKeyHash: Uint8Array
  readonly serial: string
  readonly status: 'good' | 'unknown' | { readonly revokedAt: number }
  readonly thisUpdate: number
  readonly nextUpdate: number | null
}
