import type { OfficerActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowDate } from '@/server/platform/moscow'
import type { AuditDocument } from '@/prisma/generated/client'
import { caseFacts } from './case-facts'
import { fileSummary } from '../files/domain/file-summary'
import { openCounting } from './counting'
import type { AuditDraft } from './domain/views'
import { Sent } from './domain/actions'
import { needsApproval } from './domain/approval'
import { signedPaths } from './domain/templates/signer'
import { keptPaths } from './domain/templates/values'
import { noticeRuns } from './domain/notice'
import { officerSubject, type LoadedAudit } from './load'
import { namesOf } from './people'
import type { AuditRefusal } from './domain/refusal'
import { refuseOfficer } from './policy'

/** What may be done with a draft of customs, in each of its states. */
const DRAFT_ACTS = {
  DRAFT: ['save', 'ask-approval', 'sign', 'discard'],
  ON_APPROVAL: ['approve', 'return', 'recall', 'discard'],
  APPROVED: ['sign', 'return', 'discard'],
  SENT: [],
  DISCARDED: [],
} as const satisfies Record<AuditDocument['state'], readonly DraftAct[]>
export type DraftAct = keyof AuditDraft['may']

/** Reasons that lie in the officer, not in where the audit stands. */
const OF_PERSON: ReadonlySet<AuditRefusal> = new Set(['not-in-group', 'invited'])

/** Null when the officer may do the act with the draft, otherwise the reason. `early`: an order may not be sent yet. */
export function refuseDraft(
  actor: OfficerActor,
  audit: LoadedAudit,
  draft: AuditDocument,
  act: DraftAct,
  { now, early }: { now: Date; early: boolean },
): AuditRefusal | null {
  const { purpose } = Sent.parse(draft.what)
  const subject = officerSubject(actor, audit, now)
  const refusal = refuseOfficer(subject, `send:${purpose}`)
  // A draft that the course of the audit has overtaken can still be put aside, by whoever might have sent it.
  if (refusal && (act !== 'discard' || OF_PERSON.has(refusal))) return refusal
  const possible: readonly DraftAct[] = DRAFT_ACTS[draft.state]
  if (!possible.includes(act)) return 'wrong-status'
  const approval = needsApproval(purpose)
  if (act === 'ask-approval' && !approval) return 'wrong-status'
  if (act === 'sign' && approval && draft.state !== 'APPROVED' && !subject.chief) return 'needs-approval'
  if (act === 'sign' && subject.role !== 'lead' && !subject.chief) return 'lead-only'
  if (act === 'sign' && purpose === 'order' && early) return 'notice-too-short'
  if ((act === 'approve' || act === 'return') && !subject.chief) return 'chief-only'
  return null
}

/** The notice of a planned field audit still runs. */
const isEarly = async ({ tx, now }: QueryContext<OfficerActor>, { state }: LoadedAudit) =>
  noticeRuns(state, await openCounting(tx, now), moscowDate(now), moscowDate)

const ACTS: readonly DraftAct[] = ['save', 'ask-approval', 'approve', 'return', 'recall', 'sign', 'discard']

/** The drafts of an audit, the oldest first. */
export async function draftsOf(
  context: QueryContext<OfficerActor>,
  audit: LoadedAudit,
): Promise<AuditDraft[]> {
  const { tx, actor, now } = context
  const early = await isEarly(context, audit)
  const rows = await tx.auditDocument.findMany({
    where: { auditId: audit.row.id, state: { in: ['DRAFT', 'ON_APPROVAL', 'APPROVED'] } },
    include: { files: { include: { file: true }, orderBy: [{ addedAt: 'asc' }, { fileId: 'asc' }] } },
    orderBy: { id: 'asc' },
  })
  const names = await namesOf(
    tx,
    rows.map(({ updatedBy }) => updatedBy),
  )
  const views: AuditDraft[] = []
  for (const row of rows) {
    const what = Sent.parse(row.what)
    const may = Object.fromEntries(
      ACTS.map((act) => [act, refuseDraft(actor, audit, row, act, { now, early }) ?? true]),
    ) as AuditDraft['may']
    views.push({
      documentId: row.id,
      kindCode: row.kindCode,
      kindVersion: row.kindVersion,
      kindEdition: row.kindEdition,
      what,
      values: row.values as Record<string, unknown>,
      number: row.number,
      state: row.state as AuditDraft['state'],
      version: row.version,
      remark: row.remark,
      needsApproval: needsApproval(what.purpose),
      kept: may.save === true ? await keptOf(context, audit, what, row.number) : [],
      signed: may.save === true ? signedPaths(row.kindCode) : [],
      files: row.files.map(({ file }) => fileSummary(file)),
      uploadLimit: env().UPLOAD_LIMIT_BYTES,
      updatedAt: row.updatedAt.toISOString(),
      updatedBy: names.get(row.updatedBy) ?? '',
      may,
    })
  }
  return views
}

/** None for a draft that the case has overtaken: its facts cannot be counted any more, and saving it says why. */
async function keptOf(
  context: QueryContext<OfficerActor>,
  audit: LoadedAudit,
  what: Sent,
  number: string | null,
): Promise<string[]> {
  if (number === null) return []
  try {
    return keptPaths(what, await caseFacts(context, audit, what, number))
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}

/** A draft for an act, of an audit that is locked; NOT_FOUND, FORBIDDEN with the reason, WRONG_STATUS, STALE_VERSION. */
export async function getDraft(
  context: QueryContext<OfficerActor>,
  audit: LoadedAudit,
  input: { documentId: string; version: number },
  act: DraftAct,
): Promise<AuditDocument> {
  const draft = await findDraft(context, audit, input.documentId, act)
  if (draft.version !== input.version) throw new DomainError('STALE_VERSION', { version: draft.version })
  return draft
}

/** The same for an act that no version stands in the way of: a file comes beside what is written, or goes. */
export async function findDraft(
  context: QueryContext<OfficerActor>,
  audit: LoadedAudit,
  documentId: string,
  act: DraftAct,
): Promise<AuditDocument> {
  const { tx, actor, now } = context
  const draft = await tx.auditDocument.findFirst({ where: { id: documentId, auditId: audit.row.id } })
  if (!draft) throw notFound()
  const refusal = refuseDraft(actor, audit, draft, act, { now, early: await isEarly(context, audit) })
  if (refusal === 'wrong-status') throw new DomainError('WRONG_STATUS', { status: draft.state })
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  return draft
}
