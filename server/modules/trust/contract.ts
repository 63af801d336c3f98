import { z } from 'zod'
import type { ListFailure } from './domain/list-failures'
import type { Accreditation, AccreditationStep } from './domain/accreditation'
import { ACCREDITATIONS } from './domain/accreditation'
import type { ImportSummary } from './domain/differences'
import type { Freshness } from './domain/freshness'

/** Accredited certification authorities, their certificates and revocation lists, as the console shows them. */

export const ListAuthorities = z.object({
  search: z.string().trim().max(200).optional(),
  /** `attention`: a revocation list is past its term or never came; `removed`: taken out by hand. */
  filter: z.enum(['all', ...ACCREDITATIONS, 'attention', 'removed']).default('all'),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListAuthorities = z.infer<typeof ListAuthorities>
export type AuthorityFilter = ListAuthorities['filter']

export const GetAuthority = z.object({ id: z.uuid() })
export type GetAuthority = z.infer<typeof GetAuthority>

const act = { requestId: z.uuid() }

export const ChangeAuthority = z.object({ ...act, id: z.uuid(), version: z.number().int() })
export type ChangeAuthority = z.infer<typeof ChangeAuthority>

/** A certificate from a file; DER, PEM or base64, at most 100 kB. */
export const AddCertificate = z.object({
  ...act,
  /** Null: a new authority, named by `name` or, without it, by the certificate. */
  authorityId: z.uuid().nullable(),
  name: z.string().trim().max(300).optional(),
  /** Trust it by itself although another authority signed it. A self-signed one always is. */
  anchor: z.boolean(),
  certificate: z.base64().max(140_000),
})
export type AddCertificate = z.infer<typeof AddCertificate>

/** Asks for the lists of an authority now. */
export const FetchLists = z.object({ ...act, id: z.uuid() })
export type FetchLists = z.infer<typeof FetchLists>

export const GetImport = z.object({ id: z.uuid() })
export const ChangeImport = z.object({ ...act, id: z.uuid() })
export type ChangeImport = z.infer<typeof ChangeImport>

/** What the portal keeps of a list of authorities that was uploaded; bytes. */
export const MINISTRY_LIST_LIMIT = 256 * 1024 * 1024
/** The largest lists of accredited authorities are some 20 MB. */
export const REVOCATION_LIST_LIMIT = 64 * 1024 * 1024

/** Why a file with a list of authorities cannot be read. */
export const IMPORT_FAILURES = [
  'xml-doctype',
  'xml-not-well-formed',
  'xml-too-deep',
  'xml-too-large',
  'not-the-list',
  'authority-incomplete',
  'status-unknown',
  'date-unreadable',
  'file-missing',
] as const
export type ImportFailure = (typeof IMPORT_FAILURES)[number]

/** Instants are ISO 8601 in UTC. */
export interface AuthoritySummary {
  id: string
  name: string
  shortName: string | null
  taxId: string | null
  registryNumber: string | null
  source: 'MINISTRY' | 'MANUAL' | 'DEMONSTRATION'
  /** Now; null when accreditation has not begun. */
  accreditation: Accreditation | null
  since: string | null
  removed: boolean
  certificates: number
  /** The worst of its valid keys' lists; null when it has no address and no file of one. */
  lists: Freshness | null
}

export interface RevocationListView {
  id: string
  /** Empty: from a file. */
  address: string
  freshness: Freshness
  number: string | null
  entries: number | null
  thisUpdate: string | null
  nextUpdate: string | null
  receivedAt: string | null
  triedAt: string | null
  failures: number
  failure: ListFailure | null
}

export interface AuthorityCertificateView {
  id: string
  subject: string
  issuer: string
  serial: string
  /** SHA-256, lower-case hexadecimal. */
  thumbprint: string
  keyId: string | null
  anchor: boolean
  validFrom: string
  validTo: string
  valid: boolean
  lists: RevocationListView[]
}

export interface AuthorityDetails extends AuthoritySummary {
  /** When this was so. */
  at: string
  ogrn: string | null
  address: string | null
  history: AccreditationStep[]
  version: number
  keys: AuthorityCertificateView[]
}

export type ImportStatus = 'READING' | 'READY' | 'APPLYING' | 'APPLIED' | 'DISCARDED' | 'FAILED'

export interface TrustImportView {
  id: string
  status: ImportStatus
  fileName: string
  size: number
  /** As the list tells it. */
  version: string | null
  /** Per cent read. */
  progress: number
  summary: ImportSummary | null
  failure: { code: ImportFailure; place: number | null } | null
  createdAt: string
  appliedAt: string | null
}

export interface TrustOverview {
  authorities: Record<Accreditation, number>
  /** Lists by freshness, of keys that are still valid. */
  lists: Record<Freshness, number>
  lastApplied: { at: string; version: string | null } | null
  /** When this was so. */
  at: string
  imports: TrustImportView[]
}

/** Reference to an authority after a change. */
export interface AuthorityRef {
  id: string
  version: number
}
