import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { XmlDocument, XsdValidator, xmlCleanupInputProvider } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseXml } from '@/server/platform/xml'
import { bodyOf, type EnvelopeHeader } from './envelope'
import { readServiceDocument, valuePathOf } from './service-documents'
import { confirmationXml, errorsXml, resultXml } from './write-service-documents'
import { writeEnvelope } from './write-envelope'

const base = {
  documentId: '019a5f00-0000-7000-8000-000000000001',
  refDocumentId: '019a5f00-0000-7000-8000-000000000002',
}
const answering = {
  date: '2026-11-22',
  time: '10:15:00',
  officeCode: '10113000',
  officerName: 'Проверкин П. П.',
}
const faults = [
  { code: 'FLK.1', level: '1', path: 'MessageText.0.TextPara', text: 'Не заполнено <поле> & ещё' },
  { code: 'FLK.2', level: '0', path: null, text: 'я'.repeat(400) },
]
const written = {
  'ConfirmDocsRecip.xsd': confirmationXml(base, answering, { code: '1050030E' }),
  'ErrorList.xsd': errorsXml(base, answering, { code: '1050030E', faults }),
  'Result.xsd': resultXml({ ...base, code: 'WITHDRAWN', text: 'Документ отозван' }),
}

function read(xml: string) {
  const parsed = parseXml(new TextEncoder().encode(xml))
  return parsed.ok ? readServiceDocument(parsed.root) : null
}

describe('service documents', () => {
  test('are read as they were written', () => {
    expect(read(written['ConfirmDocsRecip.xsd'])).toEqual({ kind: 'confirmation' })
    expect(read(written['Result.xsd'])).toEqual({
      kind: 'result',
      code: 'WITHDRAWN',
      text: 'Документ отозван',
    })
    expect(read(written['ErrorList.xsd'])).toEqual({
      kind: 'errors',
      faults: [
        { ...faults[0], article: null },
        { ...faults[1], text: 'я'.repeat(250), article: null },
      ],
    })
    expect(read('<a DocumentModeID="1050030E"/>')).toBeNull()
  })

  test('name the place of a fault by a path of the form', () => {
    expect(valuePathOf('MessageText.0.TextPara')).toBe('MessageText.0.TextPara')
    expect(valuePathOf('/p:Petition/p:MessageText[2]/p:TextPara[1]')).toBe('MessageText.1.TextPara.0')
    expect(valuePathOf('/p:Petition/@DocumentModeID')).toBe('DocumentModeID')
    expect(valuePathOf('/p:Petition/p:A[last()]')).toBeNull()
    expect(valuePathOf('в графе 44')).toBeNull()
    expect(valuePathOf(null)).toBeNull()
  })
})

/** The official schemas are reference data that stands beside the project, never inside it. */
const ALBUM = resolve(import.meta.dirname, '../../../../../shared/album-5.23.0')

describe.skipIf(!existsSync(ALBUM))('by the official schemas', () => {
  beforeAll(() => void xmlRegisterFsInputProviders())
  afterAll(() => void xmlCleanupInputProvider())

  function assertValid(file: string, xml: string) {
    const url = `file://${join(ALBUM, file)}`
    const schema = XmlDocument.fromBuffer(readFileSync(join(ALBUM, file)), { url })
    const validator = XsdValidator.fromDoc(schema)
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
    } finally {
      document.dispose()
      validator.dispose()
      schema.dispose()
    }
  }

  test.each(Object.entries(written))('%s takes what the portal writes', (file, xml) => {
    assertValid(file, xml)
  })

  test('the container is one', () => {
    const header: EnvelopeHeader = {
      envelopeId: base.documentId,
      initialId: null,
      sender: 'a',
      receiver: 'b',
      preparedAt: '2026-11-22T10:00:00.000Z',
      software: 's',
      messageType: 'm',
      processId: null,
      participantId: null,
      senderCustoms: null,
      receiverCustoms: null,
      ordinal: 1,
      attachments: [],
    }
    const entry = { containerId: base.documentId, version: '5.22.0', date: '2026-11-22' }
    const envelope = writeEnvelope(header, entry, bodyOf(written['Result.xsd'])!)
    const container = /<edc:ED_Container[\s\S]*<\/edc:ED_Container>/.exec(envelope)![0]
    assertValid('ED_Container.xsd', container)
  })
})
