import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { FormValues } from '../../catalogue/domain/definition'
import { shapedValues } from '../../catalogue/domain/values'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { advance } from '../advance'
import type { SaveDraft } from '../contract'
import type { SavedDraft, StaleDraft } from '../domain/draft-contract'
import type { DraftContent } from '../domain/merge-values'
import { titleOf } from '../domain/title'
import { getForAct } from '../load'
import { keepRevision, mergeWithStored } from '../revisions'

/**
 * Keeps what was typed, right or wrong: a draft may be incomplete. What was saved elsewhere meanwhile is merged in, field
 * by field, and the answer says so; where both have changed the same place, STALE_VERSION carries the merged text, the
 * conflicts and the version to save the person's choice over (`StaleDraft`).
 */
export async function saveDraft(
  context: CommandContext<ParticipantActor>,
  input: SaveDraft,
): Promise<SavedDraft> {
  const { tx } = context
  const submission = await getForAct(context, input.id, 'save')
  const kind = await getKindOf(tx, submission)
  let content: DraftContent = { values: input.values as FormValues, officeCode: input.officeCode }
  let merged: SavedDraft['merged'] = null
  if (input.version > submission.version)
    throw new DomainError('STALE_VERSION', { version: submission.version })
  if (input.version < submission.version) {
    const { merge, conflicts, by } = await mergeWithStored(context, submission, kind, {
      ...content,
      version: input.version,
    })
    if (conflicts.length) {
      const stale: StaleDraft = { version: submission.version, ...merge.content, conflicts }
      throw new DomainError('STALE_VERSION', { ...stale })
    }
    content = merge.content
    merged = { by, count: merge.taken.length }
  } else {
    content = { ...content, values: shapedValues(kind, content.values) }
  }
  // What is written into an audit goes to the office that audits, and what goes on with a case to the office that has it.
  const addressed = submission.auditId ?? submission.predecessorId
  const officeId = addressed ? submission.officeId : await findReceiving(context, content.officeCode)
  const ref = await advance(context, submission, 'save', {
    values: content.values as object,
    officeId,
    title: titleOf(kind, content.values),
  })
  const { kindVersion, kindEdition } = submission
  const { values } = content
  await keepRevision(context, submission.id, {
    version: ref.version,
    values,
    officeId,
    kindVersion,
    kindEdition,
  })
  return { ...ref, merged }
}

/** The office's id; OFFICE_UNKNOWN when no office of that code receives documents. */
async function findReceiving({ tx }: CommandContext<ParticipantActor>, code: string | null) {
  if (!code) return null
  const office = await tx.office.findFirst({ where: { code, receives: true } })
  if (!office) throw new DomainError('OFFICE_UNKNOWN')
  return office.id
}
