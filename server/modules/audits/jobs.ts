import { z } from 'zod'

/** A document of customs was sent: people are told, and it counts as delivered. */
export const DELIVER = 'audits:deliver'
/**
 * Repairs what was missed, notes that documents count as received (the day after sending has come), counts terms again
 * after the production calendar changed, and those of suspended audits each day.
 */
export const SWEEP = 'audits:sweep'

/** Reminds of terms, once an hour by day. */
export const REMIND = 'audits:remind'

export const DeliverPayload = z.object({ auditId: z.uuid() })

export const deliverKey = (auditId: string) => `audits:deliver:${auditId}`
