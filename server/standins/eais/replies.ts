import { v5 } from 'uuid'
import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import {
  CUSTOMS_ADDRESS,
  DOCUMENT_FRAME,
  MESSAGE_TYPES,
  PORTAL_ADDRESS,
  type MessageType,
} from '@/server/modules/exchange/domain/envelope'
import { SERVICE_CODES } from '@/server/modules/exchange/domain/service-documents'
import {
  SERVICE_VERSION,
  confirmationXml,
  errorsXml,
  resultXml,
} from '@/server/modules/exchange/domain/write-service-documents'
import { closeEnvelope, openEnvelope } from '@/server/modules/exchange/domain/write-envelope'
import { answerFor } from './answers/answer-for'
import type { Checked } from './check'
import type { Message } from './read-message'

/** Names of replies are drawn from the envelope they answer: the same one has the same reply, after a kill too. */
const SPACE = '5f0d9a54-9d0e-5c1b-8a52-2f5f0a5b1e10'

export interface Reply {
  id: string
  type: Extract<MessageType, 'confirmation' | 'errors' | 'result' | 'answer'>
  version: string
  /** The document as it would be signed; written anew at every call. */
  document: () => AsyncIterable<string>
}

const OFFICER = 'Проверкин Павел Петрович'

/** What is answered to a message, in order. */
export function repliesTo(
  message: Message,
  checked: Checked,
  at: { date: string; time: string },
  seed: number,
): Reply[] {
  const { header, code } = message
  const idOf = (what: string) => v5(`${header.envelopeId} ${what}`, SPACE)
  const base = (what: string) => ({
    documentId: idOf(`document ${what}`),
    refDocumentId: documentIdOf(message) ?? header.envelopeId,
  })
  const answering = { ...at, officeCode: header.receiverCustoms ?? '10000000', officerName: OFFICER }
  const reply = (type: Reply['type'], xml: string): Reply => ({
    id: idOf(type),
    type,
    version: SERVICE_VERSION,
    document: () => once(xml),
  })
  if (code === SERVICE_CODES.result) {
    return [reply('result', resultXml({ ...base('result'), code: '0', text: 'Отзыв документа учтён' }))]
  }
  if (checked.faults.length) {
    return [reply('errors', errorsXml(base('errors'), answering, { code, faults: checked.faults }))]
  }
  const confirmation = reply('confirmation', confirmationXml(base('confirmation'), answering, { code }))
  const question = { code, values: checked.values, participant: asker(message, checked.values) }
  const answer = checked.kind?.direction === 'request' ? answerFor(question, seed) : null
  if (!answer) return [confirmation]
  const document = () => answerFor(question, seed)!.xml
  return [confirmation, { id: idOf('answer'), type: 'answer', version: checked.kind!.version, document }]
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text)
}

const documentIdOf = ({ root }: Message) =>
  root?.children.find(({ name }) => name === 'DocumentID')?.text.trim() ?? null

/** Who asks, by the document itself, else by the envelope. */
function asker({ header }: Message, values: FormValues): { name: string; taxId: string } {
  const taxId = header.participantId ?? '0000000000'
  const applicant = values['Applicant'] ?? values['Payer']
  if (!applicant || typeof applicant !== 'object' || Array.isArray(applicant)) return { name: taxId, taxId }
  const text = (...keys: string[]) =>
    keys
      .map((key) => (applicant as FormValues)[key])
      .find((value) => typeof value === 'string' && value !== '')
  return {
    name: String(text('Name', 'OrganizationName') ?? taxId),
    taxId: String(text('TaxNumber', 'INN') ?? taxId),
  }
}

interface Placed {
  caseId: string | null
  ordinal: number | null
  /** ISO 8601. */
  preparedAt: string
}

/** The envelope of a reply, in pieces: an answer may be as long as it likes. */
export async function* envelopeOf(
  { header, code }: Message,
  { id, type, version, document }: Reply,
  { caseId, ordinal, preparedAt }: Placed,
): AsyncGenerator<string> {
  yield openEnvelope(
    {
      envelopeId: id,
      initialId: header.envelopeId,
      sender: CUSTOMS_ADDRESS,
      receiver: PORTAL_ADDRESS,
      preparedAt,
      software: `stand-in ${code}`,
      messageType: MESSAGE_TYPES[type],
      processId: caseId,
      participantId: header.participantId,
      senderCustoms: header.receiverCustoms,
      receiverCustoms: null,
      ordinal,
      attachments: [],
    },
    { containerId: v5(`${id} container`, SPACE), version, date: preparedAt.slice(0, 10) },
  )
  yield* bodyPieces(document())
  yield closeEnvelope()
}

/** A document's pieces without its declaration and its last line end, as it stands inside of an envelope. */
async function* bodyPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  let begun = false
  for await (const piece of pieces) {
    rest += piece
    if (!begun && rest.length < DOCUMENT_FRAME.before.length) continue
    if (!begun && rest.startsWith(DOCUMENT_FRAME.before)) rest = rest.slice(DOCUMENT_FRAME.before.length)
    begun = true
    yield rest.slice(0, -1)
    rest = rest.slice(-1)
  }
  if (rest !== DOCUMENT_FRAME.after) yield rest
}
