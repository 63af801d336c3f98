import type { NoticeGroup, NotificationType, OfficeNoticeType } from '../contract'

export type AnyNoticeType = NotificationType | OfficeNoticeType

const GROUPS = {
  'submission.registered': 'documents',
  'submission.accepted': 'documents',
  'submission.refused': 'documents',
  'submission.returned': 'documents',
  'submission.entrusted': 'documents',
  'information.answered': 'documents',
  'approval.asked': 'documents',
  'approval.given': 'documents',
  'approval.returned': 'documents',
  'archive.expiring': 'documents',
  'archive.shared': 'documents',
  'archive.share-revoked': 'documents',
  'power.expiring': 'organisation',
  'power.revoked': 'organisation',
  'rights.requested': 'organisation',
  'rights.approved': 'organisation',
  'rights.refused': 'organisation',
  'rights.changed': 'organisation',
  'invitation.accepted': 'organisation',
  'invitation.declined': 'organisation',
  'certificate.ending': 'security',
  'audit.document': 'audits',
  'audit.assigned': 'audits',
  'audit.asked-again': 'audits',
  'audit.more-time-refused': 'audits',
  'audit.reminder': 'audits',
  'audit.missed': 'audits',
  'audit.terms-moved': 'audits',
  'audit.assignee-gone': 'audits',
  'audit.cancelled': 'audits',
  'audit.office-reminder': 'audits',
  'audit.office-missed': 'audits',
  'audit.office-terms-moved': 'audits',
  'audit.reply-received': 'audits',
  'audit.plea-received': 'audits',
  'audit.explanation-received': 'audits',
  'audit.objections-received': 'audits',
  'audit.no-objections-received': 'audits',
  'audit.complaint-received': 'audits',
  'audit.complaint-withdrawn': 'audits',
  'audit.approval-asked': 'audits',
  'audit.approval-given': 'audits',
  'audit.approval-returned': 'audits',
  'calendar.missing': 'audits',
  'calendar.preliminary': 'audits',
} as const satisfies Record<AnyNoticeType, NoticeGroup>

/** The group by which a person chooses how to be told of a notice. */
export const groupOf = (type: AnyNoticeType): NoticeGroup => GROUPS[type]

/**
 * A document of customs has come into the cabinet: it counts as received the day after it was sent, opened or not, and its
 * terms run (289-ФЗ, article 282 part 3). Of it somebody is told outside of the portal, whatever they chose.
 */
const WEIGHTY: ReadonlySet<AnyNoticeType> = new Set<AnyNoticeType>([
  'audit.document',
  'submission.accepted',
  'submission.refused',
  'information.answered',
])

export const isWeighty = (type: AnyNoticeType): boolean => WEIGHTY.has(type)

/** Groups with such documents among their notices: one of the two channels stays on. */
export const isWeightyGroup = (group: NoticeGroup): boolean =>
  [...WEIGHTY].some((type) => groupOf(type) === group)
