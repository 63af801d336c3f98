import type { Action, ParticipantActor } from '@/server/auth/actor'

/** A participant the person may act for; `address` of a cabinet is `/cabinet/<id>`. */
export interface ActingFor {
  id: string
  shortName: string
  taxId: string | null
  category: ParticipantActor['category']
  role: ParticipantActor['role']
  confirmed: boolean
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
  name: string
  title: string
  role: ParticipantActor['role']
  grants: PersonGrant[]
  validTo: string | null
  /** `active`, not yet begun, past its term, or taken back. */
  state: 'active' | 'future' | 'expired' | 'revoked'
}
