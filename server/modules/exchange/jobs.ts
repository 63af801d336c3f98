import { z } from 'zod'

/** One attempt to send one message. */
export const POST = 'exchange:post'
/** Handling of one message that was received. */
export const HANDLE = 'exchange:handle'
/** A document was withdrawn: ЕАИС ТО is told, if it has been told of the document. */
export const WITHDRAW = 'exchange:withdraw'
/** Repairs what was missed: messages without a job, withdrawals that were not told. */
export const SWEEP = 'exchange:sweep'
/** Removes bodies of messages that were handled long ago. */
export const FORGET = 'exchange:forget'

export const PostPayload = z.object({ messageId: z.uuid() })
export const HandlePayload = z.object({ messageId: z.uuid() })
export const WithdrawPayload = z.object({ submissionId: z.uuid() })

export const postKey = (messageId: string) => `exchange:post:${messageId}`
export const handleKey = (messageId: string) => `exchange:handle:${messageId}`
export const withdrawKey = (submissionId: string) => `exchange:withdraw:${submissionId}`
