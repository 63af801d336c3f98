import type { ExchangeState } from '@/prisma/generated/client'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'

/** A message of the outbox that was refused, or waits; answers its id. */
export async function buildExchangeMessage(state: ExchangeState): Promise<string> {
  const id = newId()
  await asSystem((tx) =>
    tx.exchangeMessage.create({
      data: {
        id,
        direction: 'OUT',
        documentCode: '1050030E',
        messageType: 'ED.11001',
        caseId: newId(),
        ordinal: 1,
        officeCode: '10113000',
        state,
        problem: state === 'DEAD' ? 'refused' : null,
        attempts: 1,
        sha256: '0'.repeat(64),
        createdAt: now(),
        body: { create: { xml: '<a/>' } },
      },
    }),
  )
  return id
}
