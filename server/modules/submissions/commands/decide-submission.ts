import type { Submission } from '@/prisma/generated/client'
import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { record } from '../../journal/record'
import { checkEach, type CheckedContent } from '../../signatures/commands/check-each'
import { refusedSignature } from '../../signatures/commands/check-signature'
import { keepSignatures } from '../../signatures/commands/keep-signatures'
import type { SubmissionRef } from '../contract'
import type { DecideSubmission } from '../domain/decision-contract'
import { type DecisionDocument, getDecisionDocument } from '../decision-document'
import { refuseMoment, refuseOfficerHolder } from '../domain/decision'
import type { Content, DecisionPart } from '../domain/signing'
import { assertVersion, getForOfficerAct, lockSubmission } from '../load'
import { enactDecision } from './enact-decision'

/**
 * Decides on a registered document: the decision and its files are signed by the officer, and every signature is verified
 * before the decision takes effect, in the same transaction. Throws SIGNATURE_REFUSED with the reason, FILES_NOT_READY,
 * STALE_VERSION or WRONG_STATUS when somebody was faster.
 */
export async function decideSubmission(
  context: CommandContext<OfficerActor>,
  input: DecideSubmission,
): Promise<SubmissionRef> {
  const seen = await getToDecide(context, input)
  const at = new Date(input.preparedAt)
  const late = refuseMoment(at, context.now)
  if (late) throw refusedSignature(late)
  const document = await getDecisionDocument(context, seen, { ...input, at })
  const checked = await checkEach(document, input.signatures, context.now)
  const refusal = refuseOfficerHolder(checked[0].holder, document.signer)
  if (refusal) throw refusedSignature(refusal)

  // Whoever decides or changes the files at the same moment waits here; afterwards all is looked at anew.
  await lockSubmission(context.tx, seen.id)
  const submission = await getToDecide(context, input)
  const { sha256 } = await getDecisionDocument(context, submission, { ...input, at })
  if (sha256 !== document.sha256) throw refusedSignature('CONTENTS_DIFFER')
  await keep(context, submission, { document, checked })
  return enactDecision(context, submission, {
    outcome: input.outcome,
    text: input.text,
    files: document.files.map((file) => file.sha256),
    document,
  })
}

async function getToDecide(context: CommandContext<OfficerActor>, input: DecideSubmission) {
  const act = input.outcome === 'ACCEPTED' ? 'accept' : 'refuse'
  const submission = await getForOfficerAct(context, input.id, act)
  assertVersion(submission, input.version)
  return submission
}

async function keep(
  context: CommandContext<OfficerActor>,
  submission: Submission,
  {
    document,
    checked,
  }: { document: DecisionDocument; checked: readonly CheckedContent<Content<DecisionPart>>[] },
) {
  const actId = await keepSignatures(context, checked, { submissionId: submission.id })
  await record(
    context,
    {
      type: 'submission.decision-signed',
      data: {
        sha256: document.sha256,
        actId,
        thumbprint: checked[0]!.thumbprint,
        contents: checked.map(({ content }) => content.sha256),
      },
    },
    { subjectId: submission.id, participantId: submission.participantId, officeId: submission.officeId },
  )
}
