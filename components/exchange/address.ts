import { EXCHANGE_FILTERS, type ExchangeFilter } from '@/server/modules/exchange/contract'

export const BASE = '/console/exchange'
export const FILTERS = EXCHANGE_FILTERS

/** Which messages an address asks for; anything wrong in it is as if it were not there. */
export const filterOf = (value: string | undefined): ExchangeFilter =>
  FILTERS.find((filter) => filter === value) ?? 'attention'

/** The address of a filter; the usual one is left out. */
export const hrefOf = (filter: ExchangeFilter): string =>
  filter === 'attention' ? BASE : `${BASE}?filter=${filter}`
