import { allows, type OfficerActor, type ParticipantActor } from '@/server/auth/actor'
import { refuseFunction, type FunctionReason } from '../functions/domain/judge'
import { officerReads, seesEverything, viewed } from '../submissions/policy'

/** What may be done with an archived document, and what closes it. */
export type ArchiveAct = 'describe' | 'renew' | 'share' | 'unshare'
export type ArchiveRefusal = FunctionReason | 'not-own' | 'not-placed' | 'superseded'
export type ArchiveAbilities = Record<ArchiveAct, true | ArchiveRefusal>

/** What the policy needs to know of a document. */
export interface ArchiveSubject {
  participantId: string
  kindCode: string
  source: 'SUBMISSION' | 'PLACED' | 'RECEIVED'
  /** A later version of it is in the archive. */
  superseded: boolean
  /** Placed by the actor, or of a case assigned to them. */
  mine: boolean
}

const NEEDED = { describe: 'prepare', renew: 'prepare', share: 'send', unshare: 'send' } as const

/** Null when the actor may do the act, otherwise the reason. */
export function refuseArchive(
  actor: ParticipantActor,
  subject: ArchiveSubject,
  act: ArchiveAct,
): ArchiveRefusal | null {
  if (subject.participantId !== actor.participantId) return 'not-own'
  if (!allows(actor, NEEDED[act], subject)) return 'no-right'
  if (act === 'share') return refuseFunction(actor, 'archive.share')
  if (act !== 'renew') return null
  // What has been through a submission gets its versions there.
  if (subject.source !== 'PLACED') return 'not-placed'
  return subject.superseded ? 'superseded' : null
}

export const archiveAbilities = (actor: ParticipantActor, subject: ArchiveSubject): ArchiveAbilities => ({
  describe: refuseArchive(actor, subject, 'describe') ?? true,
  renew: refuseArchive(actor, subject, 'renew') ?? true,
  share: refuseArchive(actor, subject, 'share') ?? true,
  unshare: refuseArchive(actor, subject, 'unshare') ?? true,
})

/** The participant's own documents that the actor may look at. */
export function ownArchive(actor: ParticipantActor) {
  return {
    participantId: actor.participantId,
    ...viewed(actor, (userId) => [
      { createdBy: userId },
      { submissions: { some: { assignments: { some: { userId } } } } },
      { enclosures: { some: { submission: { assignments: { some: { userId } } } } } },
    ]),
  }
}

/** Shares in force for the participant on a day of Moscow, as a midnight of UTC. */
export const sharesInForce = (actor: ParticipantActor, today: Date) => ({
  recipientId: actor.participantId,
  revokedAt: null,
  OR: [{ until: null }, { until: { gte: today } }],
})

/**
 * Documents that the participant itself may use, whoever of its people looks at them: its own, and those open to it. What a
 * colleague has enclosed goes with a document that one signs or sends without being shown.
 */
export const participantArchive = (actor: ParticipantActor, today: Date) => ({
  OR: [{ participantId: actor.participantId }, { shares: { some: sharesInForce(actor, today) } }],
})

/** Kinds of which the actor may look at every document; null is every kind. */
function kindsSeenWhole(actor: ParticipantActor): string[] | null {
  if (seesEverything(actor)) return null
  return actor.grants
    .filter((grant) => grant.actions.includes('view') && !grant.assignedOnly)
    .flatMap(({ kinds }) => kinds)
}

/**
 * Documents of others that are shared with the participant and that the actor may look at. They belong to no case of
 * ours, so whoever sees only their own cases sees none.
 */
export function sharedArchive(actor: ParticipantActor, today: Date) {
  const kinds = kindsSeenWhole(actor)
  return {
    shares: { some: sharesInForce(actor, today) },
    participantId: { not: actor.participantId },
    ...(kinds && { kindCode: { in: kinds } }),
  }
}

/** Every read of one archived document is scoped by this. */
export const archiveScope = (actor: ParticipantActor, today: Date) => ({
  OR: [ownArchive(actor), sharedArchive(actor, today)],
})

/** Through what an officer sees an archived document: it was sent to their office, or enclosed with what was. */
export const officerArchive = (actor: OfficerActor) => ({
  OR: [
    { submissions: { some: officerReads(actor) } },
    { enclosures: { some: { submission: officerReads(actor) } } },
  ],
})
