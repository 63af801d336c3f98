import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { Text } from '../../catalogue/contract'
import { record } from '../../journal/record'
import type {
  AuditDocumentSummary,
  AuditSubmission,
  AuditSummary,
  AuditTermView,
  TimelineLine,
} from '../domain/views'
import type { AuditCard } from '../domain/actions'
import { getAudit } from '../load'
import { ownCard } from '../queries'
import { bodyOf } from '../view'

/** An audit as it is taken away whole: instants are ISO 8601, days those of Moscow. */
export interface TakenCase extends Pick<AuditSummary, 'id' | 'number' | 'form' | 'status'> {
  /** The participant has no ground in it until a document with the ground was opened. */
  card: AuditCard
  participant: { id: string; name: string; taxId: string | null }
  office: { code: string; name: Text }
  startedOn: string | null
  /** Documents of customs; of those that nobody of the participant has opened only their way is theirs to take. */
  documents: AuditDocumentSummary[]
  received: AuditSubmission[]
  terms: AuditTermView[]
  /** The oldest first. */
  timeline: TimelineLine[]
}

/** The whole course of an audit for a file, as the reader may see it. NOT_FOUND out of scope; taking it is journalled. */
export async function takeCase(
  context: CommandContext<ParticipantActor | OfficerActor>,
  { id }: { id: string },
): Promise<TakenCase> {
  const { actor } = context
  const audit = await getAudit(context, id)
  const body = await bodyOf(context, audit, actor.kind === 'officer' ? 'customs' : 'participant')
  const { participantId, officeId } = audit.row
  await record(context, { type: 'audit.taken', data: {} }, { subjectId: id, participantId, officeId })
  return {
    id,
    number: body.number,
    form: body.form,
    status: body.status,
    card: actor.kind === 'officer' ? body.card : ownCard(audit),
    participant: body.participant,
    office: body.office,
    startedOn: body.startedOn,
    documents: body.documents,
    received: body.received,
    terms: body.terms,
    timeline: body.timeline.toReversed(),
  }
}
