import { z } from 'zod'

/** What a person is told about; each type has its words in both languages and its letter. */
export const NOTIFICATION_TYPES = [
  'submission.registered',
  'submission.accepted',
  'submission.refused',
  'submission.returned',
  'information.answered',
  'power.expiring',
  'power.revoked',
  'submission.entrusted',
  'approval.asked',
  'approval.given',
  'approval.returned',
  'rights.requested',
  'rights.approved',
  'rights.refused',
  'rights.changed',
  'invitation.accepted',
  'invitation.declined',
  'certificate.ending',
  'archive.expiring',
  'archive.shared',
  'archive.share-revoked',
  'audit.document',
  'audit.assigned',
  'audit.asked-again',
  'audit.more-time-refused',
  'audit.reminder',
  'audit.missed',
  'audit.terms-moved',
  'audit.assignee-gone',
] as const
export type NotificationType = (typeof NOTIFICATION_TYPES)[number]

/** What officers are told of: their own terms, and what has come into an audit of theirs. */
export const OFFICE_NOTICE_TYPES = [
  'audit.office-reminder',
  'audit.office-missed',
  'audit.reply-received',
  'audit.plea-received',
  'audit.explanation-received',
  'audit.objections-received',
  'audit.no-objections-received',
  'audit.complaint-received',
] as const
export type OfficeNoticeType = (typeof OFFICE_NOTICE_TYPES)[number]

export const ListNotifications = z.object({
  cursor: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(20),
})
export type ListNotifications = z.infer<typeof ListNotifications>

export const ReadNotifications = z.object({ requestId: z.uuid(), ids: z.array(z.uuid()).max(100) })
export type ReadNotifications = z.infer<typeof ReadNotifications>

/** Facts a notice is worded from. */
export type NotificationData = Record<string, string>

export interface NotificationView {
  id: string
  type: NotificationType
  subjectId: string
  data: NotificationData
  createdAt: string
  readAt: string | null
}

export const ListLetters = z.object({ cursor: z.uuid().nullish() })
export type ListLetters = z.infer<typeof ListLetters>
export const GetLetter = z.object({ id: z.uuid() })

/** A letter that the demonstration has kept instead of sending. */
export interface CapturedLetter {
  id: string
  subject: string
  recipients: string[]
  /** ISO 8601. */
  createdAt: string
}

export interface CapturedLetterText extends CapturedLetter {
  sender: string
  text: string
}
