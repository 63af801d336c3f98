import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { enactDecision } from '@/server/modules/submissions/commands/enact-decision'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import { getForOfficerAct } from '@/server/modules/submissions/load'
import { actAt } from './build'

interface Words {
  outcome: 'ACCEPTED' | 'REFUSED'
  text: string
}

/** A decision of the time when officers did not sign them: what is in old databases, and enough where signing is no matter. */
export function decideUnsigned(
  officer: OfficerActor,
  at: Date,
  id: string,
  words: Words,
): Promise<SubmissionRef> {
  return actAt(officer, at, enact, { id, ...words })
}

async function enact(
  context: CommandContext<OfficerActor>,
  { id, outcome, text }: Words & { id: string },
): Promise<SubmissionRef> {
  const submission = await getForOfficerAct(context, id, outcome === 'ACCEPTED' ? 'accept' : 'refuse')
  const links = await context.tx.submissionFile.findMany({
    where: { submissionId: id, role: 'DECISION' },
    include: { file: { select: { sha256: true } } },
  })
  const files = links.map(({ file }) => file.sha256!)
  return enactDecision(context, submission, { outcome, text, files, document: null })
}
