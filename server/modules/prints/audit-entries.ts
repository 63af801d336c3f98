import type { QueryContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { codeOf } from '@/server/platform/errors'
import type { TakenCase } from '../audits/commands/take-case'
import { readableDocument } from '../audits/policy'
import { caseEntries, named, ready, signed, stored, type CaseEntry } from './case-entries'
import { documentPdf } from './document-pdf'
import type { PrintHead, PrintLine } from './contract'
import { auditPrint, PRINTED } from './load-audit-document'
import type { Reader } from './load-print'
import { pdfOf, type PrintWords } from './send-print'
import { fileName } from './zip-case'

/** What the archive of an audit says, in the reader's language. */
export interface AuditWords extends PrintWords {
  timeline: (taken: TakenCase) => { head: PrintHead; lines: readonly PrintLine[] }
}

/** The course of an audit as a PDF. */
export function timelinePdf(taken: TakenCase, words: AuditWords) {
  const { head, lines } = words.timeline(taken)
  return documentPdf(head, lines)
}

/**
 * Everything of an audit: its course, the documents of customs that the reader may take away, and what the participant has
 * sent. One document is in memory at a time, files are streamed.
 */
export async function* auditEntries(
  present: () => Promise<Reader>,
  taken: TakenCase,
  words: AuditWords,
  at: Date,
): AsyncGenerator<CaseEntry> {
  yield ready('timeline.json', JSON.stringify(taken, null, 2), at)
  yield { name: 'timeline.pdf', at, open: () => Promise.resolve(timelinePdf(taken, words)) }
  for (const [index, { documentId }] of taken.documents.entries())
    yield* documentEntries(await present(), documentId, `customs/${index + 1}`, words)
  for (const [index, { submissionId }] of taken.received.entries())
    yield* submissionEntries(await present(), submissionId, `participant/${index + 1}`, words)
}

/** Who sees the audit need not see each document that a colleague has sent into it: that one stays out. */
async function* submissionEntries(actor: Reader, id: string, folder: string, words: PrintWords) {
  try {
    yield* caseEntries(actor, id, folder, words)
  } catch (error) {
    if (codeOf(error) !== 'NOT_FOUND') throw error
  }
}

async function* documentEntries(
  actor: Reader,
  id: string,
  folder: string,
  words: PrintWords,
): AsyncGenerator<CaseEntry> {
  const document = await ask(actor, { id }, load)
  if (!document?.xml || !document.sentAt) return
  const { xml, kindCode, sentAt, print, signatures } = document
  const number = fileName(print.number)
  const place = `${folder} ${number}/`
  const name = `${place}${number} ${kindCode}.xml`
  const under = (fileId: string | null) => signatures.filter((one) => one.fileId === fileId)
  yield ready(name, xml, sentAt)
  yield* signed(name, under(null))
  yield {
    name: `${place}${number}.pdf`,
    at: sentAt,
    open: () => Promise.resolve(pdfOf(print, words)),
  }
  const files = document.files.map(({ file }) => ({ id: file.id, name: file.name, sha256: file.sha256! }))
  for (const { file, name: path } of named(`${place}files/`, files)) {
    yield stored(path, file.sha256, sentAt)
    yield* signed(path, under(file.id))
  }
}

/** Null for what the participant has not opened: it is not theirs to take yet. */
async function load({ tx, actor }: QueryContext<Reader>, { id }: { id: string }) {
  const document = await tx.auditDocument.findFirst({
    where: readableDocument(actor, id),
    include: {
      ...PRINTED,
      signatures: { orderBy: { id: 'asc' } },
      files: {
        where: { file: { state: 'STORED' } },
        include: { file: true },
        orderBy: [{ addedAt: 'asc' }, { fileId: 'asc' }],
      },
    },
  })
  if (!document) return null
  const ofDocument = document.signatures.filter(({ content }) => content === 'DOCUMENT')
  return { ...document, print: await auditPrint(tx, { ...document, signatures: ofDocument }) }
}
