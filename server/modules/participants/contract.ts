import { z } from 'zod'
import type { Action, DoorName, ParticipantActor } from '@/server/auth/actor'
import type { AppointmentState } from './domain/appointment'
import { GRANTED_ACTIONS } from './domain/grants'
import { COUNTRIES, OPENED_CATEGORIES } from './domain/opening'
import type { PeopleAbilities } from './policy'

/** A day of Moscow, `YYYY-MM-DD`. */
const Day = z.iso.date()
const Title = z.string().trim().min(1).max(200)
const Kinds = z.array(z.string().max(20)).max(500)
const Act = z.object({ requestId: z.uuid() })
const Versioned = Act.extend({ id: z.uuid(), version: z.number().int().positive() })

/** One sentence of rights as people write it (see `GrantDraft`). */
export const GrantInput = z
  .object({
    actions: z.array(z.enum(GRANTED_ACTIONS)).min(1),
    kinds: Kinds,
    from: Day.nullable(),
    until: Day.nullable(),
    assignedOnly: z.boolean(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'] })
export type GrantInput = z.infer<typeof GrantInput>
const Grants = z.array(GrantInput).max(20)

/** A role that is given inside the portal: heads come through their doors. */
const GivenRole = z.enum(['ADMINISTRATOR', 'EMPLOYEE'])
export type GivenRole = z.infer<typeof GivenRole>

const Rights = z.object({
  role: GivenRole,
  title: Title,
  grants: Grants,
  from: Day.nullable(),
  until: Day.nullable(),
})

export const ChangeAppointment = Versioned.extend(Rights.shape)
export type ChangeAppointment = z.infer<typeof ChangeAppointment>
export const ActOnAppointment = Versioned
export type ActOnAppointment = z.infer<typeof ActOnAppointment>

/** Rights that are not saved yet: what would their holder see. `id` names the person, null is somebody new. */
export const PreviewRights = Rights.omit({ title: true }).extend({ id: z.uuid().nullable() })
export type PreviewRights = z.infer<typeof PreviewRights>

const Days = z.number().int().min(1).max(30)

export const InvitePerson = Act.extend({
  email: z.email().max(254),
  days: Days,
  ...Rights.omit({ from: true }).shape,
})
export type InvitePerson = z.infer<typeof InvitePerson>
export const ActOnInvitation = Act.extend({ id: z.uuid() })
export type ActOnInvitation = z.infer<typeof ActOnInvitation>
export const ResendInvitation = ActOnInvitation.extend({ days: Days })
export type ResendInvitation = z.infer<typeof ResendInvitation>
export const InvitationByToken = z.object({ token: z.string().min(20).max(200) })
export const AnswerInvitation = Act.extend(InvitationByToken.shape)
export type AnswerInvitation = z.infer<typeof AnswerInvitation>
export const ListPage = z.object({
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListPage = z.infer<typeof ListPage>

export const AskRights = Act.extend({
  actions: z.array(z.enum(GRANTED_ACTIONS)).min(1),
  kinds: Kinds,
  until: Day.nullable(),
  reason: z.string().trim().min(3).max(2000),
})
export type AskRights = z.infer<typeof AskRights>
export const WithdrawRights = Act.extend({ id: z.uuid() })
export type WithdrawRights = z.infer<typeof WithdrawRights>
export const ApproveRights = Act.extend({
  id: z.uuid(),
  grant: GrantInput,
  answer: z.string().trim().max(2000),
})
export type ApproveRights = z.infer<typeof ApproveRights>
export const RefuseRights = Act.extend({ id: z.uuid(), answer: z.string().trim().min(3).max(2000) })
export type RefuseRights = z.infer<typeof RefuseRights>

export const ListActingFor = z.object({
  /** Part of the name, or the beginning of ИНН. */
  search: z.string().trim().max(200).default(''),
  /** `nextCursor` of the page before. */
  cursor: z.string().max(300).nullish(),
  limit: z.number().int().min(1).max(100).default(30),
})
export type ListActingFor = z.infer<typeof ListActingFor>

export const OpenOrganisation = Act.extend({
  country: z.enum(COUNTRIES),
  category: z.enum(OPENED_CATEGORIES),
  name: z.string().trim().min(3).max(500),
  taxId: z.string().trim().max(20),
  ogrn: z.string().trim().max(20).nullable(),
  kpp: z.string().trim().max(20).nullable(),
})
export type OpenOrganisation = z.infer<typeof OpenOrganisation>
export const AdoptDrafts = Act.extend({ fromId: z.uuid() })
export type AdoptDrafts = z.infer<typeof AdoptDrafts>

/** A participant the person may act for; `address` of a cabinet is `/cabinet/<id>`. */
export interface ActingFor {
  id: string
  shortName: string
  taxId: string | null
  category: ParticipantActor['category']
  role: ParticipantActor['role']
  confirmed: boolean
}

/** A page of those one may act for: the recently opened stand on the first page without a search. */
export interface ActingForPage {
  recent: ActingFor[]
  items: ActingFor[]
  nextCursor: string | null
}

/** One sentence of an appointment. `validTo` is exclusive, null is open. */
export interface PersonGrant {
  id: string
  actions: Action[]
  /** Codes of kinds; empty means every kind. */
  kinds: string[]
  validFrom: string
  validTo: string | null
  assignedOnly: boolean
}

/** One person of the organisation and what they may do. Instants are ISO 8601 in UTC. */
export interface OrganisationPerson {
  id: string
  version: number
  name: string
  email: string | null
  title: string
  role: ParticipantActor['role']
  source: DoorName
  grants: PersonGrant[]
  validFrom: string
  validTo: string | null
  state: AppointmentState
  /** The one who looks. */
  self: boolean
  may: PeopleAbilities
}

/** What a person would see and could do: judged by the very policy that will judge them. */
export interface RightsPreview {
  /** False while the appointment is not in force: then nothing is open. */
  inForce: boolean
  sections: ('documents' | 'archive' | 'organisation')[]
  /** Only kinds that something is allowed on. `own`: only cases they begin or are assigned. */
  kinds: { code: string; actions: { action: Action; own: boolean }[] }[]
  documents: number
  archived: number
}

export type InvitationState = 'waiting' | 'expired' | 'accepted' | 'declined' | 'revoked'

/** An invitation as those who administer see it. */
export interface InvitationView {
  id: string
  email: string
  role: ParticipantActor['role']
  title: string
  grants: GrantInput[]
  until: string | null
  sentAt: string
  expiresAt: string
  state: InvitationState
  /** Who accepted; their own address may differ from the invited one. */
  acceptedBy: { name: string; email: string | null } | null
}

/** An invitation as the invited person sees it. */
export interface InvitationOffer {
  organisation: string
  taxId: string | null
  role: ParticipantActor['role']
  title: string
  grants: GrantInput[]
  until: string | null
  expiresAt: string
  /** Whoever is signed in already has access there. */
  belongs: boolean
}

/** A request for a right. */
export interface RightsRequestView {
  id: string
  name: string
  title: string
  self: boolean
  actions: Action[]
  kinds: string[]
  until: string | null
  reason: string
  status: 'PENDING' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN'
  answer: string | null
  createdAt: string
  decidedAt: string | null
}

/** One's own rights in the organisation, and what was asked for. */
export interface OwnRights {
  role: ParticipantActor['role']
  title: string
  grants: PersonGrant[]
  validTo: string | null
  requests: RightsRequestView[]
}

/** An unconfirmed organisation of the same person whose drafts may be moved here. */
export interface Adoptable {
  id: string
  name: string
  drafts: number
}

/** What a command on an appointment answers. */
export interface AppointmentRef {
  id: string
  version: number
}
