import { z } from 'zod'
import type { DoorName } from '@/server/auth/actor'
import type { ConsentState } from '../accounts/domain/consents'
import type { ProfileField } from '../accounts/domain/completeness'
import type { Device } from './domain/device'

const requestId = z.uuid()
const version = z.number().int().positive()
const line = z.string().trim().max(300)
const country = z.enum(['RU', 'BY', 'KZ', 'AM', 'KG'])

/** What a person types about themself; an empty string is "not given". */
export const ProfileDraft = z.object({
  lastName: line.max(100),
  firstName: line.max(100),
  middleName: line.max(100),
  /** YYYY-MM-DD. */
  birthDate: z.string().max(10),
  country,
  taxId: line.max(40),
  snils: line.max(40),
  phone: line.max(40),
})
export type ProfileDraft = z.infer<typeof ProfileDraft>
export const SaveProfile = ProfileDraft.extend({ requestId, version })
export type SaveProfile = z.infer<typeof SaveProfile>

export const SaveLocale = z.object({ requestId, locale: z.enum(['ru', 'en']) })
export type SaveLocale = z.infer<typeof SaveLocale>

/** What a head types about an unconfirmed organisation, or a person about themself as a participant. */
export const ParticipantDraft = z.object({
  name: line.max(1000),
  shortName: line.max(300),
  country,
  taxId: line.max(40),
  kpp: line.max(40),
  ogrn: line.max(40),
  address: line.max(500),
})
export type ParticipantDraft = z.infer<typeof ParticipantDraft>
export const SaveParticipant = ParticipantDraft.extend({ requestId, version })
export type SaveParticipant = z.infer<typeof SaveParticipant>

export const EndSession = z.object({ requestId, id: z.uuid() })
export type EndSession = z.infer<typeof EndSession>
export const EndOtherSessions = z.object({ requestId })
export type EndOtherSessions = z.infer<typeof EndOtherSessions>

export const SIGN_IN_FILTERS = ['all', 'entered', 'refused'] as const
export const ListSignIns = z.object({
  filter: z.enum(SIGN_IN_FILTERS).default('all'),
  door: z.enum(['PASSWORD', 'ESIA', 'CERTIFICATE']).nullish(),
  cursor: z.uuid().nullish(),
})
export type ListSignIns = z.infer<typeof ListSignIns>

export const ConfirmPassword = z.object({ requestId, password: z.string().min(1).max(1000) })
export type ConfirmPassword = z.infer<typeof ConfirmPassword>

export const AskConfirmation = z.object({ requestId })
/** `signature`: base64 of a detached CAdES-BES signature over the text that was asked for. */
export const ConfirmSignature = z.object({
  requestId,
  challengeId: z.uuid(),
  signature: z.base64().min(1).max(200_000),
})
export type ConfirmSignature = z.infer<typeof ConfirmSignature>

export const AcceptConsent = z.object({ requestId, version: z.string().max(20) })
export type AcceptConsent = z.infer<typeof AcceptConsent>

export const AnnulAccount = z.object({ requestId, word: z.string().trim().max(40) })
export type AnnulAccount = z.infer<typeof AnnulAccount>

/** Why an account cannot be annulled now; the name is of an organisation that the person administers. */
export type AnnulmentObstacle =
  { reason: 'officer' } | { reason: 'people' | 'documents'; participantId: string; name: string }

/** What an annulment will remove and what stays, as counts. */
export interface AnnulmentPlan {
  obstacles: AnnulmentObstacle[]
  sessions: number
  organisations: number
  drafts: number
  sent: number
  certificates: number
}

export type CertificateState = 'valid' | 'ending' | 'ended'

/** A certificate the portal has seen; instants are ISO 8601 in UTC. */
export interface CertificateView {
  id: string
  serial: string
  issuer: string
  owner: string
  algorithm: string
  validFrom: string
  validTo: string
  lastUsedAt: string
  state: CertificateState
  /** Whole days left; 0 on the last one, negative afterwards. */
  daysLeft: number
}

export interface ProfileView extends ProfileDraft {
  login: string | null
  email: string | null
  /** Which door brought the data, and when it last did. */
  source: DoorName
  sourceAt: string | null
  /** Only data that were typed in are edited by hand. */
  editable: boolean
  trusted: boolean
  hasPassword: boolean
  locale: 'ru' | 'en'
  version: number
  percent: number
  gaps: ProfileField[]
  certificates: CertificateView[]
  consent: { state: ConsentState; version: string | null; acceptedAt: string | null }
}

/** The participant's own data; `editable` for its head while nobody has confirmed them. */
export interface ParticipantView extends ParticipantDraft {
  category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
  source: DoorName
  confirmed: boolean
  confirmedAt: string | null
  editable: boolean
  version: number
}

export interface SessionView {
  id: string
  door: DoorName
  device: Device
  address: string | null
  createdAt: string
  seenAt: string
  /** The session that asks. */
  current: boolean
}

export interface SignInView {
  id: string
  at: string
  door: DoorName
  outcome: 'ENTERED' | 'WRONG_PASSWORD' | 'LOCKED'
  device: Device
  address: string | null
}
