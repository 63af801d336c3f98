import { z } from 'zod'

/** Delivery of a sent document to the office's queue. */
export const DELIVER = 'submissions:deliver'
export const DeliverPayload = z.object({ submissionId: z.uuid() })
export const deliverKey = (submissionId: string) => `deliver:${submissionId}`

/** Repairs what was missed: documents that were sent long ago and have no delivery under way. */
export const SWEEP = 'submissions:sweep'
