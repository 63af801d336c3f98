import type { WordingRef } from '@/server/modules/catalogue/domain/wording-contract'

/** Root of the list in the console. */
export const BASE = '/console/catalogue'

/** Page of one wording. */
export const wordingHref = ({ code, version, edition }: WordingRef) =>
  `${BASE}/${code}/${encodeURIComponent(version)}/${edition}`
