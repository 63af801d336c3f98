import { holds, type DoorName, type ParticipantActor } from '@/server/auth/actor'
import type { AppointmentState } from './domain/appointment'

/** Acts on one of an organisation's people. */
export const PEOPLE_ACTS = ['change', 'suspend', 'resume', 'revoke'] as const
export type PeopleAct = (typeof PEOPLE_ACTS)[number]

/** Why an act is refused; the interface has a sentence for each. */
export type PeopleRefusal = 'no-right' | 'head-by-door' | 'head-only' | 'own' | 'wrong-state'

/** What the policy needs to know about the person acted upon. */
export interface PeopleSubject {
  userId: string
  role: ParticipantActor['role']
  /** The door that gave the role. */
  source: DoorName
  state: AppointmentState
}

/** States in which an act makes sense; whoever was taken off comes back by an invitation or a change. */
const POSSIBLE: Record<PeopleAct, readonly AppointmentState[]> = {
  change: ['active', 'future', 'suspended', 'expired', 'revoked'],
  suspend: ['active', 'future'],
  resume: ['suspended'],
  revoke: ['active', 'future', 'suspended'],
}

/**
 * Null when the actor may do the act to the person, otherwise the reason. A head answers to heads alone; one whom ЕСИА or a
 * certificate named may be stopped or taken off by another head, or a director who was dismissed and never comes back to the
 * door would keep the cabinet for ever. Who is the head still is let in by their door again. To suspend oneself would be a
 * way to lock oneself out; to leave is everyone's right but a head's.
 */
export function refusePeople(
  actor: ParticipantActor,
  subject: PeopleSubject,
  act: PeopleAct,
): PeopleRefusal | null {
  if (!holds(actor, 'administer')) return 'no-right'
  if (subject.role === 'HEAD') {
    const another = actor.role === 'HEAD' && subject.userId !== actor.userId
    if (subject.source !== 'PASSWORD' && !(another && act !== 'change')) return 'head-by-door'
    if (actor.role !== 'HEAD') return 'head-only'
  }
  if (subject.userId === actor.userId && act === 'suspend') return 'own'
  return POSSIBLE[act].includes(subject.state) ? null : 'wrong-state'
}

/** Each act with `true`, or with the reason it is closed. */
export type PeopleAbilities = Record<PeopleAct, true | PeopleRefusal>

export function peopleAbilities(actor: ParticipantActor, subject: PeopleSubject): PeopleAbilities {
  return Object.fromEntries(
    PEOPLE_ACTS.map((act) => [act, refusePeople(actor, subject, act) ?? true]),
  ) as PeopleAbilities
}

/**
 * Does an act touch who manages access (ORG-2): giving the role, taking it, or stopping or limiting somebody who has it.
 * Such acts need a fresh proof that it is the person.
 */
export function touchesAdministration(
  before: ParticipantActor['role'] | null,
  after: ParticipantActor['role'] | null,
): boolean {
  return [before, after].some((role) => role === 'HEAD' || role === 'ADMINISTRATOR')
}
