import { z } from 'zod'

/** Events of a person's account after it was made; the union in the contract holds them all. */
export const ACCOUNT_EVENTS = [
  z.object({ type: z.literal('password.changed'), data: z.object({ by: z.enum(['recovery', 'owner']) }) }),
  z.object({ type: z.literal('email.change-asked'), data: z.object({ changeId: z.string() }) }),
  z.object({ type: z.literal('email.change-cancelled'), data: z.object({ changeId: z.string() }) }),
  z.object({ type: z.literal('email.changed'), data: z.object({ changeId: z.string() }) }),
  z.object({ type: z.literal('lock.lifted'), data: z.object({}) }),
  /** How the person wants to be told, by group of notices: `mail`, `push`. */
  z.object({ type: z.literal('channels.chosen'), data: z.record(z.string(), z.array(z.string())) }),
  /** A browser is told by push from then on, or no more. */
  z.object({ type: z.literal('push-device.added'), data: z.object({ deviceId: z.string() }) }),
  z.object({ type: z.literal('push-device.removed'), data: z.object({ deviceId: z.string() }) }),
] as const
