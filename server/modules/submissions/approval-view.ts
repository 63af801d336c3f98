import type { Tx } from '@/server/platform/db/client'
import { nameOf } from '../accounts/domain/name'
import type { ApprovalStepView } from './contract'

/** The last round of approval step by step, with the names of those asked and of those who answered; empty without one. */
export async function approvalView(
  tx: Tx,
  { id, approvalRound, status }: { id: string; approvalRound: number; status: string },
): Promise<ApprovalStepView[]> {
  if (approvalRound === 0) return []
  const steps = await tx.submissionApproval.findMany({
    where: { submissionId: id, round: approvalRound },
    orderBy: { ordinal: 'asc' },
  })
  const people = await tx.user.findMany({
    where: {
      id: {
        in: steps.flatMap(({ candidates, byUserId }) => [...candidates, byUserId ?? '']).filter(Boolean),
      },
    },
  })
  const names = new Map(people.map((person) => [person.id, nameOf(person)]))
  const present = status === 'ON_APPROVAL' ? steps.find(({ outcome }) => outcome === null) : null
  return steps.map((step) => ({
    title: step.title,
    candidates: step.candidates.flatMap((userId) => names.get(userId) ?? []),
    outcome: step.outcome,
    comment: step.comment,
    by: step.byUserId ? (names.get(step.byUserId) ?? '') : null,
    at: step.at?.toISOString() ?? null,
    present: step.id === present?.id,
  }))
}
