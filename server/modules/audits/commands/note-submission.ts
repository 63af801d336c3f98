import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { DomainError } from '@/server/platform/errors'
import type { FormValues } from '../../catalogue/domain/definition'
import { append } from '../append'
import type { AuditAction } from '../domain/actions'
import { actOf } from '../domain/states'
import { readObjections } from '../domain/templates/objections'
import { readReply } from '../domain/templates/reply'
import { participantSubject, raise, readAudit, type LoadedAudit } from '../load'
import { refuseCourse } from '../policy'
import { ItemDraft } from '../contract'
import { tellOfficers } from '../tell-officers'

type Context = CommandContext<ParticipantActor>
/** What a document of the participant does to the audit. */
type Answer = Extract<AuditAction, { replaces?: unknown }>

/** A document of the participant that is being sent into an audit, with the values that were signed. */
interface Noted {
  submissionId: string
  /** The document itself, and those before it that the format check gave back. */
  versions: string[]
  kindCode: string
  auditDocumentId: string | null
  values: FormValues
}

/**
 * Notes in the audit that a document was sent into it: called by the sending, in its transaction. What it says is read from
 * the document that was signed. WRONG_STATUS when the audit has gone on meanwhile; then nothing is sent.
 */
export async function noteSubmission(context: Context, submissionId: string): Promise<void> {
  const { tx } = context
  const { auditId, auditDocumentId, caseId, kindCode, archiveDocument } =
    await tx.submission.findUniqueOrThrow({
      where: { id: submissionId },
      select: {
        auditId: true,
        auditDocumentId: true,
        caseId: true,
        kindCode: true,
        archiveDocument: { select: { values: true } },
      },
    })
  if (!auditId || !archiveDocument) return
  // Who may send the document has been asked; of the audit itself they may see nothing.
  await tx.$queryRaw`select id::text from audit where id = ${auditId}::uuid for update`
  const audit = await readAudit(context, await tx.audit.findUniqueOrThrow({ where: { id: auditId } }))
  const values = archiveDocument.values as FormValues
  const family = await tx.submission.findMany({ where: { caseId }, select: { id: true } })
  const versions = family.map(({ id }) => id)
  const noted = { submissionId, versions, kindCode, auditDocumentId, values }
  const found = await actionOf(context, audit, noted)
  if (!found) return
  // The audit may have gone on from the document that is being put right.
  const former = audit.state.received.find((one) => versions.includes(one.submissionId))
  const action = former ? { ...found, replaces: former.submissionId } : found
  if (actOf(action))
    raise(refuseCourse(participantSubject(context.actor, audit, context.now), action.type), audit)
  await append(context, audit, [action])
  await tellOfficers(context, audit, action)
}

async function actionOf(context: Context, audit: LoadedAudit, noted: Noted): Promise<Answer | null> {
  const { submissionId, kindCode, auditDocumentId, values } = noted
  const { act, decision } = audit.state
  switch (kindCode) {
    case '1006928E':
      return replyOf(context, audit, noted)
    case '1006943E':
      return { type: 'explanation', submissionId }
    case '1006925E': {
      if (!act) throw new DomainError('WRONG_STATUS', { status: audit.state.status })
      const before = audit.state.objectionParts.flatMap(({ rows }) => rows).length
      const rows = readObjections(values, act.paragraphs, before)
      return { type: 'objections', submissionId, actId: act.documentId, rows }
    }
    case '9940001E': {
      const decisionId = auditDocumentId ?? decision?.documentId
      return decisionId ? { type: 'complaint', submissionId, decisionId } : null
    }
    default:
      return null
  }
}

/** The lines that the signed reply answers, each with the papers that were put beside it. */
async function replyOf(
  { tx }: Context,
  { state }: LoadedAudit,
  { submissionId, versions, auditDocumentId, values }: Noted,
): Promise<Answer> {
  const requirement = state.requirements.find(({ documentId }) => documentId === auditDocumentId)
  // What customs has accepted meanwhile stays accepted.
  const open = requirement?.items.filter(({ status }) => status !== 'accepted') ?? []
  const read = readReply(values, open)
  if (!requirement || read.length === 0)
    throw new DomainError('INVALID_INPUT', { reason: 'nothing-answered', field: 'values' })
  const rows = await tx.auditItemAnswer.findMany({
    where: { submissionId: { in: versions } },
  })
  const papers = new Map(rows.map(({ itemId, answer }) => [itemId, ItemDraft.parse(answer).papers]))
  // A line that was struck out of the form is free again.
  await tx.auditItemAnswer.updateMany({
    where: { submissionId, itemId: { notIn: read.map(({ itemId }) => itemId) } },
    data: { submissionId: null },
  })
  const items = read.map((line) => ({ ...line, papers: papers.get(line.itemId) ?? [] }))
  return { type: 'reply', submissionId, requirementId: requirement.documentId, items }
}
