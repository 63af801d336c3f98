import type { Status } from '@/server/modules/submissions/domain/states'

/** Where a question is, as the one who asked thinks of it. */
export type Standing = 'waiting' | 'answered' | 'returned' | 'withdrawn'

export function standingOf({ status }: { status: Status }): Standing {
  if (status === 'ANSWERED') return 'answered'
  if (status === 'RETURNED' || status === 'REFUSED') return 'returned'
  return status === 'WITHDRAWN' || status === 'REPLACED' ? 'withdrawn' : 'waiting'
}

/** Tone of each standing, for marks and notes. */
export const STANDING_TONE = {
  waiting: 'action',
  answered: 'received',
  returned: 'refused',
  withdrawn: 'neutral',
} as const
