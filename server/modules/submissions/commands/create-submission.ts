import { coversKind, type ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { findKind } from '../../catalogue/domain/registry'
import { record } from '../../journal/record'
import { addStep } from '../advance'
import type { CopySubmission, CreateSubmission, SubmissionRef } from '../contract'
import { titleOf } from '../domain/title'
import { getFillContext } from '../fill-context'
import { participantScope } from '../load'
import { prefill } from '../../catalogue/domain/fill'

/** Begins an empty draft of a kind, with what the portal knows about the participant filled in. */
export async function createSubmission(
  context: CommandContext<ParticipantActor>,
  input: CreateSubmission,
): Promise<SubmissionRef> {
  const kind = findKind(input.kindCode)
  if (!kind || kind.direction !== 'from-participant') throw notFound()
  const values = prefill(kind, {}, await getFillContext(context, null))
  return insertDraft(context, { kindCode: kind.code, kindVersion: kind.version, values, from: 'form' })
}

/** Begins a draft with the values of an earlier document of the same participant; files are not copied. */
export async function copySubmission(
  context: CommandContext<ParticipantActor>,
  input: CopySubmission,
): Promise<SubmissionRef> {
  const { actor, tx } = context
  const source = await tx.submission.findFirst({ where: { id: input.id, ...participantScope(actor) } })
  if (!source) throw notFound()
  return insertDraft(context, {
    kindCode: source.kindCode,
    kindVersion: source.kindVersion,
    values: source.values as Record<string, unknown>,
    officeId: source.officeId,
    from: 'copy',
  })
}

interface NewDraft {
  kindCode: string
  kindVersion: string
  values: Record<string, unknown>
  officeId?: string | null
  from: 'form' | 'xml' | 'copy'
}

/** Writes a new draft, its first step and its journal entry. */
export async function insertDraft(
  context: CommandContext<ParticipantActor>,
  draft: NewDraft,
): Promise<SubmissionRef> {
  const { actor, tx, now } = context
  if (!coversKind(actor, draft.kindCode)) throw new DomainError('FORBIDDEN', { reason: 'kind-not-covered' })
  const id = newId()
  await tx.submission.create({
    data: {
      id,
      participantId: actor.participantId,
      kindCode: draft.kindCode,
      kindVersion: draft.kindVersion,
      title: titleOf(draft.kindCode, draft.values),
      values: draft.values as object,
      officeId: draft.officeId ?? null,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    },
  })
  await addStep(context, id, 'DRAFT')
  await record(
    context,
    { type: 'submission.created', data: { kindCode: draft.kindCode, from: draft.from } },
    { subjectId: id },
  )
  await announce(tx, { topic: 'submission', id, participantId: actor.participantId, userId: actor.userId })
  return { id, version: 1, status: 'DRAFT' }
}
