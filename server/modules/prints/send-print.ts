import { Readable } from 'node:stream'
import { z } from 'zod'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import type { PrintRow } from '../catalogue/domain/print-rows'
import { record } from '../journal/record'
import type { PrintAnnex, PrintHead, PrintLine } from './contract'
import { documentPdf } from './document-pdf'
import { loadPrint, type Print, type Reader } from './load-print'

/** Words of the print, in the reader's language. */
export interface PrintWords {
  head: (print: Print) => PrintHead
  line: (row: PrintRow) => PrintLine
  /** The decision, when there is one. */
  annex: (print: Print) => PrintAnnex | null
}

/** The print as a stream of PDF. */
export const pdfOf = (print: Print, words: PrintWords): Readable =>
  documentPdf(words.head(print), print.rows.map(words.line), words.annex(print))

async function takePrint(context: CommandContext<Reader>, input: { id: string }): Promise<Print> {
  const print = await loadPrint(context, input)
  const about = { subjectId: input.id, participantId: print.participantId }
  await record(context, { type: 'submission.printed', data: { format: 'pdf' } }, about)
  return print
}

/** Sends a submission's document as a PDF with the stamps of its signatures; 404 to whoever may not see it. */
export async function sendPrint(request: Request, id: string, words: PrintWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !z.uuid().safeParse(id).success) return absent()
  try {
    const print = await ask<Reader, { id: string }, Print>(actor, { id }, takePrint)
    return new Response(Readable.toWeb(pdfOf(print, words)) as ReadableStream, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${print.number}.pdf`)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
