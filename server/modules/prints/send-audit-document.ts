import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { refusePermission } from '@/server/auth/permissions'
import { codeOf } from '@/server/platform/errors'
import { documentPdf } from './document-pdf'
import { loadDraftPrint, takeAuditDocument, type AuditDocumentTaken } from './load-audit-document'
import type { Reader } from './load-print'
import { pdfOf, type PrintWords } from './send-print'

const Address = z.object({ auditId: z.uuid(), id: z.uuid() })
type Address = z.output<typeof Address>

/** A document of customs in an audit as a PDF with the stamps of its signatures; 404 to whoever may not read it. */
export const sendAuditPrint = (request: Request, address: Address, words: PrintWords): Promise<Response> =>
  send(request, address, ({ print }) => ({
    name: `${print.number}.pdf`,
    type: 'application/pdf',
    body: Readable.toWeb(pdfOf(print, words)) as ReadableStream,
  }))

/** The same in the official format, byte for byte as it was signed. */
export const sendAuditXml = (request: Request, address: Address): Promise<Response> =>
  send(request, address, ({ xml, kindCode, print }) => ({
    name: `${print.number} ${kindCode}.xml`,
    type: 'application/xml; charset=utf-8',
    body: xml,
  }))

/** A draft as a PDF for the table: `mark` is written across each page. For officers alone; 404 to everyone else. */
export async function sendDraftPrint(
  request: Request,
  address: Address,
  { mark, ...words }: PrintWords & { mark: string },
): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if (actor.kind !== 'officer' || refusePermission(actor, 'audits.work') || !isAddress(address))
    return absent()
  return answer(async () => {
    const print = await ask(actor, address, loadDraftPrint)
    const head = { ...words.head(print), foot: print.number, mark }
    return {
      name: `${print.number} ${mark}.pdf`,
      type: 'application/pdf',
      body: Readable.toWeb(documentPdf(head, print.rows.map(words.line))) as ReadableStream,
    }
  })
}

interface Taken {
  name: string
  type: string
  body: string | ReadableStream
}

async function send(
  request: Request,
  address: Address,
  dress: (taken: AuditDocumentTaken) => Taken,
): Promise<Response> {
  const actor = await mintFromRequest(request)()
  if ((actor.kind !== 'participant' && actor.kind !== 'officer') || !isAddress(address)) return absent()
  return answer(async () =>
    dress(await ask<Reader, Address, AuditDocumentTaken>(actor, address, takeAuditDocument)),
  )
}

const isAddress = (address: Address) => Address.safeParse(address).success

async function answer(make: () => Promise<Taken>): Promise<Response> {
  try {
    const { name, type, body } = await make()
    return new Response(body, {
      headers: {
        'content-type': type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (codeOf(error) === 'NOT_FOUND') return absent()
    throw error
  }
}

const absent = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })
