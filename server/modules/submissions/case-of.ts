import type { Prisma, Submission } from '@/prisma/generated/client'
import type { Tx } from '@/server/platform/db/client'
import type { CaseLink } from './domain/case-link'

/** The other submissions of the case inside `scope`, what the reader may look at, the oldest first. */
export async function caseOf(
  tx: Tx,
  scope: Prisma.SubmissionWhereInput,
  { id, caseId, predecessorId }: Pick<Submission, 'id' | 'caseId' | 'predecessorId'>,
): Promise<CaseLink[]> {
  const others = await tx.submission.findMany({
    where: { AND: [scope, { caseId, id: { not: id } }] },
    select: {
      id: true,
      title: true,
      status: true,
      relation: true,
      createdAt: true,
      sentAt: true,
      registrationNumber: true,
    },
    orderBy: { id: 'asc' },
    take: 100,
  })
  return others.map((other) => ({
    ...other,
    createdAt: other.createdAt.toISOString(),
    sentAt: other.sentAt?.toISOString() ?? null,
    predecessor: other.id === predecessorId,
  }))
}
