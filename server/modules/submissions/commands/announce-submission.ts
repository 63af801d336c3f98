import type { Tx } from '@/server/platform/db/client'
import { announce } from '@/server/platform/live'
import type { Submission } from '@/prisma/generated/client'

/** What an announcement needs to know of a submission. */
export type AnnouncedSubmission = Pick<Submission, 'id' | 'participantId' | 'kindCode' | 'createdBy'>

/**
 * Tells the participant's people, and the office when `officeId` is given, to look at a submission again. The event says
 * its kind and whose it is, because some people may not even hear of it. `former` lost the case just now.
 */
export async function announceSubmission(
  tx: Tx,
  submission: AnnouncedSubmission,
  { officeId, former = [] }: { officeId?: string | null; former?: readonly string[] } = {},
) {
  const assigned = await tx.submissionAssignment.findMany({
    where: { submissionId: submission.id },
    select: { userId: true },
  })
  await announce(tx, {
    topic: 'submission',
    id: submission.id,
    participantId: submission.participantId,
    kindCode: submission.kindCode,
    owners: [submission.createdBy, ...assigned.map(({ userId }) => userId), ...former],
    ...(officeId && { officeId }),
  })
}
