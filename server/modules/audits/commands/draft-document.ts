import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError, notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import type { AuditDocument } from '@/prisma/generated/client'
import { findKindInForce } from '../../catalogue/commands/find-kind'
import { prefillValues } from '../../catalogue/domain/automatic'
import type { FormValues } from '../../catalogue/domain/definition'
import { blankValues } from '../../catalogue/domain/values'
import { formDataOf } from '../../participants/domain/form-data'
import { refOf } from '../append'
import { caseFacts } from '../case-facts'
import type { BeginDocument, ChangeDocument, ReturnDocument, SaveDocument } from '../contract'
import type { DocumentRef } from '../domain/views'
import { Sent } from '../domain/actions'
import { decisionFaults } from '../domain/decision-faults'
import { faultOfSent } from '../domain/check-sent'
import { kindOf, valuesOf } from '../domain/templates/values'
import { getDraft, type DraftAct } from '../drafts'
import { getForOfficerAct, lockAudit, type LoadedAudit } from '../load'
import { tellOfApproval } from '../tell-of-approval'
import { announceDraft } from './announce-draft'
import { assertGroup } from './open-audit'

type Context = CommandContext<OfficerActor>

/** Begins a document of customs: its form is filled from the case by the purpose. */
export async function beginDocument(context: Context, input: BeginDocument): Promise<DocumentRef> {
  const { tx, actor, now } = context
  const audit = await getForOfficerAct(context, input.id, `send:${input.what.purpose}`)
  await assertWhat(context, input.what, audit)
  const kind = await findKindInForce(context, kindOf(input.what))
  if (!kind) throw notFound()
  const facts = await caseFacts(context, audit, input.what)
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: audit.row.participantId } })
  // The lead signs for the group: who signs is in the form before anybody is asked to look at it.
  const who = { participant: formDataOf(participant), person: facts.lead }
  const values = prefillValues(kind, { ...blankValues(kind), ...valuesOf(input.what, facts) }, who)
  const document = await tx.auditDocument.create({
    data: {
      id: newId(),
      auditId: audit.row.id,
      kindCode: kind.code,
      kindVersion: kind.version,
      kindEdition: kind.edition ?? 0,
      what: input.what as object,
      values: values as object,
      number: facts.ownNumber,
      createdBy: actor.userId,
      createdAt: now,
      updatedBy: actor.userId,
      updatedAt: now,
    },
  })
  await announceDraft(context.tx, audit.row)
  return documentRef(audit, document)
}

/**
 * Saves a draft. What the purpose says (items, days, paragraphs) is written into the form anew: the facts that terms are
 * counted from and the text that is signed cannot part.
 */
export async function saveDocument(context: Context, input: SaveDocument): Promise<DocumentRef> {
  const audit = await lockAudit(context, input.id)
  const draft = await getDraft(context, audit, input, 'save')
  if ((draft.what as { purpose: string }).purpose !== input.what.purpose)
    throw new DomainError('INVALID_INPUT', { reason: 'purpose', field: 'what' })
  await assertWhat(context, input.what, audit)
  const facts = await caseFacts(context, audit, input.what, draft.number)
  const values = { ...input.values, ...valuesOf(input.what, facts, input.values as FormValues) }
  return change(context, audit, draft, { what: input.what as object, values: values as object })
}

/** Gives a draft to the chief; FORM_INCOMPLETE for a decision that does not say what is decided. */
export const askApproval = (context: Context, input: ChangeDocument) =>
  move(context, input, 'ask-approval', { state: 'ON_APPROVAL', remark: null })

/** The chief approves: it may be signed now. */
export const approveDocument = (context: Context, input: ChangeDocument) =>
  move(context, input, 'approve', {
    state: 'APPROVED',
    approvedBy: context.actor.userId,
    approvedAt: context.now,
  })

/** The chief gives it back with a remark. */
export const returnDocument = (context: Context, input: ReturnDocument) =>
  move(context, input, 'return', {
    state: 'DRAFT',
    remark: input.remark,
    approvedBy: null,
    approvedAt: null,
  })

/** Takes it back from the chief, who may be away. */
export const recallDocument = (context: Context, input: ChangeDocument) =>
  move(context, input, 'recall', { state: 'DRAFT' })

/** Puts a draft aside. */
export const discardDocument = (context: Context, input: ChangeDocument) =>
  move(context, input, 'discard', { state: 'DISCARDED' })

type Change = Partial<Pick<AuditDocument, 'state' | 'remark' | 'approvedBy' | 'approvedAt'>> & {
  what?: object
  values?: object
}

async function move(
  context: Context,
  input: ChangeDocument,
  act: DraftAct,
  data: Change,
): Promise<DocumentRef> {
  const audit = await lockAudit(context, input.id)
  const draft = await getDraft(context, audit, input, act)
  const given = act === 'ask-approval' || act === 'approve'
  const errors = given ? decisionFaults(Sent.parse(draft.what), draft.values as FormValues) : []
  if (errors.length) throw new DomainError('FORM_INCOMPLETE', { errors, office: false })
  const ref = await change(context, audit, draft, data)
  await tellOfApproval(context, audit, draft, act)
  return ref
}

async function change(context: Context, audit: LoadedAudit, draft: AuditDocument, data: Change) {
  const { tx, actor, now } = context
  const version = draft.version + 1
  const { count } = await tx.auditDocument.updateMany({
    where: { id: draft.id, version: draft.version },
    // What was prepared for signing is not what the draft says now.
    data: { ...data, xml: null, sha256: null, version, updatedBy: actor.userId, updatedAt: now },
  })
  if (count === 0) throw new DomainError('STALE_VERSION')
  await announceDraft(context.tx, audit.row)
  return documentRef(audit, { id: draft.id, version })
}

export const documentRef = (
  audit: LoadedAudit,
  { id, version }: { id: string; version: number },
): DocumentRef => ({
  ...refOf(audit),
  documentId: id,
  documentVersion: version,
})

async function assertWhat({ tx, now }: Context, what: Sent, { row, state }: LoadedAudit) {
  const reason = faultOfSent(what, state, moscowDate(now))
  if (reason) throw new DomainError('INVALID_INPUT', { reason, field: 'what' })
  if (what.purpose === 'group-change') await assertGroup(tx, what.group, row.officeId)
}
