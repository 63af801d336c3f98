/**
 * A message of the exchange: a SOAP envelope of 2001/06 whose header says who sends what to whom and in answer to what,
 * and whose body is an ED_Container (1006058E) with one document. Element names as the official envelope has them,
 * ProccessID with its two c's included.
 */

export const NAMESPACES = {
  envelope: 'http://www.w3.org/2001/06/soap-envelope',
  routing: 'urn:customs.ru:Envelope:RoutingInf:1.0',
  application: 'urn:customs.ru:Envelope:ApplicationInf:1.0',
  edHeader: 'urn:customs.ru:Envelope:EDHeader:2.0',
  attachments: 'urn:customs.ru:Envelope:Attachments:1.0',
  container: 'urn:customs.ru:Information:ExchangeDocuments:ED_Container:5.22.0',
  common: 'urn:customs.ru:CommonAggregateTypes:5.22.0',
  /** Not of the official envelope, which has no order: a block of one's own, as SOAP allows; others pass over it. */
  sequence: 'urn:customs-portal:exchange:Sequence:1.0',
} as const

/** Code of the container in the album. */
export const CONTAINER_CODE = '1006058E'
/** How documents are exchanged, as the gateway of ЕАИС ТО has it. */
export const EXCHANGE_TYPE = '19200'

/** Something that belongs to the document: a detached signature over it, or a file named by its hash. */
export interface EnvelopeAttachment {
  name: string
  /** `urn:sha256:<hex>` of what is meant: of the document's XML, or of a file. */
  reference: string
  /** Detached CMS as base64, and the thumbprint of its certificate. */
  signature?: { value: string; keyInfo: string }
}

export interface EnvelopeHeader {
  /** UUID: the same one twice is one message. */
  envelopeId: string
  /** EnvelopeID of the message that this one answers. */
  initialId: string | null
  sender: string
  receiver: string
  /** ISO 8601. */
  preparedAt: string
  software: string
  messageType: string
  /** The case: messages of one case keep their order. */
  processId: string | null
  participantId: string | null
  /** Eight digits. */
  senderCustoms: string | null
  receiverCustoms: string | null
  /** Place among the messages of the case in this direction, from 1. */
  ordinal: number | null
  attachments: readonly EnvelopeAttachment[]
}

/** What the container says of the document in it. */
export interface ContainerEntry {
  /** Id of the container itself. */
  containerId: string
  /** Album version the document was made in, at most 10 characters. */
  version: string
  /** Day on which it was made, `2026-11-27`. */
  date: string
}

/** Addresses of both sides. */
export const CUSTOMS_ADDRESS = 'smtp://eps.customs.ru/gateway'
export const PORTAL_ADDRESS = 'smtp://eps.customs.ru/portal'

/**
 * Types of messages, written in EDHeader. The real service publishes its own list to those it admits; the portal reads
 * none of them, it goes by the document inside, so this table is all there is to change.
 */
export const MESSAGE_TYPES = {
  document: 'ED.11001',
  request: 'ED.11002',
  withdrawal: 'ED.11003',
  confirmation: 'CMN.11001',
  errors: 'CMN.11002',
  result: 'CMN.11003',
  answer: 'ED.11004',
} as const
export type MessageType = keyof typeof MESSAGE_TYPES

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * A document as it stands inside of an envelope: without its declaration, which may only begin a file. Null when the
 * bytes could not be had back exactly, and signatures over them would break.
 */
export function bodyOf(xml: string): string | null {
  if (!xml.startsWith(DECLARATION) || !xml.endsWith('>\n')) return null
  const body = xml.slice(DECLARATION.length, -1)
  return /<\/(?:[\w.-]+:)?DocBody\s*>/.test(body) ? null : body
}

/** What stands before and after a body in the document as it was signed. */
export const DOCUMENT_FRAME = { before: DECLARATION, after: '\n' } as const
