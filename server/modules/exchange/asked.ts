import type { Tx } from '@/server/platform/db/client'
import type { ExchangeMessage } from '@/prisma/generated/client'

/** Of the messages that these name as the ones they answer those that the portal has sent. */
export async function findAsked(
  tx: Tx,
  rows: readonly Pick<ExchangeMessage, 'initialId'>[],
): Promise<Set<string>> {
  const named = rows.flatMap(({ initialId }) => initialId ?? [])
  if (named.length === 0) return new Set()
  const sent = await tx.exchangeMessage.findMany({
    where: { id: { in: named }, direction: 'OUT' },
    select: { id: true },
  })
  return new Set(sent.map(({ id }) => id))
}

/** The message, answering nothing when what it names was never sent: there is nobody to ask again. */
export const withKnownInitial = <M extends Pick<ExchangeMessage, 'initialId'>>(
  message: M,
  asked: Set<string>,
): M => (message.initialId && !asked.has(message.initialId) ? { ...message, initialId: null } : message)
