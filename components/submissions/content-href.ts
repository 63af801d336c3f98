import type { Content } from '@/server/modules/submissions/domain/signing'

/** Where the bytes of a content are. */
export function contentHref({ content, fileId }: Content, of: { participantId: string; documentId: string }) {
  const path = content === 'DOCUMENT' ? `archive/${of.documentId}` : `files/${fileId}`
  return `/api/${path}?for=${of.participantId}`
}
