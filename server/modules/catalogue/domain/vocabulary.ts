/** Sections of the list of kinds. */
export const KIND_CATEGORIES = [
  'appeals',
  'commercial',
  'payments',
  'warehouse',
  'registration',
  'audit',
  'archive',
  'transport',
  'information',
  'service',
  'other',
] as const

/**
 * Who writes a document of the kind: the participant, customs, the participant who asks customs for information and
 * customs that answers, or the programs of both sides among themselves.
 */
export const KIND_DIRECTIONS = ['from-participant', 'to-participant', 'request', 'answer', 'service'] as const
