import { z } from 'zod'
import type { Text } from '../../catalogue/contract'
import { ChangeSubmission, Cms, type SubmissionRef } from '../contract'
import { decisionText } from './decision-text'
import type { Content, DecisionPart } from './signing'

/** A decision as it is written; what XML cannot carry is taken out of its text. */
export const PrepareDecision = ChangeSubmission.extend({
  outcome: z.enum(['ACCEPTED', 'REFUSED']),
  text: z.string().max(10_000).transform(decisionText).pipe(z.string().min(1)),
})
export type PrepareDecision = z.infer<typeof PrepareDecision>
/** The same decision with the officer's detached signatures over it, as `prepareDecision` put it together at `preparedAt`. */
export const DecideSubmission = PrepareDecision.extend({
  preparedAt: z.iso.datetime(),
  signatures: z
    .array(z.object({ content: z.enum(['DECISION', 'DECISION_FILE']), fileId: z.uuid().nullish(), cms: Cms }))
    .min(1)
    .max(50),
})
export type DecideSubmission = z.infer<typeof DecideSubmission>

/** What an officer is about to sign: the decision as a document and its files. */
export interface DecisionTask extends SubmissionRef {
  /** Goes back with the signatures: the portal makes the same bytes by it. ISO 8601. */
  preparedAt: string
  /** The bytes to sign, and the same as values of the form 9930001E. */
  xml: string
  values: Record<string, unknown>
  contents: Content<DecisionPart>[]
  /** Whose certificate is asked for, and of which authority. */
  signer: { name: string; officeName: Text }
}
