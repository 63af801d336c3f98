import type { NotificationType, OfficeNoticeType } from '../contract'

/** Where a notice leads, below the participant's cabinet: the thing itself, or the page that tells of it. */
export function noticePath({ type, subjectId }: { type: NotificationType; subjectId: string }): string {
  switch (type) {
    case 'submission.registered':
    case 'submission.accepted':
    case 'submission.refused':
    case 'submission.returned':
    case 'submission.entrusted':
    case 'approval.asked':
    case 'approval.given':
    case 'approval.returned':
      return `/documents/${subjectId}`
    case 'information.answered':
      return `/information/${subjectId}`
    case 'power.expiring':
    case 'power.revoked':
      return `/powers/${subjectId}`
    case 'rights.requested':
      return '/organisation/requests'
    case 'invitation.accepted':
    case 'invitation.declined':
      return '/organisation/invitations'
    case 'rights.changed':
    case 'rights.approved':
    case 'rights.refused':
      return '/rights'
    case 'archive.expiring':
    case 'archive.shared':
      return `/archive/${subjectId}`
    case 'archive.share-revoked':
      return '/archive/shared'
    case 'audit.document':
    case 'audit.assigned':
    case 'audit.asked-again':
    case 'audit.more-time-refused':
    case 'audit.reminder':
    case 'audit.missed':
    case 'audit.terms-moved':
    case 'audit.assignee-gone':
    case 'audit.cancelled':
      return `/audits/${subjectId}`
    case 'certificate.ending':
      return '/certificates'
  }
}

/** Where a notice to an officer leads in the console. The year of a calendar, and a draft, are among its facts. */
export function officeNoticePath(notice: {
  type: OfficeNoticeType
  subjectId: string
  data: Record<string, string>
}): string {
  const { type, subjectId, data } = notice
  if (type === 'calendar.missing' || type === 'calendar.preliminary')
    return `/console/calendar?year=${data['year']}`
  if (
    type === 'audit.approval-asked' ||
    type === 'audit.approval-given' ||
    type === 'audit.approval-returned'
  )
    return `/console/audits/${subjectId}/drafts/${data['document']}`
  return `/console/audits/${subjectId}`
}
