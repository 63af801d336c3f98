import type { ParticipantActor } from '@/server/auth/actor'

/** A participant the person may act for; `address` of a cabinet is `/cabinet/<id>`. */
export interface ActingFor {
  id: string
  shortName: string
  taxId: string | null
  category: ParticipantActor['category']
  role: ParticipantActor['role']
  confirmed: boolean
}

/** One person of the organisation and what they may do. Instants are ISO 8601 in UTC. */
export interface OrganisationPerson {
  id: string
  name: string
  title: string
  role: ParticipantActor['role']
  actions: string[]
  kinds: string[]
  validTo: string | null
  /** `active`, not yet begun, past its term, or taken back. */
  state: 'active' | 'future' | 'expired' | 'revoked'
}
