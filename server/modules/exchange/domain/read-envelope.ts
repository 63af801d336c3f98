import type { ParsedElement } from '@/server/platform/xml'
import { NAMESPACES, type EnvelopeAttachment, type EnvelopeHeader } from './envelope'
import type { Problem } from './problems'

export type HeaderReading = { ok: true; header: EnvelopeHeader } | { ok: false; problem: Problem }

/**
 * The beginning of an envelope as a document of its own: header only, without the body, however long that is. Null when
 * `text` holds no whole header yet.
 */
export function headerDocument(text: string): string | null {
  const root = /<((?:[A-Za-z_][\w.-]*:)?)Envelope[\s>]/.exec(text)
  if (!root) return null
  const end = new RegExp(`</${root[1]!.replace(/[.]/g, '\\.')}Header\\s*>`).exec(text)
  return end ? `${text.slice(0, end.index + end[0].length)}</${root[1]!}Envelope>` : null
}

/** The header of a parsed envelope, from which the document may have been taken out. */
export function readHeader(root: ParsedElement): HeaderReading {
  if (root.name !== 'Envelope' || root.namespace !== NAMESPACES.envelope) return unreadable
  const header = child(root, 'envelope', 'Header')
  const routing = header && child(header, 'routing', 'RoutingInf')
  if (!header || !routing) return { ok: false, problem: 'envelope-incomplete' }
  const application = child(header, 'application', 'ApplicationInf')
  const ed = child(header, 'edHeader', 'EDHeader')
  const envelopeId = idOf(text(routing, 'routing', 'EnvelopeID'))
  const messageType = ed && text(ed, 'edHeader', 'MessageType')
  if (!envelopeId || !messageType) return { ok: false, problem: 'envelope-incomplete' }
  const sequence = child(header, 'sequence', 'Sequence')
  const customs = (name: string) => {
    const side = child(ed, 'edHeader', name)
    return side ? text(side, 'edHeader', 'CustomsCode') : null
  }
  return {
    ok: true,
    header: {
      envelopeId,
      initialId: idOf(text(routing, 'routing', 'InitialEnvelopeID')),
      sender: text(routing, 'routing', 'SenderInformation') ?? '',
      receiver: text(routing, 'routing', 'ReceiverInformation') ?? '',
      preparedAt: text(routing, 'routing', 'PreparationDateTime') ?? '',
      software: (application && text(application, 'application', 'SoftVersion')) ?? '',
      messageType,
      processId: text(ed, 'edHeader', 'ProccessID'),
      participantId: text(ed, 'edHeader', 'ParticipantID'),
      senderCustoms: customs('SenderCustoms'),
      receiverCustoms: customs('ReceiverCustoms'),
      ordinal: sequence ? ordinalOf(text(sequence, 'sequence', 'Ordinal')) : null,
      attachments: attachmentsOf(child(header, 'attachments', 'Attachments')),
    },
  }
}

const unreadable: HeaderReading = { ok: false, problem: 'envelope-unreadable' }

type Block = keyof typeof NAMESPACES

const child = (parent: ParsedElement, block: Block, name: string): ParsedElement | null =>
  parent.children.find((one) => one.name === name && one.namespace === NAMESPACES[block]) ?? null

function text(parent: ParsedElement, block: Block, name: string): string | null {
  return child(parent, block, name)?.text.trim() || null
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
/** Programs write identifiers in capitals or not; to the portal they are the same. */
function idOf(value: string | null): string | null {
  const id = value?.toLowerCase() ?? ''
  return UUID.test(id) ? id : null
}

/** A place of the order that a column of the database holds. */
const ordinalOf = (value: string | null) => (value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null)

function attachmentsOf(list: ParsedElement | null): EnvelopeAttachment[] {
  return (list?.children ?? []).map((item) => {
    const reference = child(item, 'attachments', 'FileReference')?.attributes.find((a) => a.name === 'href')
    const signature = child(item, 'attachments', 'FileSignature')
    return {
      name: text(item, 'attachments', 'Name') ?? '',
      reference: reference?.value ?? '',
      ...(signature && {
        signature: {
          value: text(signature, 'attachments', 'SignatureValue') ?? '',
          keyInfo: text(signature, 'attachments', 'KeyInfo') ?? '',
        },
      }),
    }
  })
}
