import { Readable } from 'node:stream'
import type { QueryContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { notFound } from '@/server/platform/errors'
import { storage } from '@/server/platform/storage'
import { moscowMidnight } from '@/server/platform/moscow'
import { archiveScope, officerArchive } from '../archive/policy'
import type { ArchivedFile } from '../archive/contract'
import { officerReads, participantScope } from '../submissions/policy'
import { loadPrint, type Reader } from './load-print'
import { pdfOf, type PrintWords } from './send-print'

/** One file of the archive of a case. */
export interface CaseEntry {
  name: string
  at: Date
  /** Read when its turn comes; null when the storage does not have it. */
  open: () => Promise<AsyncIterable<Uint8Array> | null>
}

const scopeOf = (actor: Reader) => (actor.kind === 'officer' ? officerReads(actor) : participantScope(actor))

/** The archived documents of the case of `id` that the reader sees, the oldest first. NOT_FOUND unless `id` is among them. */
export async function findCase({ tx, actor }: QueryContext<Reader>, id: string) {
  const where = { ...scopeOf(actor), archiveDocumentId: { not: null } }
  const one = await tx.submission.findFirst({
    where: { id, ...where },
    select: { caseId: true, participantId: true, archiveDocument: { select: { number: true } } },
  })
  if (!one?.archiveDocument) throw notFound()
  const rows = await tx.submission.findMany({
    where: { caseId: one.caseId, participantId: one.participantId, ...where },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return {
    number: one.archiveDocument.number,
    participantId: one.participantId,
    ids: rows.map((row) => row.id),
  }
}

/** Everything of one submission of a case, in its folder; one submission is in memory at a time, files are streamed. */
export async function* caseEntries(
  actor: Reader,
  id: string,
  folder: string,
  words: PrintWords,
): AsyncGenerator<CaseEntry> {
  const submission = await ask(actor, { id }, load)
  const { archiveDocument: document, decision, receipt } = submission
  if (!document) return
  const place = `${folder} ${document.number}/`
  const xml = `${place}${document.number} ${document.kindCode}.xml`
  const signatures = [...submission.signatures]
  const under = (fileId: string | null) =>
    signatures.filter((one) => one.archiveDocumentId === document.id && one.fileId === fileId)

  yield ready(xml, document.xml, document.createdAt)
  yield* signed(xml, under(null))
  yield {
    name: `${place}${document.number}.pdf`,
    at: document.createdAt,
    open: async () => pdfOf(await ask(actor, { id }, loadPrint), words),
  }
  for (const { file, name } of named(`${place}files/`, document.files)) {
    yield stored(name, file.sha256, document.createdAt)
    yield* signed(name, under(file.id))
  }
  for (const { document: enclosed } of submission.enclosures) {
    const name = `${place}enclosed/${enclosed.number}/${enclosed.number} ${enclosed.kindCode}.xml`
    yield ready(name, enclosed.xml, enclosed.createdAt)
    yield* signed(
      name,
      enclosed.signatures.filter((one) => one.fileId === null),
    )
    for (const { file, name } of named(`${place}enclosed/${enclosed.number}/files/`, enclosed.files)) {
      yield stored(name, file.sha256, enclosed.createdAt)
      yield* signed(
        name,
        enclosed.signatures.filter((one) => one.fileId === file.id),
      )
    }
  }
  if (receipt) {
    yield ready(`${place}receipt/receipt.json`, receipt.content, receipt.createdAt)
    yield ready(`${place}receipt/receipt.json.sig`, receipt.cms, receipt.createdAt)
  }
  // What an officer has uploaded for a decision belongs to the case when the decision has been made.
  if (decision) {
    const { text, xml, decidedAt } = decision
    const by = (content: 'DECISION' | 'DECISION_FILE', fileId: string | null) =>
      signatures.filter((one) => one.content === content && one.fileId === fileId)
    yield ready(`${place}decision/decision.txt`, text, decidedAt)
    if (xml !== null) {
      yield ready(`${place}decision/decision.xml`, xml, decidedAt)
      yield* signed(`${place}decision/decision.xml`, by('DECISION', null))
    }
    const files = submission.files.map(({ file }) => ({ ...file, sha256: file.sha256! }))
    for (const { file, name } of named(`${place}decision/files/`, files)) {
      yield stored(name, file.sha256, decidedAt)
      yield* signed(name, by('DECISION_FILE', file.id))
    }
  }
}

async function load({ tx, actor, now }: QueryContext<Reader>, { id }: { id: string }) {
  // An enclosed document whose share has ended stays out: it is not the reader's any more.
  const usable = actor.kind === 'officer' ? officerArchive(actor) : archiveScope(actor, moscowMidnight(now))
  const submission = await tx.submission.findFirst({
    where: { id, ...scopeOf(actor) },
    include: {
      archiveDocument: true,
      signatures: { orderBy: { id: 'asc' } },
      decision: true,
      receipt: true,
      files: {
        where: { role: 'DECISION', file: { state: 'STORED' } },
        include: { file: { select: { id: true, name: true, sha256: true } } },
        orderBy: { addedAt: 'asc' },
      },
      enclosures: {
        where: { document: usable },
        include: { document: { include: { signatures: { orderBy: { id: 'asc' } } } } },
        orderBy: { addedAt: 'asc' },
      },
    },
  })
  if (!submission) throw notFound()
  return submission
}

/** A file of what is at hand. */
export function ready(name: string, content: string | Uint8Array, at: Date): CaseEntry {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, at, open: () => Promise.resolve(Readable.from([Buffer.from(bytes)])) }
}

/** A file of the storage. */
export function stored(name: string, sha256: string, at: Date): CaseEntry {
  const open = async () =>
    (await storage().stat(sha256)) ? ((await storage().open(sha256)) as AsyncIterable<Uint8Array>) : null
  return { name, at, open }
}

interface Signed {
  cms: Uint8Array
  verifiedAt: Date
}

/** Signatures beside what they sign: `name.sig`, then `name.2.sig`. */
export function* signed(name: string, signatures: readonly Signed[]): Generator<CaseEntry> {
  for (const [index, { cms, verifiedAt }] of signatures.entries())
    yield ready(`${name}${index === 0 ? '' : `.${index + 1}`}.sig`, cms, verifiedAt)
}

/** Files under names of their own: two of the same name get a number, and no name leads out of its folder. */
export function named(folder: string, files: unknown) {
  const taken = new Set<string>()
  return (files as Pick<ArchivedFile, 'id' | 'name' | 'sha256'>[]).map((file) => {
    const safe = file.name.replace(/[/\\:*?"<>|\p{Cc}]/gu, '_').slice(-120)
    let name = safe
    for (let again = 2; taken.has(name); again++) name = `${again} ${safe}`
    taken.add(name)
    return { file, name: folder + name }
  })
}
