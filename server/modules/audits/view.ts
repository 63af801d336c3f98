import type { Tx } from '@/server/platform/db/client'
import { moscowDate } from '@/server/platform/moscow'
import type { Day, RuleId, TermEnd } from '../deadlines/contract'
import { daysBetween } from '../deadlines/domain/civil-day'
import type { Prisma } from '@/prisma/generated/client'
import { taxNumberName } from '../participants/domain/identifiers-of'
import { listKindTitles } from '../catalogue/commands/find-kind'
import { NAMED, officeName } from '../offices/domain/office-name'
import type {
  AuditDocumentSummary,
  AuditSubmission,
  AuditTermView,
  ItemView,
  RequirementView,
} from './domain/views'
import { openCounting } from './counting'
import type { AuditDocumentState } from './domain/state'
import { RIGHTS, type AuditTerm } from './domain/terms'
import type { LoadedAudit } from './load'
import { namesOf, officersOf } from './people'
import { timelineOf } from './timeline'

/** A term of which nothing else is said. */
const AS_LAW = { suspensions: [], prolongations: [], changes: [], decreeDays: 'skip' as const }

/** Everything that both sides are shown of an audit, as far as they are shown the same. */
export async function bodyOf(
  { tx, now }: { tx: Tx; now: Date },
  audit: LoadedAudit,
  reader: 'participant' | 'customs',
) {
  const { row, state, terms, entries } = audit
  const participant = await tx.participant.findUniqueOrThrow({
    where: { id: row.participantId },
    select: { id: true, shortName: true, taxId: true, country: true, category: true },
  })
  const office = await tx.office.findUniqueOrThrow({
    where: { id: row.officeId },
    select: { code: true, ...NAMED },
  })
  const group = state.group.map(({ officerId }) => officerId)
  const officers = await officersOf(tx, group)
  const actors = entries.map(({ byUserId }) => byUserId)
  const names = await namesOf(tx, actors)
  const titles = await listKindTitles({ tx })
  const count = await openCounting(tx, now)
  const submissions = await tx.submission.findMany({
    where: { auditId: row.id, sentAt: { not: null } },
    select: { id: true, title: true, status: true, registrationNumber: true },
  })
  const titleOf = (kindCode: string) => titles[kindCode] ?? { ru: kindCode, en: kindCode }
  return {
    id: row.id,
    number: row.number,
    form: state.form,
    status: state.status,
    version: state.version,
    card: state.card,
    participant: {
      id: participant.id,
      name: participant.shortName,
      taxId: participant.taxId,
      taxName: taxNumberName(participant),
    },
    office: { code: office.code, name: officeName(office) },
    openedAt: state.openedAt.toISOString(),
    startedOn: state.startedOn,
    group: state.group.flatMap(({ officerId, role }) => {
      const officer = officers.get(officerId)
      return officer ? [{ ...officer, role }] : []
    }),
    documents: state.documents.map((document): AuditDocumentSummary => ({
      ...wayOf(document, names),
      title: titleOf(document.kindCode),
      receipt: receiptOf(document),
    })),
    received: state.received.map((one): AuditSubmission => {
      const submission = submissions.find(({ id }) => id === one.submissionId)
      return {
        submissionId: one.submissionId,
        what: one.what,
        title: submission?.title ?? '',
        status: submission?.status ?? 'SENT',
        registrationNumber: submission?.registrationNumber ?? null,
        at: one.at.toISOString(),
        by: one.by && (names.get(one.by) ?? null),
        confirmedAt: one.confirmedAt?.toISOString() ?? null,
        confirmedBy: one.confirmedBy && (names.get(one.confirmedBy) ?? null),
        withdrawnAt: one.withdrawnAt?.toISOString() ?? null,
        answered: one.answered && { ...one.answered, at: one.answered.at.toISOString() },
      }
    }),
    terms: terms.map(termView),
    timeline: timelineOf(entries, state, names, reader, lastDayOf),
    acquainted: state.acquaintedAt && {
      at: state.acquaintedAt.toISOString(),
      by: state.acquaintedBy && (names.get(state.acquaintedBy) ?? null),
    },
    act: state.act,
    objections: state.objections && { ...state.objections, at: state.objections.at.toISOString() },
    conclusion: state.conclusion,
    decision: state.decision,
  }

  /** A day that was set is counted as that of an asking, whichever it is of: all of them move on alike. */
  function lastDayOf(on: Day, until: Day): Day {
    const length = daysBetween(on, until)
    if (length < 1) return until
    return count({ ...AS_LAW, rule: 'asked-again', event: on, length }).date
  }

  function receiptOf({ sentAt, deemed, confirmedAt }: AuditDocumentState) {
    const counted = count({
      ...AS_LAW,
      rule: 'receipt',
      event: moscowDate(sentAt),
    })
    return {
      rule: counted.rule,
      due: counted.date,
      steps: counted.steps,
      cautions: counted.cautions,
      metAt: confirmedAt?.toISOString() ?? (deemed ? `${counted.date}T00:00:00+03:00` : null),
    }
  }
}

/** A document of customs with its way; people by their names. */
export const wayOf = (document: AuditDocumentState, names: ReadonlyMap<string, string>) => {
  const nameOf = (id: string | null) => id && (names.get(id) ?? null)
  return {
    documentId: document.documentId,
    kindCode: document.kindCode,
    purpose: document.purpose,
    number: document.number,
    sentAt: document.sentAt.toISOString(),
    sentBy: nameOf(document.sentBy),
    deliveredAt: document.deliveredAt?.toISOString() ?? null,
    deemedOn: document.deemedOn,
    deemed: document.deemed,
    openedAt: document.openedAt?.toISOString() ?? null,
    openedBy: nameOf(document.openedBy),
    confirmedAt: document.confirmedAt?.toISOString() ?? null,
    confirmedBy: nameOf(document.confirmedBy),
  }
}

export const termView = (term: AuditTerm): AuditTermView => ({
  id: term.id,
  side: term.side,
  documentId: term.documentId,
  rule: term.rule,
  due: term.due,
  steps: term.steps,
  cautions: term.cautions,
  suspended: term.suspended,
  metAt: term.metAt?.toISOString() ?? null,
  ...((term.ended || RIGHTS.includes(term.rule)) && { missed: false }),
  ...(term.ended && { endedBy: endOf(term) }),
})

/** Terms in which lines of a requirement are answered. */
const OF_REQUIREMENT: readonly RuleId[] = ['requirement', 'asked-again']

/** What ended a term before its day: lines are answered until the act, objections and the conclusion wait until the decision. */
function endOf({ rule, gone }: AuditTerm): TermEnd {
  if (!gone) return 'cancellation'
  return OF_REQUIREMENT.includes(rule) ? 'act' : 'decision'
}

/** Requirements with the lines' states; what is being prepared and the papers are put in by whoever may see them. */
export const requirementsOf = (
  { state, terms }: LoadedAudit,
  dress: (requirementId: string, itemId: string) => Pick<ItemView, 'draft' | 'papers'>,
): RequirementView[] =>
  state.requirements.map(({ documentId, number, days, items }) => ({
    documentId,
    number,
    days,
    items: items.map(({ answeredAt, metAt: _met, askedAgainAt: _again, askings, ...item }) => ({
      ...item,
      askings: askings.map(({ metAt, ...asking }) => ({ ...asking, metOn: metAt && moscowDate(metAt) })),
      answeredAt: answeredAt?.toISOString() ?? null,
      ...dress(documentId, item.id),
    })),
    terms: terms
      .filter(({ rule, ...term }) => term.documentId === documentId && OF_REQUIREMENT.includes(rule))
      .map(termView),
  }))

/** Columns of a row of either side's list. */
export const SUMMARY = {
  id: true,
  number: true,
  form: true,
  status: true,
  createdAt: true,
  participantDue: true,
  officeDue: true,
  unopened: true,
  unconfirmed: true,
  participant: { select: { shortName: true, taxId: true, country: true, category: true } },
  office: { select: NAMED },
  // Among them is the one whose day the row shows.
  terms: {
    where: { metAt: null, ended: false, suspended: false, rule: { not: 'complaint' } },
    select: { id: true, side: true, rule: true, due: true },
  },
} as const satisfies Prisma.AuditSelect
