import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { prefillValues } from '../../catalogue/domain/automatic'
import type { FormValues, KindDefinition } from '../../catalogue/domain/definition'
import { blankValues } from '../../catalogue/domain/values'
import type { SubmissionRef } from '../contract'
import { getPrefillContext } from '../fill-context'
import { insertDraft } from './create-submission'
import { encloseAll } from './enclose-document'

/** A document that a participant writes into a customs audit. */
export interface ForAudit {
  values: FormValues
  /** The office that audits: it is addressed from the start. */
  officeId: string
  audit: { auditId: string; auditDocumentId: string | null }
  /** Documents of the archive that go with it, by their ids. */
  papers: readonly string[]
}

/** Begins a draft that belongs to an audit; from here on it goes the way of any document. */
export async function beginForAudit(
  context: CommandContext<ParticipantActor>,
  kind: KindDefinition,
  { values, officeId, audit, papers }: ForAudit,
): Promise<SubmissionRef> {
  const filled = prefillValues(kind, { ...blankValues(kind), ...values }, await getPrefillContext(context))
  const ref = await insertDraft(context, kind, { values: filled, officeId, audit, from: 'form' })
  if (papers.length) await encloseAll(context, ref.id, papers)
  return ref
}
