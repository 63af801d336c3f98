import { newId } from '@/server/platform/ids'
import type { ActorName, World } from '../world'

/** What one procedure of the access matrix answers to each kind of actor. */
export interface Row {
  /** Input for one call; built anew for each allowed actor, since calls change things. */
  input: (world: World) => unknown
  allow: readonly ActorName[]
  /** The code of a refusal; by default the actor is somebody for whom the thing does not exist. */
  refused?: Partial<Record<ActorName, string>>
  /** Actors for whom the call succeeds and shows only their own: the secret of the world must not be in the answer. */
  empty?: readonly ActorName[]
}

export const PARTICIPANT_SIDE = [
  'head',
  'viewer',
  'asker',
  'otherKind',
  'assigned',
  'administrator',
  'otherOrganisation',
  'otherPerson',
] as const
/** Of whom a row says nothing is answered as another is: who may ask for information is a viewer elsewhere. */
export const SAME_AS: Partial<Record<ActorName, ActorName>> = { asker: 'viewer' }
export const OFFICER_SIDE = ['inspector', 'colleague', 'chief', 'post', 'otherOffice', 'keeper'] as const
/** Signed in, but nobody in the place they ask for. */
export const OUTSIDERS = ['revoked', 'suspended', 'expired', 'intruder', 'notActing', 'dismissed'] as const
/** Who holds no session: nothing is open to them but the public pages. */
export const NOBODY: readonly ActorName[] = ['anonymous', 'ended', 'annulled']

/** Everyone who has signed in. */
export const SIGNED_IN: readonly ActorName[] = [...PARTICIPANT_SIDE, ...OFFICER_SIDE, ...OUTSIDERS]

/** Everyone but the head, who is allowed everything of the participant's side. */
export const EVERYONE_ELSE: readonly ActorName[] = [...NOBODY, ...SIGNED_IN.filter((name) => name !== 'head')]

/** Input of an act on a document. */
export const act = (ref: { id: string; version: number }) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
})

/** Answers to those of the same organisation who may not prepare this document. */
export const lacksPrepare = {
  viewer: 'FORBIDDEN',
  otherKind: 'NOT_FOUND',
  administrator: 'FORBIDDEN',
} as const

/** Answers to those who may not manage the organisation's people and powers; an individual has no organisation. */
export const lacksAdminister = {
  viewer: 'FORBIDDEN',
  otherKind: 'FORBIDDEN',
  assigned: 'FORBIDDEN',
  otherPerson: 'FORBIDDEN',
} as const
