/** The order of a document's files. */
export const FILE_ORDER: ({ position: 'asc' } | { addedAt: 'asc' } | { fileId: 'asc' })[] = [
  { position: 'asc' },
  { addedAt: 'asc' },
  { fileId: 'asc' },
]
