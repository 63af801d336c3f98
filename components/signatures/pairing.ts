import type { Recognised } from '@/server/modules/signatures/domain/recognise'

/** A file that was given to be checked; `id` is ours. */
export interface Given {
  readonly id: string
  readonly name: string
  readonly recognised: Recognised
}

/** One thing to judge: a file by itself, or a signature with the document it belongs to. */
export interface Task {
  /** Changes when the document does. */
  readonly key: string
  readonly kind: 'certificate' | 'attached' | 'detached' | 'refused' | 'key' | 'document'
  readonly fileId: string
  /** The document of a detached signature; null while it is not here. */
  readonly documentId: string | null
}

/**
 * Puts signatures and their documents together, in the order in which files came: by name (`договор.pdf.sig`,
 * `договор.sig`), else the only document there is. A document that belongs to nothing is told about.
 */
export function pairUp(files: readonly Given[]): Task[] {
  const documents = files.filter((each) => each.recognised.kind === 'document')
  const signatures = files.filter(isDetached)
  const documentOf = new Map<string, string>()
  for (const signature of signatures) {
    const document =
      namesake(signature.name, documents) ?? (documents.length === 1 ? documents[0] : undefined)
    if (document) documentOf.set(signature.id, document.id)
  }
  // What is left on both sides belongs together when there is one of each.
  const lonely = signatures.filter((each) => !documentOf.has(each.id))
  const taken = new Set(documentOf.values())
  const free = documents.filter((each) => !taken.has(each.id))
  const [signature, document] = [lonely[0], free[0]]
  if (signature && document && lonely.length === 1 && free.length === 1)
    documentOf.set(signature.id, document.id)

  const used = new Set(documentOf.values())
  return files.flatMap((file): Task[] => {
    const { id: fileId, recognised } = file
    const documentId = documentOf.get(fileId) ?? null
    if (isDetached(file))
      return [{ key: `${fileId}/${documentId ?? ''}`, kind: 'detached', fileId, documentId }]
    if (recognised.kind === 'document' && used.has(fileId)) return []
    const kind = recognised.kind === 'signature' ? 'attached' : recognised.kind
    return [{ key: fileId, kind, fileId, documentId: null }]
  })
}

function isDetached({ recognised }: Given): boolean {
  return recognised.kind === 'signature' && !recognised.attached
}

/** The document whose whole name stands in the signature's, else one that differs by its ending only. */
function namesake(signature: string, documents: readonly Given[]): Given | undefined {
  const wanted = signature.toLowerCase()
  const stem = withoutEnding(wanted)
  return (
    documents.find(
      ({ name }) => wanted.startsWith(`${name.toLowerCase()}.`) || stem === name.toLowerCase(),
    ) ?? documents.find(({ name }) => withoutEnding(name.toLowerCase()) === stem)
  )
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
