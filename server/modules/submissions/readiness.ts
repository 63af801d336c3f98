import type { ParticipantActor } from '@/server/auth/actor'
import type { Tx } from '@/server/platform/db/client'
import type { Submission } from '@/prisma/generated/client'
import { findRoute } from '../approvals/commands/find-route'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { Readiness } from './domain/readiness'
import { signaturesLeft } from './domain/signing'

type ReadinessRow = Pick<
  Submission,
  | 'id'
  | 'participantId'
  | 'kindCode'
  | 'kindVersion'
  | 'kindEdition'
  | 'request'
  | 'status'
  | 'archiveDocumentId'
  | 'approvedAt'
  | 'approvalRound'
  | 'predecessorId'
  | 'relation'
>

/** What a submission has come through, and what it still lacks before it may be sent. */
export async function readinessOf(tx: Tx, actor: ParticipantActor, row: ReadinessRow): Promise<Readiness> {
  const kind = await getKindOf(tx, row)
  const signers = await signersOf(tx, row.archiveDocumentId)
  // A question to customs is sent in the act that writes it: no route holds it, not even one for every kind.
  const route = row.approvedAt || row.request ? null : await findRoute(tx, row)
  const step = row.status === 'ON_APPROVAL' ? await presentStep(tx, row) : null
  return {
    signaturesLeft: signaturesLeft(kind.signatures, signers),
    signedByMe: signers.includes(actor.userId),
    approval: row.approvedAt ? 'given' : route ? 'needed' : 'none',
    myStep: step?.candidates.includes(actor.userId) ?? false,
    amends: await amendedStatus(tx, row),
  }
}

async function amendedStatus(tx: Tx, { relation, predecessorId }: ReadinessRow) {
  if (relation !== 'AMENDS' || !predecessorId) return null
  const former = await tx.submission.findUnique({
    where: { id: predecessorId },
    select: { status: true },
  })
  return former?.status ?? null
}

async function signersOf(tx: Tx, archiveDocumentId: string | null): Promise<string[]> {
  if (!archiveDocumentId) return []
  const rows = await tx.documentSignature.findMany({
    where: { archiveDocumentId, content: 'DOCUMENT' },
    select: { signedBy: true },
  })
  return rows.map(({ signedBy }) => signedBy)
}

/** The step of the round under way that nobody has endorsed yet; null when there is none. */
export function presentStep(tx: Tx, { id, approvalRound }: Pick<ReadinessRow, 'id' | 'approvalRound'>) {
  return tx.submissionApproval.findFirst({
    where: { submissionId: id, round: approvalRound, outcome: null },
    orderBy: { ordinal: 'asc' },
  })
}

/** Of these submissions those whose approval waits for the person now. */
export async function waitingFor(
  tx: Tx,
  userId: string,
  rows: readonly { id: string; status: string; approvalRound: number }[],
): Promise<Set<string>> {
  const asked = rows.filter(({ status }) => status === 'ON_APPROVAL')
  if (asked.length === 0) return new Set()
  const waiting = await tx.$queryRaw<{ id: string }[]>`
    select id from (
      select distinct on (a.submission_id) a.submission_id as id, a.candidates
      from submission_approval a
      join unnest(${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ approvalRound }) => approvalRound)}::int[])
        as asked(id, round) on a.submission_id = asked.id and a.round = asked.round
      where a.outcome is null
      order by a.submission_id, a.ordinal
    ) as present where ${userId}::uuid = any (candidates)`
  return new Set(waiting.map(({ id }) => id))
}
