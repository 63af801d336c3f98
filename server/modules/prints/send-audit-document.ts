import { Readable } from 'node:stream'
import { z } from 'zod'
import { ask } from '@/server/auth/execute'
import { mintFromRequest } from '@/server/auth/from-request'
import { codeOf } from '@/server/platform/errors'
import { takeAuditDocument, type AuditDocumentTaken } from './load-audit-document'
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
  const reads = actor.kind === 'participant' || actor.kind === 'officer'
  if (!reads || !Address.safeParse(address).success) return absent()
  try {
    const { name, type, body } = dress(
      await ask<Reader, Address, AuditDocumentTaken>(actor, address, takeAuditDocument),
    )
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
