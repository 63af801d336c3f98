import { z } from 'zod'

/** Issues the receipt of a document that was sent while the portal had no key to sign with. */
export const ISSUE = 'receipts:issue'
export const IssuePayload = z.object({ submissionId: z.uuid() })
export const issueKey = (submissionId: string) => `receipt:${submissionId}`

/** Repairs what was missed: receipts that are due and have no job. */
export const SWEEP = 'receipts:sweep'
