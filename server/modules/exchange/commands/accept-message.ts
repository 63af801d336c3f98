import type { SystemActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { newId } from '@/server/platform/ids'
import { announce } from '@/server/platform/live'
import { lockStoredContent } from '../../files/commands/lock-content'
import type { EnvelopeHeader } from '../domain/envelope'
import type { Problem } from '../domain/problems'
import type { KeptBody } from '../inbound-body'
import { freePlace, NOWHERE } from '../place'
import { planHandling } from '../plan'

type Context = CommandContext<SystemActor>

/**
 * Notes a message received, whose bytes are in the storage, and plans its handling. The same envelope again is the same
 * message; one that could not be understood is noted too, as dead, so that nobody sends it for ever. Answers the
 * envelope's id, null when it names none.
 */
export async function acceptMessage(context: Context, body: KeptBody): Promise<string | null> {
  await lockStoredContent(context.tx, body.sha256)
  if (!body.header.ok) {
    await noteUnreadable(context, body.sha256, body.header.problem)
    return null
  }
  const { header } = body.header
  const { tx } = context
  // Whoever brings the same envelope, or another one of the same case, waits for this transaction.
  for (const key of [header.envelopeId, header.processId].filter((one) => one !== null).sort())
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 8))::text`
  const known = await tx.exchangeMessage.findUnique({ where: { id: header.envelopeId } })
  if (known) {
    // An envelope that was damaged on its way and has come again, whole.
    const mended = known.direction === 'IN' && known.state === 'DEAD' && known.sha256 !== body.sha256
    if (mended) {
      await tx.exchangeMessage.update({
        where: { id: known.id },
        data: {
          state: 'WAITING',
          problem: null,
          attempts: 0,
          sha256: body.sha256,
          ...(await placeOf(context, header)),
        },
      })
      await planHandling(tx, known.id)
    }
    return header.envelopeId
  }
  await note(context, header, body.sha256)
  return header.envelopeId
}

async function note(context: Context, header: EnvelopeHeader, sha256: string) {
  const { tx, now } = context
  const initial = header.initialId
    ? await tx.exchangeMessage.findFirst({ where: { id: header.initialId, direction: 'OUT' } })
    : null
  const place = await placeOf(context, header)
  const problem: Problem | null = header.ordinal && !place.ordinal ? 'order-taken' : null
  await tx.exchangeMessage.create({
    data: {
      id: header.envelopeId,
      direction: 'IN',
      documentCode: '',
      messageType: header.messageType.slice(0, 40),
      ...place,
      submissionId: initial?.submissionId,
      participantId: initial?.participantId,
      officeCode: initial?.officeCode,
      initialId: header.initialId,
      state: problem ? 'DEAD' : 'WAITING',
      problem,
      sha256,
      createdAt: now,
    },
  })
  if (!problem) await planHandling(tx, header.envelopeId)
  await announce(tx, { topic: 'exchange', id: header.envelopeId })
}

const UUID = /^[0-9a-f-]{36}$/i

/** The message's place in the order of its case. */
function placeOf({ tx }: Context, { envelopeId: id, processId, ordinal }: EnvelopeHeader) {
  if (!ordinal || !processId || !UUID.test(processId)) return NOWHERE
  return freePlace(tx, { id, direction: 'IN', caseId: processId, ordinal })
}

/** What has no readable header is known by its bytes. */
async function noteUnreadable({ tx, now }: Context, sha256: string, problem: Problem) {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${sha256}, 8))::text`
  if (await tx.exchangeMessage.findFirst({ where: { direction: 'IN', sha256 }, select: { id: true } })) return
  const id = newId()
  await tx.exchangeMessage.create({
    data: {
      id,
      direction: 'IN',
      documentCode: '',
      messageType: '',
      state: 'DEAD',
      problem,
      sha256,
      createdAt: now,
    },
  })
  await announce(tx, { topic: 'exchange', id })
}
