import { z } from 'zod'

/** The letter about one notice. */
export const MAIL = 'notifications:mail'
export const MailPayload = z.object({ notificationId: z.uuid() })
export const mailKey = (notificationId: string) => `mail:${notificationId}`

/** Repairs what was missed: notices of which no letter was handed over. */
export const MAIL_SWEEP = 'notifications:sweep'

/** Hands one captured letter to SMTP. */
export const RELAY = 'notifications:relay'
export const RelayPayload = z.object({ letterId: z.uuid() })
export const relayKey = (letterId: string) => `relay:${letterId}`
