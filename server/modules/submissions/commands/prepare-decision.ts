import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { DecisionTask, PrepareDecision } from '../domain/decision-contract'
import { getDecisionDocument } from '../decision-document'
import { assertVersion, getForOfficerAct } from '../load'

/**
 * The decision as the officer will sign it. Nothing is kept: from the same words and `preparedAt` the portal makes the same
 * bytes again, and files that have changed since make others, which the signature does not fit.
 */
export async function prepareDecision(
  context: CommandContext<OfficerActor>,
  input: PrepareDecision,
): Promise<DecisionTask> {
  const act = input.outcome === 'ACCEPTED' ? 'accept' : 'refuse'
  const submission = await getForOfficerAct(context, input.id, act)
  assertVersion(submission, input.version)
  const { outcome, text } = input
  const at = context.now
  const { xml, values, contents, signer } = await getDecisionDocument(context, submission, {
    outcome,
    text,
    at,
  })
  return {
    id: submission.id,
    version: submission.version,
    status: submission.status,
    preparedAt: at.toISOString(),
    xml,
    values,
    contents,
    signer: { name: signer.name, officeName: signer.officeName },
  }
}
