import { z } from 'zod'

/** The letter about one notice. */
export const MAIL = 'notifications:mail'
export const MailPayload = z.object({ notificationId: z.uuid() })
export const mailKey = (notificationId: string) => `mail:${notificationId}`

/** Repairs what was missed: notices of which no letter was handed over, and those still to be pushed. */
export const MAIL_SWEEP = 'notifications:sweep'

/** Hands one captured letter to SMTP. */
export const RELAY = 'notifications:relay'
export const RelayPayload = z.object({ letterId: z.uuid() })
export const relayKey = (letterId: string) => `relay:${letterId}`

/** One notice to the person's devices. */
export const PUSH = 'notifications:push'
export const PushPayload = z.object({ notificationId: z.uuid() })
export const pushKey = (notificationId: string) => `push:${notificationId}`

/** A trial message to one device, asked for by its owner. */
export const TRY_PUSH = 'notifications:try-push'
export const TryPushPayload = z.object({ deviceId: z.uuid() })
export const tryPushKey = (deviceId: string) => `try-push:${deviceId}`
