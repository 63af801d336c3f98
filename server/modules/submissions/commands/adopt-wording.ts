import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { carryOver } from '../../catalogue/domain/carry-over'
import type { FormValues } from '../../catalogue/domain/definition'
import { record } from '../../journal/record'
import { advance } from '../advance'
import type { SubmissionRef } from '../contract'
import type { AdoptWording } from '../domain/draft-contract'
import { titleOf } from '../domain/title'
import { assertVersion, getForAct } from '../load'
import { findSuccessor, wordingOfKind } from '../newer-wording'
import { keepRevision } from '../revisions'

/**
 * Carries a draft over into the wording in force. Values without a place there leave the form and stay in the draft's
 * history. STALE_VERSION when the draft or the list is no longer what the person was shown.
 */
export async function adoptWording(
  context: CommandContext<ParticipantActor>,
  input: AdoptWording,
): Promise<SubmissionRef> {
  const { tx } = context
  const draft = await getForAct(context, input.id, 'save')
  assertVersion(draft, input.version)
  const kind = await findSuccessor(context, draft)
  const to = kind && wordingOfKind(kind)
  const from = { version: draft.kindVersion, edition: draft.kindEdition }
  if (!to || !same(to, input.to) || same(to, from))
    throw new DomainError('STALE_VERSION', { version: draft.version })

  const { values, lost } = carryOver(await getKindOf(tx, draft), kind, draft.values as FormValues)
  const wording = { kindVersion: to.version, kindEdition: to.edition }
  const ref = await advance(context, draft, 'save', {
    ...wording,
    values: values as object,
    title: titleOf(kind, values),
  })
  const { version } = ref
  await keepRevision(context, draft.id, { version, values, officeId: draft.officeId, ...wording })
  await record(
    context,
    { type: 'submission.wording-adopted', data: { from, to, lost: lost.length } },
    { subjectId: draft.id },
  )
  return ref
}

const same = (one: AdoptWording['to'], other: AdoptWording['to']) =>
  one.version === other.version && one.edition === other.edition
