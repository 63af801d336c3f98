import { createHash } from 'node:crypto'
import type { EnvelopeHeader } from '@/server/modules/exchange/domain/envelope'
import { headerDocument, readHeader } from '@/server/modules/exchange/domain/read-envelope'
import { codeOf } from '@/server/modules/exchange/domain/service-documents'
import { EnvelopeSplitter, SplitError } from '@/server/modules/exchange/domain/split-envelope'
import { DOCUMENT_FRAME } from '@/server/modules/exchange/domain/envelope'
import { parseXml, type ParsedElement } from '@/server/platform/xml'

/** A message of the portal, read. */
export interface Message {
  header: EnvelopeHeader
  /** The document's XML as it was signed. */
  xml: string
  documentSha256: string
  /** Null when the document is not well-formed. */
  root: ParsedElement | null
  code: string
}

/** An envelope → what it carries; null when it is none, or its document is not the one that its signatures are over. */
export function readMessage(envelope: string): Message | null {
  const head = headerDocument(envelope)
  const parsed = head === null ? null : parseXml(new TextEncoder().encode(head))
  const reading = parsed?.ok ? readHeader(parsed.root) : null
  if (!reading?.ok) return null
  const splitter = new EnvelopeSplitter()
  try {
    const xml = DOCUMENT_FRAME.before + splitter.push(envelope) + DOCUMENT_FRAME.after
    splitter.end()
    const documentSha256 = createHash('sha256').update(xml).digest('hex')
    const { attachments } = reading.header
    const signed = attachments.filter(({ signature, name }) => signature && name !== 'file')
    if (signed.some(({ reference }) => reference !== `urn:sha256:${documentSha256}`)) return null
    const document = parseXml(new TextEncoder().encode(xml))
    const root = document.ok ? document.root : null
    return { header: reading.header, xml, documentSha256, root, code: (root && codeOf(root)) ?? '' }
  } catch (error) {
    if (error instanceof SplitError) return null
    throw error
  }
}
