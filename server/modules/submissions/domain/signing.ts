/**
 * What is signed and by whom, as rules without I/O. A signature is made over one content: the archived document's XML, or
 * one of the files archived with it; likewise a decision and its files. All signatures that one person makes at once are
 * one act.
 */

/** What a participant signs, and what an officer signs. */
export type DocumentPart = 'DOCUMENT' | 'FILE'
export type DecisionPart = 'DECISION' | 'DECISION_FILE'

/** One thing to sign; `fileId` is null for the document itself. `sha256` is lower-case hex. */
export interface Content<P extends DocumentPart | DecisionPart = DocumentPart> {
  content: P
  fileId: string | null
  name: string
  /** Bytes. */
  size: number
  sha256: string
}

/** Content that a signature says it is of. */
export interface ContentRef {
  content: DocumentPart | DecisionPart
  fileId?: string | null | undefined
}

/** Every content of an archived document, the document first. `size` is of its XML in UTF-8, bytes. */
export function contentsOf(document: {
  number: string
  kindCode: string
  sha256: string
  size: number
  files: readonly { id: string; name: string; size: number; sha256: string }[]
}): Content[] {
  return [
    {
      content: 'DOCUMENT',
      fileId: null,
      name: `${document.number} ${document.kindCode}.xml`,
      size: document.size,
      sha256: document.sha256,
    },
    ...document.files.map(({ id, name, size, sha256 }) => ({
      content: 'FILE' as const,
      fileId: id,
      name,
      size,
      sha256,
    })),
  ]
}

const keyOf = ({ content, fileId }: ContentRef) => `${content} ${fileId ?? ''}`

/** Each content with its signature; null unless every content has exactly one and nothing else was signed. */
export function pairUp<C extends ContentRef, G extends ContentRef>(
  contents: readonly C[],
  given: readonly G[],
): { content: C; given: G }[] | null {
  const byKey = new Map(given.map((each) => [keyOf(each), each]))
  if (byKey.size !== given.length || given.length !== contents.length) return null
  const pairs = contents.flatMap((content) => {
    const signature = byKey.get(keyOf(content))
    return signature ? [{ content, given: signature }] : []
  })
  return pairs.length === contents.length ? pairs : null
}

/** How many people still have to sign; the same person counts once. */
export function signaturesLeft(needed: number, signers: readonly string[]): number {
  return Math.max(0, needed - new Set(signers).size)
}
