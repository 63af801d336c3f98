import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { FormValues } from '../../catalogue/domain/definition'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { advance } from '../advance'
import type { SaveDraft, SubmissionRef } from '../contract'
import { titleOf } from '../domain/title'
import { assertVersion, getForAct } from '../load'

/** Keeps what was typed, right or wrong: a draft may be incomplete. STALE_VERSION when saved elsewhere meanwhile. */
export async function saveDraft(
  context: CommandContext<ParticipantActor>,
  input: SaveDraft,
): Promise<SubmissionRef> {
  const submission = await getForAct(context, input.id, 'save')
  assertVersion(submission, input.version)
  const office = input.officeCode
    ? await context.tx.office.findFirst({ where: { code: input.officeCode, receives: true } })
    : null
  if (input.officeCode && !office) throw new DomainError('OFFICE_UNKNOWN')
  return advance(context, submission, 'save', {
    values: input.values as object,
    officeId: office?.id ?? null,
    title: titleOf(await getKindOf(context.tx, submission), input.values as FormValues),
  })
}
