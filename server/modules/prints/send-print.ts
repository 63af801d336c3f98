import { Readable } from 'node:stream'
import { z } from 'zod'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf, notFound } from '@/server/platform/errors'
import { getKindOf } from '../catalogue/commands/find-kind'
import type { FormValues } from '../catalogue/domain/definition'
import { printRows, type PrintRow } from '../catalogue/domain/print-rows'
import { record } from '../journal/record'
import { officerScope, participantScope } from '../submissions/policy'
import { checkAddress } from './check-print'
import type { PrintHead, PrintLine } from './contract'
import { documentPdf } from './document-pdf'

type Reader = ParticipantActor | OfficerActor

/** Words of the print, in the reader's language. */
export interface PrintWords {
  head: (print: Awaited<ReturnType<typeof getPrint>>) => PrintHead
  line: (row: PrintRow) => PrintLine
}

/** What a print is made of: the archived document of a submission and the signatures under it. */
async function getPrint(context: CommandContext<Reader>, { id }: { id: string }) {
  const { tx, actor } = context
  const scope = actor.kind === 'officer' ? officerScope(actor) : participantScope(actor)
  const submission = await tx.submission.findFirst({
    where: { id, ...scope },
    include: {
      archiveDocument: true,
      participant: { select: { shortName: true } },
      office: { select: { name: true } },
      signatures: { where: { content: 'DOCUMENT' }, orderBy: { id: 'asc' } },
    },
  })
  if (!submission?.archiveDocument) throw notFound()
  const {
    archiveDocument: document,
    participant,
    office,
    signatures,
    registrationNumber,
    sentAt,
  } = submission
  const kind = await getKindOf(tx, document)
  const about = { subjectId: id, participantId: submission.participantId }
  await record(context, { type: 'submission.printed', data: {} }, about)
  return {
    title: kind.title,
    number: document.number,
    sha256: document.sha256,
    checkAddress: checkAddress(document),
    participantName: participant.shortName,
    officeName: office?.name ?? null,
    registrationNumber,
    sentAt,
    signatures: signatures.filter((one) => one.archiveDocumentId === document.id),
    rows: printRows(kind, document.values as FormValues),
  }
}

/** Sends a submission's document as a PDF with the stamps of its signatures; 404 to whoever may not see it. */
export async function sendPrint(request: Request, id: string, words: PrintWords): Promise<Response> {
  const actor = await mintFromRequest(request)()
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !z.uuid().safeParse(id).success) return absent()
  try {
    const print = await ask<Reader, { id: string }, Awaited<ReturnType<typeof getPrint>>>(
      actor,
      { id },
      getPrint,
    )
    const pdf = documentPdf(words.head(print), print.rows.map(words.line))
    return new Response(Readable.toWeb(pdf) as ReadableStream, {
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
