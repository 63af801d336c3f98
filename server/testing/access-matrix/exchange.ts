import { newId } from '@/server/platform/ids'
import { buildExchangeMessage } from '../exchange'
import { OFFICER_SIDE, type Row } from './rows'

/** Rows of the access matrix: the exchange with ЕАИС ТО, open to its keepers only. */

const refused: Row['refused'] = Object.fromEntries(
  OFFICER_SIDE.filter((name) => name !== 'keeper').map((name) => [name, 'FORBIDDEN']),
)
const keeper = { allow: ['keeper'], refused } as const

export const EXCHANGE: Record<string, Row> = {
  'exchange.overview': { ...keeper, input: () => undefined },
  'exchange.list': { ...keeper, input: () => ({ filter: 'all' }) },
  'exchange.retry': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: await buildExchangeMessage('DEAD') }),
  },
  'exchange.settle': {
    ...keeper,
    input: async () => ({ requestId: newId(), id: await buildExchangeMessage('DEAD') }),
  },
}
