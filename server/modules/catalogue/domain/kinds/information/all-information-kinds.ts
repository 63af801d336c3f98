import type { KindDefinition } from '../../definition'
import { accountAnswer, accountRequest } from './account'
import { cardAnswer, cardRequest } from './card-1040005e'
import { debtsAnswer, debtsRequest } from './debts'
import { declarationsAnswer, declarationsRequest, historyAnswer, historyRequest } from './declarations'
import { securitiesAnswer, securitiesRequest, storageAnswer, storageRequest } from './goods'
import { casesAnswer, casesRequest, registersAnswer, registersRequest } from './standing'

/** What may be asked of customs, in the order of the screen, each question before its answer. */
export const INFORMATION_KINDS: readonly KindDefinition[] = [
  ...[accountRequest, accountAnswer, debtsRequest, debtsAnswer, cardRequest, cardAnswer],
  ...[declarationsRequest, declarationsAnswer, historyRequest, historyAnswer],
  ...[storageRequest, storageAnswer, securitiesRequest, securitiesAnswer],
  ...[registersRequest, registersAnswer, casesRequest, casesAnswer],
]
