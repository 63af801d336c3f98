import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import type { ExchangeMessage } from '@/prisma/generated/client'
import { findKindInForce } from '../catalogue/commands/find-kind'
import { record } from '../journal/record'
import type { JournalEvent } from '../journal/contract'
import { receiveAnswer } from '../information/commands/receive-answer'
import { deliverSubmission } from '../submissions/commands/deliver-submission'
import { returnSubmission } from '../submissions/commands/return-submission'
import { MESSAGE_TYPES } from './domain/envelope'
import type { Problem } from './domain/problems'
import type { ServiceDocument } from './domain/service-documents'
import { markSent } from './outbox'
import type { Taken } from './take-apart'

type Context = CommandContext<SystemActor>

/** Does what a document of ЕАИС ТО says, in the transaction that marks its message done. Answers why it cannot be done. */
export async function applyDocument(
  context: Context,
  message: ExchangeMessage,
  document: Taken,
): Promise<Problem | null> {
  const { tx } = context
  const initial = message.initialId
    ? await tx.exchangeMessage.findFirst({ where: { id: message.initialId, direction: 'OUT' } })
    : null
  if (!initial?.submissionId) return 'initial-unknown'
  // Whoever answers an envelope has it, even where its acknowledgement was lost.
  await markSent(context, initial.id)
  await tx.exchangeMessage.updateMany({
    where: { id: initial.id, answeredAt: null },
    data: { answeredAt: context.now },
  })
  if (document.service) {
    await applyService(context, initial, document.service, message.id)
    return null
  }
  return applyAnswer(context, initial.submissionId, document, message.id)
}

async function applyService(
  context: Context,
  initial: ExchangeMessage,
  service: ServiceDocument,
  envelopeId: string,
) {
  const submissionId = initial.submissionId!
  const ids = { envelopeId, initialId: initial.id }
  // What is said of a withdrawal changes nothing any more.
  const ofDocument = initial.messageType !== MESSAGE_TYPES.withdrawal
  switch (service.kind) {
    case 'confirmation':
      await note(context, initial, { type: 'exchange.confirmed', data: ids })
      if (ofDocument) await deliverSubmission(context, submissionId)
      return
    case 'errors':
      await note(context, initial, {
        type: 'exchange.returned',
        data: { ...ids, codes: service.faults.map(({ code }) => code).slice(0, 100) },
      })
      if (ofDocument) await returnSubmission(context, { submissionId, faults: service.faults })
      return
    case 'result':
      await note(context, initial, { type: 'exchange.status', data: { ...ids, code: service.code } })
  }
}

async function applyAnswer(
  context: Context,
  submissionId: string,
  { code, sha256 }: Taken,
  envelopeId: string,
): Promise<Problem | null> {
  const kind = await findKindInForce(context, code)
  if (kind?.direction !== 'answer' || !sha256) return 'document-unknown'
  await receiveAnswer(context, { submissionId, sha256 })
  await record(
    context,
    { type: 'exchange.answered', data: { envelopeId, documentCode: code, sha256 } },
    { subjectId: submissionId },
  )
  return null
}

const note = (context: Context, initial: ExchangeMessage, event: JournalEvent) =>
  record(context, event, {
    subjectId: initial.submissionId!,
    participantId: initial.participantId ?? undefined,
  })
