import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseXml } from '@/server/platform/xml'
import { bodyOf, DOCUMENT_FRAME, type EnvelopeHeader } from './envelope'
import { headerDocument, readHeader } from './read-envelope'
import { EnvelopeSplitter, SplitError, documentOf } from './split-envelope'
import { writeEnvelope } from './write-envelope'

const word = fc.stringMatching(/^[А-яё "&<>'\w./:-]{0,19}[А-яё\w]$/).map((text) => text.trim() || 'я')
const code = fc.option(fc.stringMatching(/^\d{8}$/))
const header: fc.Arbitrary<EnvelopeHeader> = fc.record({
  envelopeId: fc.uuid(),
  initialId: fc.option(fc.uuid()),
  sender: word,
  receiver: word,
  preparedAt: fc.constant('2026-11-22T10:00:00.000Z'),
  software: word,
  messageType: fc.constant('ED.11001'),
  processId: fc.option(fc.uuid()),
  participantId: fc.option(word),
  senderCustoms: code,
  receiverCustoms: code,
  ordinal: fc.option(fc.integer({ min: 1, max: 99_999 })),
  attachments: fc.array(
    fc.record({
      name: word,
      reference: fc.stringMatching(/^urn:sha256:[0-9a-f]{8}$/),
      signature: fc.record({ value: fc.base64String({ minLength: 4 }), keyInfo: word }),
    }),
    { maxLength: 3 },
  ),
})
const entry = { containerId: '0197', version: '5.22.0', date: '2026-11-22' }
const xmlOf = (text: string) =>
  `${DOCUMENT_FRAME.before}<d:Petition xmlns:d="urn:d" DocumentModeID="1050030E"><d:Text>${text.replace(/[<>&]/g, '')}</d:Text></d:Petition>\n`

const bytes = (text: string) => new TextEncoder().encode(text)
function parsed(text: string) {
  const answer = parseXml(bytes(text))
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.root
}

/** Pieces of a text, cut anywhere. */
const cuts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 20 })
async function* inPieces(text: string, lengths: readonly number[]) {
  for (let at = 0, i = 0; at < text.length; at += lengths[i % lengths.length]!, i++)
    yield await Promise.resolve(text.slice(at, at + lengths[i % lengths.length]!))
}
async function whole(pieces: AsyncIterable<string>) {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('an envelope', () => {
  test('says the same when it is read', () => {
    fc.assert(
      fc.property(header, fc.string(), (written, text) => {
        const envelope = writeEnvelope(written, entry, bodyOf(xmlOf(text))!)
        expect(readHeader(parsed(headerDocument(envelope)!))).toEqual({ ok: true, header: written })
        expect(readHeader(parsed(envelope))).toEqual({ ok: true, header: written })
      }),
    )
  })

  test('gives back the very characters that were signed, however it is cut on the way', async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.string(), cuts, async (written, text, lengths) => {
        const xml = xmlOf(text)
        const envelope = writeEnvelope(written, entry, bodyOf(xml)!)
        const splitter = new EnvelopeSplitter()
        expect(await whole(documentOf(splitter, inPieces(envelope, lengths)))).toBe(xml)
        expect(readHeader(parsed(splitter.frame))).toEqual({ ok: true, header: written })
      }),
    )
  })

  test('that was cut short anywhere is never taken for a whole one', async () => {
    await fc.assert(
      fc.asyncProperty(header, fc.double({ min: 0, max: 0.999, noNaN: true }), async (written, part) => {
        const envelope = writeEnvelope(written, entry, bodyOf(xmlOf('текст'))!)
        const end = envelope.lastIndexOf('</edc:DocBody>') + 5
        const cut = envelope.slice(0, Math.floor(end * part))
        const splitter = new EnvelopeSplitter()
        await expect(whole(documentOf(splitter, inPieces(cut, [97])))).rejects.toThrow(SplitError)
      }),
    )
  })

  test('with two documents is refused', async () => {
    const one = writeEnvelope(sampleHeader, entry, '<a/>')
    const two = one.replace(
      '</edc:ContainerDoc>',
      '</edc:ContainerDoc><edc:ContainerDoc><edc:DocBody><b/></edc:DocBody></edc:ContainerDoc>',
    )
    await expect(whole(documentOf(new EnvelopeSplitter(), inPieces(two, [50])))).rejects.toThrow(SplitError)
  })

  test.each([
    [
      'no header',
      '<Envelope xmlns="http://www.w3.org/2001/06/soap-envelope"><Body/></Envelope>',
      'envelope-incomplete',
    ],
    ['another root', '<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"/>', 'envelope-unreadable'],
    [
      'an id that is none',
      writeEnvelope({ ...sample(), envelopeId: 'first' }, entry, '<a/>'),
      'envelope-incomplete',
    ],
  ])('with %s is refused with a reason', (_, text, problem) => {
    expect(readHeader(parsed(text))).toEqual({ ok: false, problem })
  })
})

function sample(): EnvelopeHeader {
  return {
    envelopeId: '019a5f00-0000-7000-8000-000000000001',
    initialId: null,
    sender: 'a',
    receiver: 'b',
    preparedAt: '2026-11-22T10:00:00.000Z',
    software: 's',
    messageType: 'ED.11001',
    processId: null,
    participantId: null,
    senderCustoms: null,
    receiverCustoms: null,
    ordinal: null,
    attachments: [],
  }
}
const sampleHeader = sample()

test('what could not be had back exactly is not carried', () => {
  expect(bodyOf('<a/>')).toBeNull()
  expect(bodyOf(`${DOCUMENT_FRAME.before}<a/>`)).toBeNull()
  expect(bodyOf(`${DOCUMENT_FRAME.before}<a><![CDATA[</x:DocBody>]]></a>\n`)).toBeNull()
  expect(bodyOf(`${DOCUMENT_FRAME.before}<a/>\n`)).toBe('<a/>')
})
