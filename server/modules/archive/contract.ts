import { z } from 'zod'
import type { Text } from '../catalogue/contract'
import type { ArchiveAbilities } from './policy'
import { NUMBER_LIMIT, PAPERS, TITLE_LIMIT, type Paper } from './domain/papers'
import { endsBeforeBegun } from './domain/term'
import type { Piece } from './domain/search-query'

const Day = z.iso.date()
const SearchText = z.string().trim().max(200)

/** Where a document in the archive comes from. */
export const SOURCES = ['SUBMISSION', 'PLACED', 'RECEIVED'] as const
export type Source = (typeof SOURCES)[number]
/** Where a document stands in its term of validity; without a term it is in force. */
export const TERMS = ['in-force', 'expiring', 'expired'] as const
export type TermState = (typeof TERMS)[number]

/** What narrows the list of the archive. Days are Moscow's and both count. */
export const ArchiveFilter = z.object({
  search: SearchText.optional(),
  kind: z.string().max(20).optional(),
  paper: z.enum(PAPERS).optional(),
  source: z.enum(SOURCES).optional(),
  from: Day.optional(),
  until: Day.optional(),
  term: z.enum(TERMS).optional(),
  use: z.enum(['used', 'unused']).optional(),
})
export type ArchiveFilter = z.infer<typeof ArchiveFilter>

/** The mark before the key says how the page before was found. */
const Cursor = z.string().regex(/^[~^]?[0-9a-f-]{36}$/)

export const ListArchive = ArchiveFilter.extend({
  cursor: Cursor.nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListArchive = z.infer<typeof ListArchive>

export const ListShared = z.object({
  search: SearchText.optional(),
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListShared = z.infer<typeof ListShared>

export const GetArchiveDocument = z.object({ id: z.uuid() })

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .nullable()

/** What may be said of a document beside it. Days are `YYYY-MM-DD`; `validTo` is the last day. */
export const DocumentProperties = z
  .object({
    paper: z.enum(PAPERS).nullable(),
    documentNumber: text(NUMBER_LIMIT),
    documentDate: Day.nullable(),
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    remark: text(1000),
  })
  .refine((properties) => !endsBeforeBegun(properties), { path: ['validTo'] })
export type DocumentProperties = z.infer<typeof DocumentProperties>

/** An uploaded file as it enters the archive. */
export const NewPlaced = z.object({
  fileId: z.uuid(),
  title: z.string().trim().min(1).max(TITLE_LIMIT),
  properties: DocumentProperties,
  /** The document of which the file is a new version. */
  versionOf: z.uuid().nullable().default(null),
})
export type NewPlaced = z.infer<typeof NewPlaced>

/** Most files placed by one act. */
export const PLACED_AT_ONCE = 20
export const PlaceFiles = z.object({
  requestId: z.uuid(),
  documents: z.array(NewPlaced).min(1).max(PLACED_AT_ONCE),
})
export type PlaceFiles = z.infer<typeof PlaceFiles>
export const ForgetUpload = z.object({ requestId: z.uuid(), fileId: z.uuid() })
export type ForgetUpload = z.infer<typeof ForgetUpload>

/** `version` is the one that was shown; 0 while nothing has been said of the document. */
export const Describe = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  version: z.number().int().nonnegative(),
  properties: DocumentProperties,
})
export type Describe = z.infer<typeof Describe>

export const ShareDocument = z.object({
  requestId: z.uuid(),
  id: z.uuid(),
  /** ИНН of the participant that gets it. */
  taxId: z
    .string()
    .trim()
    .regex(/^\d{10,14}$/),
  agreement: z.string().trim().min(1).max(200),
  /** The last day, Moscow; null: until it is taken back. */
  until: Day.nullable(),
})
export type ShareDocument = z.infer<typeof ShareDocument>
/** `unknown`: no confirmed participant, or not one alone, has this ИНН. */
export type ShareOutcome = { outcome: 'shared'; shareId: string } | { outcome: 'unknown' }
export const RevokeShare = z.object({ requestId: z.uuid(), shareId: z.uuid() })
export type RevokeShare = z.infer<typeof RevokeShare>

export const SaveView = z.object({
  requestId: z.uuid(),
  name: z.string().trim().min(1).max(60),
  filter: ArchiveFilter,
})
export type SaveView = z.infer<typeof SaveView>
export const RemoveView = z.object({ requestId: z.uuid(), viewId: z.uuid() })
export type RemoveView = z.infer<typeof RemoveView>

export const FindForDraft = z.object({ submissionId: z.uuid() })

/** A row of the archive. Instants are ISO 8601 in UTC, days `YYYY-MM-DD`. */
export interface ArchiveSummary {
  id: string
  number: string
  kindCode: string
  source: Source
  revision: number
  title: string
  createdAt: string
  fileCount: number
  /** In how many submissions it was used. */
  usedIn: number
  paper: Paper | null
  documentNumber: string | null
  documentDate: string | null
  validTo: string | null
  term: TermState
  /** Where the text looked for is met, when it is not in the title. */
  found: Piece[] | null
}

/** `similar`: nothing was found by the words themselves, and these were looked for instead. */
export interface ArchivePage {
  items: ArchiveSummary[]
  nextCursor: string | null
  similar: string[] | null
}

/** A document of another participant that we may see and use. */
export interface SharedSummary extends Pick<
  ArchiveSummary,
  'id' | 'number' | 'kindCode' | 'title' | 'fileCount' | 'documentNumber' | 'documentDate' | 'found'
> {
  ownerName: string
  ownerConfirmed: boolean
  agreement: string
  until: string | null
  sharedAt: string
}

export interface ArchivedFile {
  id: string
  name: string
  size: number
  type: string
  sha256: string
}

/** A file of a document with its second hash, which a job computes. */
export interface HashedFile extends ArchivedFile {
  streebog: string | null
}

export interface ArchiveShareView {
  id: string
  recipientName: string
  agreement: string
  until: string | null
  sharedAt: string
  /** Null while it is in force. */
  ended: 'revoked' | 'expired' | null
}

export interface PropertiesView extends DocumentProperties {
  version: number
}

export interface PropertiesChange {
  version: number
  at: string
  by: string
  properties: DocumentProperties
}

/** One signature over the document's XML or over one of its files. */
export interface ArchiveSignature {
  id: string
  signerName: string
  signedAt: string | null
  verifiedAt: string
}

export interface ArchiveUse {
  id: string
  title: string
  registrationNumber: string | null
  officeName: Text | null
  status: string
  /** It is the document itself that was sent, or it was enclosed with another. */
  as: 'document' | 'enclosure'
}

export interface ArchiveDetails {
  id: string
  number: string
  kindCode: string
  kindVersion: string
  kindEdition: number
  source: Source
  revision: number
  title: string
  createdAt: string
  createdByName: string | null
  sha256: string
  streebog: string | null
  /** Bytes of the XML. */
  xmlSize: number
  values: Record<string, unknown>
  files: HashedFile[]
  properties: PropertiesView
  term: TermState
  /** Empty for whom the document is shared with. */
  changes: PropertiesChange[]
  versions: { id: string; number: string; revision: number; createdAt: string }[]
  submissions: ArchiveUse[]
  signatures: ArchiveSignature[]
  shares: ArchiveShareView[]
  /** Whose it is, when it is not our own. */
  shared: Pick<SharedSummary, 'ownerName' | 'ownerConfirmed' | 'agreement' | 'until'> | null
  may: ArchiveAbilities
}

/** An uploaded file that waits to be placed, with what its name tells. */
export interface Intake {
  fileId: string
  name: string
  size: number
  type: string
  sha256: string
  guess: { title: string; number: string | null; date: string | null; paper: Paper }
  /** A document of our archive that has the same content already. */
  same: { id: string; number: string; title: string } | null
}

export interface IntakePage {
  files: Intake[]
  /** Largest file, bytes. */
  uploadLimit: number
}

export interface PlacedRef {
  id: string
  number: string
  title: string
}

export interface SavedViewSummary {
  id: string
  name: string
  filter: ArchiveFilter
}

/** A participant that documents are exchanged with already. */
export interface Counterpart {
  taxId: string
  name: string
}

/** A file attached to a draft that is in the archive already. */
export interface SameContent {
  fileId: string
  document: PlacedRef
}
