import { z } from 'zod'
import type { Device } from '../profile/domain/device'

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
  'audit.cancelled',
] as const
export type NotificationType = (typeof NOTIFICATION_TYPES)[number]

/** What officers are told of: their own terms, what has come into an audit of theirs, approvals, and the calendar. */
export const OFFICE_NOTICE_TYPES = [
  'audit.office-reminder',
  'audit.office-missed',
  'audit.office-terms-moved',
  'audit.reply-received',
  'audit.plea-received',
  'audit.explanation-received',
  'audit.objections-received',
  'audit.no-objections-received',
  'audit.complaint-received',
  'audit.complaint-withdrawn',
  'audit.approval-asked',
  'audit.approval-given',
  'audit.approval-returned',
  'calendar.missing',
  'calendar.preliminary',
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

/** A notice to an officer. */
export interface OfficeNoticeView extends Omit<NotificationView, 'type'> {
  type: OfficeNoticeType
}

/** What notices are about, as a person chooses how to be told of them. */
export const NOTICE_GROUPS = ['audits', 'documents', 'organisation', 'security'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/** How a person is told beside the bell. */
export const ChannelChoice = z.strictObject({ mail: z.boolean(), push: z.boolean() })
export type ChannelChoice = z.infer<typeof ChannelChoice>

/** The whole choice: every group, so that what is saved is what was seen. */
export const ChannelChoices = z.strictObject({
  audits: ChannelChoice,
  documents: ChannelChoice,
  organisation: ChannelChoice,
  security: ChannelChoice,
})
export type ChannelChoices = z.infer<typeof ChannelChoices>

export const SaveChannels = z.object({ requestId: z.uuid(), choices: ChannelChoices })
export type SaveChannels = z.infer<typeof SaveChannels>

/** A subscription as the browser gives it: 65 bytes of a key and 16 of a secret, base64url (RFC 8291). */
export const AddDevice = z.object({
  requestId: z.uuid(),
  endpoint: z.url().max(1024),
  key: z.string().regex(/^[\w-]{87}$/),
  secret: z.string().regex(/^[\w-]{22}$/),
})
export type AddDevice = z.infer<typeof AddDevice>

export const DeviceAct = z.object({ requestId: z.uuid(), id: z.uuid() })
export type DeviceAct = z.infer<typeof DeviceAct>

/** A browser that is told by push. Its address is a secret of the portal; the browser knows itself by the hash. */
export interface PushDeviceView {
  id: string
  /** SHA-256 of the address, lower-case hex. */
  endpointHash: string
  device: Device
  /** ISO 8601. */
  createdAt: string
  /** When its push service last took a message; null when none was sent. */
  acceptedAt: string | null
}

export interface ChannelsView {
  choices: ChannelChoices
  /** Groups of which this person is ever told. */
  groups: readonly NoticeGroup[]
  /** False when there is no address for letters. */
  hasEmail: boolean
  /** Key by which browsers know the portal, base64url (RFC 8292); null where push is not set up. */
  pushKey: string | null
  devices: PushDeviceView[]
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
