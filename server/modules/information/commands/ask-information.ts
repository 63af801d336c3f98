import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { findKindInForce } from '../../catalogue/commands/find-kind'
import type { FormValues } from '../../catalogue/domain/definition'
import { blankValues, shapedValues } from '../../catalogue/domain/values'
import { archiveSubmission } from '../../submissions/commands/archive-submission'
import { insertDraft } from '../../submissions/commands/create-submission'
import { sendSubmission } from '../../submissions/commands/send-submission'
import type { SubmissionRef } from '../../submissions/contract'
import type { AskInformation } from '../contract'
import { periodFault } from '../domain/defaults'

/**
 * Asks customs for information in one act: the request is written, checked, archived and sent, or nothing at all is.
 * FORM_INCOMPLETE with the errors of the form; INVALID_INPUT with `path` and `reason` when the days make no sense.
 */
export async function askInformation(
  context: CommandContext<ParticipantActor>,
  input: AskInformation,
): Promise<SubmissionRef> {
  const { tx, now } = context
  const kind = await findKindInForce(context, input.kindCode)
  if (kind?.direction !== 'request') throw notFound()
  const values = { ...blankValues(kind), ...shapedValues(kind, input.values as FormValues) }
  const fault = periodFault(values, moscowDate(now))
  if (fault) throw new DomainError('INVALID_INPUT', fault)
  const office = await tx.office.findFirst({ where: { code: kind.officeCode ?? '' } })
  if (!office) throw new DomainError('OFFICE_UNKNOWN')
  const act = ({ id, version }: SubmissionRef) => ({ requestId: input.requestId, id, version })
  const draft = await insertDraft(context, kind, { values, officeId: office.id, from: 'form' })
  const archived = await archiveSubmission(context, act(draft))
  return sendSubmission(context, act(archived))
}
