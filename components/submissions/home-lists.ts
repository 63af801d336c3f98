import type { ListSubmissions } from '@/server/modules/submissions/contract'

/** What the home page asks for; the page and its live part must ask the same. */
export const HOME_LISTS = {
  drafts: { stage: 'drafts', limit: 20 },
  finished: { stage: 'finished', limit: 20 },
} as const satisfies Record<string, Partial<ListSubmissions>>
