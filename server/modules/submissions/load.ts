import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError, notFound } from '@/server/platform/errors'
import type { Submission } from '@/prisma/generated/client'
import { isOfGroup } from '../audits/commands/is-of-group'
import type { OfficerAct, ParticipantAct } from './domain/states'
import { dependsOnReadiness } from './domain/readiness'
import { readinessOf } from './readiness'
import { officerScope, participantScope, refuseOfficer, refuseParticipant } from './policy'

/** No file slips into a draft, or out of it, between the moment that its files were counted and its archiving. */
const ONE_AFTER_ANOTHER: readonly ParticipantAct[] = ['attach', 'archive']

/** A submission of the participant that the actor may do `act` with; NOT_FOUND out of scope, FORBIDDEN or WRONG_STATUS inside it. */
export async function getForAct(
  { tx, actor }: QueryContext<ParticipantActor>,
  id: string,
  act: ParticipantAct,
): Promise<Submission> {
  if (ONE_AFTER_ANOTHER.includes(act)) await lockSubmission(tx, id)
  const found = await tx.submission.findFirst({
    where: { id, ...participantScope(actor) },
    include: { assignments: { where: { userId: actor.userId } } },
  })
  if (!found) throw notFound()
  const { assignments, ...submission } = found
  const { status, kindCode, request, auditId } = submission
  const mine = isMine(actor, { ...submission, assignments })
  const ready = dependsOnReadiness(act) ? { readiness: await readinessOf(tx, actor, submission) } : {}
  raise(refuseParticipant(actor, { status, kindCode, request, auditId, mine, ...ready }, act), submission)
  return submission
}

/** Did the actor begin the submission, or was it assigned to them. */
export function isMine(
  actor: ParticipantActor,
  row: { createdBy: string; assignments: readonly { userId: string }[] },
): boolean {
  return row.createdBy === actor.userId || row.assignments.some(({ userId }) => userId === actor.userId)
}

/** The same for an officer. */
export async function getForOfficerAct(
  context: QueryContext<OfficerActor>,
  id: string,
  act: OfficerAct,
): Promise<Submission> {
  const { tx, actor } = context
  const submission = await tx.submission.findFirst({ where: { id, ...officerScope(actor) } })
  if (!submission) throw notFound()
  const ofGroup = await isOfGroup(context, submission.auditId)
  raise(refuseOfficer(actor, { ...submission, ofGroup }, act), submission)
  return submission
}

function raise(refusal: string | null, submission: Submission) {
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS', { status: submission.status })
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
}

/** Refuses when the caller saw an older version than the one loaded. */
export function assertVersion(submission: Submission, version: number) {
  if (submission.version !== version) throw new DomainError('STALE_VERSION', { version: submission.version })
}

/** Waits for whoever changes the submission at this moment, and makes others wait until the end of the transaction. */
export async function lockSubmission(tx: Tx, id: string) {
  await tx.$queryRaw`select id::text from submission where id = ${id}::uuid for update`
}

/** The same for the document before it: what has been read of it stays so until the end of the transaction. */
export async function lockPredecessor(tx: Tx, id: string) {
  await tx.$queryRaw`
    select id::text from submission
    where id = (select predecessor_id from submission where id = ${id}::uuid) for update`
}
