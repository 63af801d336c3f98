import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { readableDocument } from '../audits/policy'
import { decisionFileName } from '../submissions/domain/decision'
import { officerReads, participantScope } from '../submissions/policy'

type Reader = QueryContext<ParticipantActor | OfficerActor>

/** Which submissions the reader sees. */
const scopeOf = ({ actor }: Reader) =>
  actor.kind === 'officer' ? officerReads(actor) : participantScope(actor)

/** The receipt of a submission as it was signed; NOT_FOUND out of scope or while there is none. */
export async function getReceipt(context: Reader, { id }: { id: string }) {
  const receipt = await context.tx.receipt.findFirst({
    where: { submissionId: id, submission: scopeOf(context) },
    include: { submission: { select: { archiveDocument: { select: { number: true } } } } },
  })
  if (!receipt) throw notFound()
  const number = receipt.submission.archiveDocument?.number ?? id
  return { content: receipt.content, cms: receipt.cms, name: `Квитанция ${number}` }
}

/** One signature of a document, of a decision or of customs' document in an audit, DER; NOT_FOUND out of scope. */
export async function getSignature(context: Reader, { id }: { id: string }) {
  const { tx, actor } = context
  const under = await tx.documentSignature.findUnique({ where: { id }, select: { auditDocumentId: true } })
  const signature = await tx.documentSignature.findFirst({
    where: {
      id,
      ...(under?.auditDocumentId
        ? { audit: readableDocument(actor, under.auditDocumentId) }
        : { submission: scopeOf(context) }),
    },
    include: {
      audit: { select: { number: true, kindCode: true } },
      document: { select: { number: true, kindCode: true, files: true } },
      submission: {
        select: {
          registrationNumber: true,
          files: { select: { fileId: true, file: { select: { name: true } } } },
        },
      },
    },
  })
  if (!signature) throw notFound()
  return signature
}

/** The decision on a submission as the officer signed it; NOT_FOUND out of scope, before it, and where none was signed. */
export async function getDecision(context: Reader, { id }: { id: string }) {
  const decision = await context.tx.decision.findFirst({
    where: { submissionId: id, xml: { not: null }, submission: scopeOf(context) },
    include: { submission: { select: { registrationNumber: true } } },
  })
  if (!decision) throw notFound()
  return { xml: decision.xml!, name: decisionFileName(decision.submission.registrationNumber ?? id) }
}
