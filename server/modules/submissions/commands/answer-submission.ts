import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Submission } from '@/prisma/generated/client'
import { advance } from '../advance'
import type { SubmissionRef } from '../contract'

/** A request for information has got its answer: nothing happens to it any more. */
export function answerSubmission(
  context: CommandContext<SystemActor>,
  submission: Submission,
): Promise<SubmissionRef> {
  return advance(context, submission, 'answer', { answeredAt: context.now })
}
