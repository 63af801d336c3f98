import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { Submission } from '@/prisma/generated/client'
import { findKindInForce, getKindOf } from '../../catalogue/commands/find-kind'
import { prefillValues } from '../../catalogue/domain/automatic'
import type { FormValues } from '../../catalogue/domain/definition'
import { blankValues } from '../../catalogue/domain/values'
import type { ChangeSubmission, SubmissionRef } from '../contract'
import { getPrefillContext } from '../fill-context'
import { assertVersion, getForAct } from '../load'
import { participantScope } from '../policy'
import { insertDraft } from './create-submission'

type Context = CommandContext<ParticipantActor>

/**
 * Begins the corrected document that will take the place of one customs has not registered: with its values, files and
 * enclosures. One at a time: while there is one, the answer leads to it.
 */
export async function amendSubmission(context: Context, input: ChangeSubmission): Promise<SubmissionRef> {
  const { tx } = context
  const source = await getForAct(context, input.id, 'amend')
  assertVersion(source, input.version)
  // Whoever amends at the same moment waits here and then finds the first one's draft.
  await tx.$queryRaw`select id::text from submission where id = ${source.id}::uuid for update`
  const begun = await tx.submission.findFirst({
    where: {
      predecessorId: source.id,
      relation: 'AMENDS',
      status: { notIn: ['DISCARDED', 'WITHDRAWN', 'REFUSED'] },
    },
    select: { id: true },
  })
  if (begun) {
    const seen = await tx.submission.findFirst({
      where: { AND: [participantScope(context.actor), { id: begun.id }] },
      select: { id: true, version: true, status: true },
    })
    // A colleague's own case is not shown to whoever sees only theirs, and a second correction is not begun beside it.
    if (!seen) throw new DomainError('FORBIDDEN', { reason: 'amended-by-colleague' })
    return seen
  }
  // The same wording: faults of format point at its fields.
  const ref = await insertDraft(context, await getKindOf(tx, source), {
    values: source.values as FormValues,
    ...succeeding(source, 'AMENDS'),
  })
  await takeAlong(context, source.id, ref.id)
  return ref
}

/** Begins a further document of the same case: of the same kind, to the same office. */
export async function supplementSubmission(
  context: Context,
  input: ChangeSubmission,
): Promise<SubmissionRef> {
  const source = await getForAct(context, input.id, 'supplement')
  assertVersion(source, input.version)
  const kind = (await findKindInForce(context, source.kindCode)) ?? (await getKindOf(context.tx, source))
  const values = prefillValues(kind, blankValues(kind), await getPrefillContext(context))
  return insertDraft(context, kind, { values, ...succeeding(source, 'SUPPLEMENTS') })
}

const succeeding = (
  { id, caseId, officeId, auditId, auditDocumentId }: Submission,
  relation: 'AMENDS' | 'SUPPLEMENTS',
) => ({
  officeId,
  from: 'copy' as const,
  succession: { caseId, predecessorId: id, relation },
  ...(auditId && { audit: { auditId, auditDocumentId } }),
})

/** Stored files and enclosed documents of the archive are the same ones, not copies. */
async function takeAlong({ tx, actor, now }: Context, from: string, to: string) {
  const files = await tx.submissionFile.findMany({
    where: { submissionId: from, role: 'ATTACHMENT', file: { state: 'STORED' } },
    orderBy: { addedAt: 'asc' },
  })
  await tx.submissionFile.createMany({
    data: files.map(({ fileId, addedAt, position }) => ({
      submissionId: to,
      fileId,
      role: 'ATTACHMENT' as const,
      addedAt,
      position,
    })),
  })
  const enclosures = await tx.submissionEnclosure.findMany({ where: { submissionId: from } })
  await tx.submissionEnclosure.createMany({
    data: enclosures.map(({ archiveDocumentId }) => ({
      submissionId: to,
      archiveDocumentId,
      addedBy: actor.userId,
      addedAt: now,
    })),
  })
}
