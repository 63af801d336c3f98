import { takesAnswers } from '@/server/modules/audits/domain/line-reads'
import type {
  AuditDocumentSummary,
  AuditTermView,
  OwnAuditView,
  RequirementView,
} from '@/server/modules/audits/domain/views'

/** What the participant may or has to do now, each as one deliberate act. */
export type NowStep =
  | { kind: 'open' | 'confirm'; document: AuditDocumentSummary }
  | { kind: 'acquaint' }
  | { kind: 'reply'; requirement: RequirementView; left: number; term: AuditTermView | null }
  | { kind: 'objections' | 'complaint'; term: AuditTermView | null }

/** Lines of a requirement that wait for the participant. */
export const awaited = ({ items }: RequirementView) =>
  items.filter(({ status }) => status === 'awaited' || status === 'asked-again')

/**
 * What there is to do, in the order in which it is done: what has come is opened and confirmed, rights are read once, then
 * answers by the nearest term.
 */
export function nowSteps(audit: OwnAuditView): NowStep[] {
  const { documents, requirements, terms, status } = audit
  const unopened = documents.filter(({ openedAt }) => !openedAt)
  const unconfirmed = documents.filter(({ openedAt, confirmedAt }) => openedAt && !confirmedAt)
  const steps: NowStep[] = [
    ...unopened.map((document): NowStep => ({ kind: 'open', document })),
    ...unconfirmed.map((document): NowStep => ({ kind: 'confirm', document })),
  ]
  if (!audit.acquainted && documents.some(({ openedAt }) => openedAt) && isGoing(status))
    steps.push({ kind: 'acquaint' })
  const replies = requirements
    .filter(() => takesAnswers(status))
    .map((requirement) => ({
      kind: 'reply' as const,
      requirement,
      left: awaited(requirement).length,
      term: nearest(requirement.terms),
    }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => (a.term?.due ?? '').localeCompare(b.term?.due ?? ''))
  steps.push(...replies)
  const termOf = (id: string) => terms.find((term) => term.id === id) ?? null
  if (status === 'ACT' && audit.act) steps.push({ kind: 'objections', term: termOf('objections') })
  const complained = audit.received.some(({ what, withdrawnAt }) => what === 'complaint' && !withdrawnAt)
  if (audit.decision && !complained && (status === 'DECIDED' || status === 'CLOSED'))
    steps.push({ kind: 'complaint', term: termOf('complaint') })
  return steps
}

const isGoing = (status: OwnAuditView['status']) => status !== 'CLOSED' && status !== 'CANCELLED'

/** The term that ends first of those that still run; the last one when none does. */
function nearest(terms: readonly AuditTermView[]): AuditTermView | null {
  const running = terms.filter(({ metAt, missed }) => !metAt && missed !== false)
  return running.toSorted((a, b) => a.due.localeCompare(b.due))[0] ?? terms.at(-1) ?? null
}

/** Terms of customs that run: what is awaited from the other side. */
export const awaitedOfCustoms = ({ terms }: OwnAuditView): AuditTermView[] =>
  terms.filter(({ side, metAt, missed }) => side === 'customs' && !metAt && missed !== false)
