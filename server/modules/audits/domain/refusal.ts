import type { FunctionReason } from '../../functions/domain/judge'

/** Why an act on an audit is refused; the interface has a sentence for each. */
export type AuditRefusal =
  | 'wrong-status'
  /** Not of the group of this audit. */
  | 'not-in-group'
  /** The chief's approval has to come first, or only a chief gives it. */
  | 'needs-approval'
  | 'chief-only'
  /** Only who leads the group signs for it. */
  | 'lead-only'
  /** A planned field audit is announced before it is ordered. */
  | 'notification-first'
  /** Fifteen days lie between that announcement and the beginning (EAEU Customs Code, 333): they have not passed. */
  | 'notice-too-short'
  /** What the participant was notified of is not changed silently. */
  | 'announced'
  /** A field audit begins on the day of receipt of its order (289-ФЗ 229 ч. 15); that day has not come. */
  | 'not-begun'
  /** The term of objections runs: no decision before it ends. */
  | 'objections-awaited'
  /** That term has ended: what has come is not added to. */
  | 'objections-over'
  /** Objections are answered row by row before the decision (289-ФЗ 237). */
  | 'conclusion-first'
  /** The term of the audit has passed. */
  | 'term-over'
  /** Called into the group: the group's own members act. */
  | 'invited'
  | FunctionReason
