import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import { enqueue } from '@/server/platform/queue'
import type { AuditDocument, Prisma } from '@/prisma/generated/client'
import { getKindOf } from '../../catalogue/commands/find-kind'
import { fillAutomatic, prefillValues } from '../../catalogue/domain/automatic'
import type { FormValues } from '../../catalogue/domain/definition'
import { tidyValues } from '../../catalogue/domain/values'
import { validateValues } from '../../catalogue/domain/validate'
import { withoutAttachments } from '../../catalogue/domain/without-attachments'
import { toXml } from '../../catalogue/domain/xml-out'
import { record } from '../../journal/record'
import { authorityOf } from '../../offices/commands/authority-of'
import { formDataOf } from '../../participants/domain/form-data'
import { checkEach } from '../../signatures/commands/check-each'
import { refusedSignature, storedContent } from '../../signatures/commands/check-signature'
import { keepSignatures } from '../../signatures/commands/keep-signatures'
import { digestible } from '../../signatures/domain/crypto-engine'
import { refuseMoment, refuseOfficerHolder } from '../../submissions/domain/decision'
import { append } from '../append'
import type { ChangeDocument, SendDocument } from '../contract'
import type { DocumentRef, DocumentToSign } from '../domain/views'
import { Sent } from '../domain/actions'
import { needsApproval } from '../domain/approval'
import { faultOfSent } from '../domain/check-sent'
import { caseFacts } from '../case-facts'
import { signedValues } from '../domain/templates/signer'
import { settledValues, valuesOf } from '../domain/templates/values'
import { decisionFaults } from '../domain/decision-faults'
import { personOf } from '../form-people'
import { getDraft } from '../drafts'
import { DELIVER, deliverKey } from '../jobs'
import { lockAudit, type LoadedAudit } from '../load'
import { documentRef } from './draft-document'

type Context = CommandContext<OfficerActor>

/**
 * What the officer is going to sign: the form with everything the portal fills, checked whole, as the very bytes that will be
 * sent. What follows from the case (group, references, days) is written as it is now; where that is not what the chief has
 * approved, INVALID_INPUT with `draft-outdated`. FORM_INCOMPLETE lists every mistake; FILES_NOT_READY while a file is on its
 * way.
 */
export async function prepareDocument(context: Context, input: ChangeDocument): Promise<DocumentToSign> {
  const { tx, now } = context
  const audit = await lockAudit(context, input.id)
  const draft = await getDraft(context, audit, input, 'sign')
  const files = await readyFiles(context, draft)
  const { values, xml, outdated } = await compose(context, audit, draft, files)
  if (outdated && draft.state === 'APPROVED')
    throw new DomainError('INVALID_INPUT', { reason: 'draft-outdated', field: 'values' })
  const sha256 = createHash('sha256').update(xml).digest('hex')
  const version = draft.version + 1
  await tx.auditDocument.update({
    where: { id: draft.id },
    data: { values: values as Prisma.InputJsonObject, xml, sha256, preparedAt: now, version },
  })
  return { ...documentRef(audit, { id: draft.id, version }), xml, sha256, files }
}

/**
 * Sends a prepared document with the officer's signatures over it and its files: they are verified first, and all of it is
 * one act, on the day that the document bears. The day after, it counts as received whoever has looked (289-ФЗ 282 ч. 3).
 */
export async function sendDocument(context: Context, input: SendDocument): Promise<DocumentRef> {
  const { tx, now } = context
  const audit = await lockAudit(context, input.id)
  const draft = await getDraft(context, audit, input, 'sign')
  const { xml, sha256, number, preparedAt } = draft
  if (!xml || !sha256 || !number || !preparedAt)
    throw new DomainError('STALE_VERSION', { version: draft.version })
  const late = moscowDate(preparedAt) === moscowDate(now) ? refuseMoment(preparedAt, now) : 'TASK_EXPIRED'
  if (late) throw refusedSignature(late)
  const what = Sent.parse(draft.what)
  const fault = faultOfSent(what, audit.state, moscowDate(now))
  if (fault) throw new DomainError('INVALID_INPUT', { reason: fault, field: 'what' })
  await takeSignatures(context, audit, draft, input, { xml, sha256 })
  const version = draft.version + 1
  await tx.auditDocument.update({
    where: { id: draft.id },
    data: { state: 'SENT', version, sentAt: now },
  })
  const sent = await append(context, audit, [
    { type: 'sent', documentId: draft.id, kindCode: draft.kindCode, number, what },
  ])
  await enqueue(tx, DELIVER, { auditId: audit.row.id }, { key: deliverKey(audit.row.id) })
  return documentRef(sent, { id: draft.id, version })
}

async function readyFiles({ tx }: Context, { id }: AuditDocument) {
  const links = await tx.auditDocumentFile.findMany({
    where: { documentId: id },
    include: { file: true },
    orderBy: [{ addedAt: 'asc' }, { fileId: 'asc' }],
  })
  const unready = links.filter(({ file }) => file.state !== 'STORED').length
  if (unready) throw new DomainError('FILES_NOT_READY', { count: unready })
  return links.map(({ file }) => ({
    id: file.id,
    name: file.name,
    size: Number(file.size),
    sha256: file.sha256!,
  }))
}

/** The form filled whole; `outdated`: the case has moved on from what the draft says of it. */
async function compose(
  context: Context,
  audit: LoadedAudit,
  draft: AuditDocument,
  files: readonly { name: string }[],
) {
  const { tx, actor, now } = context
  const { row } = audit
  const kind = await getKindOf(tx, draft)
  const participant = await tx.participant.findUniqueOrThrow({ where: { id: row.participantId } })
  const office = await tx.office.findUniqueOrThrow({ where: { id: row.officeId } })
  const { user, title } = await tx.officer.findUniqueOrThrow({
    where: { userId: actor.userId },
    include: { user: true },
  })
  const signer = personOf(user, title)
  const who = { participant: formDataOf(participant), person: signer }
  const today = moscowDate(now)
  const approver = needsApproval(Sent.parse(draft.what).purpose)
    ? ((await approvedBy(tx, draft)) ?? { person: signer, on: today })
    : null
  const what = Sent.parse(draft.what)
  const facts = await caseFacts(context, audit, what, draft.number)
  const filled = (written: FormValues) => {
    const typed = tidyValues(kind, prefillValues(kind, written, who))
    const whole = fillAutomatic(kind, withoutAttachments(kind, typed), {
      ...who,
      now,
      documentId: draft.id,
      office: { code: office.code, name: office.name },
      attachments: files.map(({ name }) => ({ name })),
    })
    return signedValues(kind.code, settledValues(what, facts, whole), { signer, approver, today })
  }
  const drafted = draft.values as FormValues
  const values = filled(valuesOf(what, facts, drafted))
  const errors = [...validateValues(kind, values), ...decisionFaults(what, values)]
  if (errors.length) throw new DomainError('FORM_INCOMPLETE', { errors, office: false })
  return { values, xml: toXml(kind, values), outdated: !isDeepStrictEqual(values, filled(drafted)) }
}

/** Who has approved a draft, and when; null where a chief signs without asking anybody. */
async function approvedBy(tx: Tx, { state, approvedBy: userId, approvedAt }: AuditDocument) {
  if (state !== 'APPROVED' || !userId || !approvedAt) return null
  const { user, title } = await tx.officer.findUniqueOrThrow({ where: { userId }, include: { user: true } })
  return { person: personOf(user, title), on: moscowDate(approvedAt) }
}

async function takeSignatures(
  context: Context,
  { row }: LoadedAudit,
  draft: AuditDocument,
  { signatures }: SendDocument,
  { xml, sha256 }: { xml: string; sha256: string },
) {
  const { tx, actor, now } = context
  const bytes = Buffer.from(xml, 'utf8')
  const name = draft.number!
  const contents = [
    { content: 'DOCUMENT' as const, fileId: null, name: `${name}.xml`, size: bytes.length, sha256 },
    ...(await readyFiles(context, draft)).map((file) => ({
      content: 'FILE' as const,
      fileId: file.id,
      name: file.name,
      size: file.size,
      sha256: file.sha256,
    })),
  ]
  const open = (content: (typeof contents)[number]) =>
    content.content === 'DOCUMENT' ? digestible(bytes) : storedContent(content.sha256)
  const checked = await checkEach({ contents, open }, signatures, now)
  const officer = await tx.officer.findUniqueOrThrow({
    where: { userId: actor.userId },
    include: { user: true },
  })
  // The document is of the office that audits, whoever of those above it signs.
  const { ogrns } = await authorityOf(tx, row.officeId)
  const refusal = refuseOfficerHolder(checked[0].holder, { officer: officer.user, authority: ogrns })
  if (refusal) throw refusedSignature(refusal)
  await keepSignatures(context, checked, { auditDocumentId: draft.id })
  const { thumbprint } = checked[0]
  const { id: documentId, kindCode } = draft
  const data = { documentId, kindCode, number: name, sha256, thumbprint }
  await record(
    context,
    { type: 'audit.document-sent', data },
    { subjectId: row.id, participantId: row.participantId, officeId: row.officeId },
  )
}
