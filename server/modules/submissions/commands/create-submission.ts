import { allows, type ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { isWrittenInAudit } from '../../audits/domain/written-kinds'
import { prefillValues } from '../../catalogue/domain/automatic'
import { carryOver } from '../../catalogue/domain/carry-over'
import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { findKindInForce, getKindOf } from '../../catalogue/commands/find-kind'
import { begunByParticipant } from '../../catalogue/domain/in-force'
import { blankValues } from '../../catalogue/domain/values'
import { refuseFunction } from '../../functions/domain/judge'
import { record } from '../../journal/record'
import { addStep } from '../advance'
import { announceSubmission } from './announce-submission'
import type { CopySubmission, CreateSubmission, SubmissionRef } from '../contract'
import { titleOf } from '../domain/title'
import { getPrefillContext } from '../fill-context'
import { participantScope } from '../policy'
import { keepRevision } from '../revisions'

/** Begins an empty draft of a kind, with what the portal knows about the participant filled in. */
export async function createSubmission(
  context: CommandContext<ParticipantActor>,
  { kindCode }: CreateSubmission,
): Promise<SubmissionRef> {
  return beginSubmission(context, { kindCode, values: {} })
}

/** The same with values another module knows; what is blank in them the profile fills. */
export async function beginSubmission(
  context: CommandContext<ParticipantActor>,
  { kindCode, values }: { kindCode: string; values: FormValues },
): Promise<SubmissionRef> {
  const kind = await findKindInForce(context, kindCode)
  if (!kind || !begunByParticipant(kind)) throw notFound()
  const begun = { ...blankValues(kind), ...values }
  const filled = prefillValues(kind, begun, await getPrefillContext(context))
  return insertDraft(context, kind, { values: filled, from: 'form' })
}

/** Begins a draft with the values of an earlier document of the same participant; files are not copied. */
export async function copySubmission(
  context: CommandContext<ParticipantActor>,
  input: CopySubmission,
): Promise<SubmissionRef> {
  const { actor, tx } = context
  const source = await tx.submission.findFirst({ where: { id: input.id, ...participantScope(actor) } })
  if (!source) throw notFound()
  // A new document is begun by the wording of today; one that was withdrawn lives on in its copies' form only.
  const former = await getKindOf(tx, source)
  const kind = (await findKindInForce(context, source.kindCode)) ?? former
  const values = source.values as FormValues
  return insertDraft(context, kind, {
    values: kind === former ? values : carryOver(former, kind, values).values,
    officeId: source.officeId,
    from: 'copy',
  })
}

interface NewDraft {
  values: FormValues
  officeId?: string | null
  from: 'form' | 'xml' | 'copy'
  /** The case it belongs to and what it is to the document before it; absent for the first of a case. */
  succession?: { caseId: string; predecessorId: string; relation: 'AMENDS' | 'SUPPLEMENTS' }
  /** Written into a customs audit: which one, and which document of customs it answers. */
  audit?: { auditId: string; auditDocumentId: string | null }
}

/**
 * Writes a new draft, its first step and its journal entry. FORBIDDEN with `only-in-audit` for an answer to an audit that is
 * given none.
 */
export async function insertDraft(
  context: CommandContext<ParticipantActor>,
  kind: KindDefinition,
  draft: NewDraft,
): Promise<SubmissionRef> {
  const { actor, tx, now } = context
  assertMayBegin(actor, kind, Boolean(draft.audit))
  const id = newId()
  const wording = { kindVersion: kind.version, kindEdition: kind.edition ?? 0 }
  const officeId = draft.officeId ?? null
  await tx.submission.create({
    data: {
      id,
      participantId: actor.participantId,
      kindCode: kind.code,
      ...wording,
      request: kind.direction === 'request',
      caseId: id,
      ...draft.succession,
      ...draft.audit,
      title: titleOf(kind, draft.values),
      values: draft.values as object,
      officeId,
      createdBy: actor.userId,
      createdAt: now,
      updatedAt: now,
    },
  })
  await keepRevision(context, id, { version: 1, values: draft.values, officeId, ...wording })
  await addStep(context, id, 'DRAFT')
  await record(
    context,
    { type: 'submission.created', data: { kindCode: kind.code, from: draft.from } },
    { subjectId: id },
  )
  await announceSubmission(tx, {
    id,
    participantId: actor.participantId,
    kindCode: kind.code,
    createdBy: actor.userId,
  })
  return { id, version: 1, status: 'DRAFT' }
}

/** What a person begins is theirs, so a grant on assigned cases is enough. */
function assertMayBegin(actor: ParticipantActor, { code, direction }: KindDefinition, inAudit: boolean) {
  const request = direction === 'request'
  const subject = { kindCode: code, mine: true }
  if (!allows(actor, request ? 'request' : 'prepare', subject))
    throw new DomainError('FORBIDDEN', { reason: 'no-right', ...(request && { action: 'request' }) })
  const closed = request ? refuseFunction(actor, 'information.request') : null
  if (closed) throw new DomainError('FORBIDDEN', { reason: closed })
  if (isWrittenInAudit(code) && !inAudit) throw new DomainError('FORBIDDEN', { reason: 'only-in-audit' })
}
