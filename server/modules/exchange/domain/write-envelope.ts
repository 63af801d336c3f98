import {
  CONTAINER_CODE,
  EXCHANGE_TYPE,
  NAMESPACES,
  type ContainerEntry,
  type EnvelopeAttachment,
  type EnvelopeHeader,
} from './envelope'

const escaped = (text: string) =>
  text.replace(
    /[&<>"\r\n\t]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? code(c),
  )
const code = (c: string) => `&#${c.charCodeAt(0)};`

const element = (name: string, value: string | null) =>
  value === null ? '' : `<${name}>${escaped(value)}</${name}>`

/** Everything before the document: for whoever streams a long one. */
export function openEnvelope(header: EnvelopeHeader, entry: ContainerEntry): string {
  const { envelope, routing, application, edHeader, attachments, container, common, sequence } = NAMESPACES
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<soap:Envelope xmlns:soap="${envelope}" xmlns:roi="${routing}" xmlns:app="${application}"`,
    ` xmlns:edh="${edHeader}" xmlns:att="${attachments}" xmlns:seq="${sequence}">`,
    '<soap:Header><roi:RoutingInf>',
    element('roi:EnvelopeID', header.envelopeId),
    element('roi:InitialEnvelopeID', header.initialId),
    element('roi:SenderInformation', header.sender),
    element('roi:ReceiverInformation', header.receiver),
    element('roi:PreparationDateTime', header.preparedAt),
    '</roi:RoutingInf><app:ApplicationInf>',
    element('app:SoftVersion', header.software),
    '</app:ApplicationInf><edh:EDHeader>',
    element('edh:MessageType', header.messageType),
    element('edh:ProccessID', header.processId),
    element('edh:ParticipantID', header.participantId),
    customs('edh:SenderCustoms', header.senderCustoms),
    customs('edh:ReceiverCustoms', header.receiverCustoms),
    '</edh:EDHeader>',
    attachmentsOf(header.attachments),
    header.ordinal === null
      ? ''
      : `<seq:Sequence>${element('seq:Ordinal', String(header.ordinal))}</seq:Sequence>`,
    '</soap:Header><soap:Body>',
    `<edc:ED_Container xmlns:edc="${container}" xmlns:cat="${common}" DocumentModeID="${CONTAINER_CODE}">`,
    element('cat:DocumentID', entry.containerId),
    '<edc:ContainerDoc>',
    element('edc:AFVersion', entry.version),
    element('edc:AFDate', entry.date),
    '<edc:DocBody>',
  ].join('')
}

/** Everything after it. */
export const closeEnvelope = (): string =>
  '</edc:DocBody></edc:ContainerDoc></edc:ED_Container></soap:Body></soap:Envelope>\n'

/** An envelope whole; `body` is a document as `bodyOf` gives it. */
export const writeEnvelope = (header: EnvelopeHeader, entry: ContainerEntry, body: string): string =>
  openEnvelope(header, entry) + body + closeEnvelope()

const customs = (name: string, office: string | null) =>
  office === null
    ? ''
    : `<${name}>${element('edh:CustomsCode', office)}${element('edh:ExchType', EXCHANGE_TYPE)}</${name}>`

function attachmentsOf(list: readonly EnvelopeAttachment[]): string {
  if (list.length === 0) return ''
  return `<att:Attachments>${list.map(attachmentOf).join('')}</att:Attachments>`
}

function attachmentOf({ name, reference, signature }: EnvelopeAttachment): string {
  const signed = signature
    ? `<att:FileSignature Algorithm="urn:ietf:rfc:5652">${element('att:SignatureValue', signature.value)}${element('att:KeyInfo', signature.keyInfo)}</att:FileSignature>`
    : ''
  return `<att:Attachment>${element('att:Name', name)}<att:FileReference href="${escaped(reference)}"/>${signed}</att:Attachment>`
}
