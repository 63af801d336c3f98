import { z } from 'zod'

/** A document of customs was sent: people are told, and it counts as delivered. */
export const DELIVER = 'audits:deliver'
/** Repairs what was missed, and notes that documents count as received: the day after sending has come. */
export const SWEEP = 'audits:sweep'
/** The production calendar changed: open terms are counted again. */
export const RECOMPUTE = 'audits:recompute'
/** Reminds of terms that end soon, today, or have been missed. */
export const REMIND = 'audits:remind'

export const DeliverPayload = z.object({ auditId: z.uuid() })

export const deliverKey = (auditId: string) => `audits:deliver:${auditId}`
