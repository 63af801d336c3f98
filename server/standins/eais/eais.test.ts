import { existsSync, mkdtempSync, readFileSync, rmSync, appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findKind } from '@/server/modules/catalogue/domain/registry'
import { sampleValues } from '@/server/modules/catalogue/domain/sample'
import { toXml } from '@/server/modules/catalogue/domain/xml-out'
import { bodyOf, type EnvelopeHeader } from '@/server/modules/exchange/domain/envelope'
import { writeEnvelope } from '@/server/modules/exchange/domain/write-envelope'
import { FormatCheck } from './check'
import { ControlOrder, Rules } from './control'
import { readMessage } from './read-message'
import { envelopeOf, repliesTo } from './replies'
import { Store } from './store'

const folder = mkdtempSync(join(tmpdir(), 'eais-'))
afterAll(() => rmSync(folder, { recursive: true }))

const header: EnvelopeHeader = {
  envelopeId: '019a5f00-0000-7000-8000-000000000001',
  initialId: null,
  sender: 'a',
  receiver: 'b',
  preparedAt: '2026-11-22T10:00:00.000Z',
  software: 's',
  messageType: 'ED.11001',
  processId: '019a5f00-0000-7000-8000-000000000002',
  participantId: '0000101231',
  senderCustoms: null,
  receiverCustoms: '10113000',
  ordinal: 1,
  attachments: [],
}
const entry = { containerId: '019a5f00-0000-7000-8000-000000000003', version: '5.22.0', date: '2026-11-22' }
const envelopeWith = (xml: string, changes: Partial<EnvelopeHeader> = {}) =>
  writeEnvelope({ ...header, ...changes }, entry, bodyOf(xml)!)
const petition = findKind('1050030E')!
const xml = toXml(petition, sampleValues(petition, 1, { fullness: 1 }))
const at = { date: '2026-11-22', time: '13:00:00' }

describe('what it keeps', () => {
  test('is there after its end, a line that was cut short left out', () => {
    const where = join(folder, 'store')
    const facts = {
      id: header.envelopeId,
      caseId: header.processId,
      ordinal: 1,
      code: '1050030E',
      documentSha256: 'x',
    }
    const before = new Store(where)
    before.keep('<a/>', facts)
    before.keep('<other/>', facts)
    expect(before.placeOf('first', header.processId!)).toBe(1)
    before.markPushed('first')
    before.close()
    appendFileSync(join(where, 'log.jsonl'), '{"event":"pus')
    const after = new Store(where)
    expect([...after.received.keys()]).toEqual([header.envelopeId])
    expect(after.read(header.envelopeId)).toBe('<a/>')
    expect(after.isPushed('first')).toBe(true)
    expect([after.placeOf('second', header.processId!), after.placeOf('first', header.processId!)]).toEqual([
      2, 1,
    ])
    after.markPushed('second')
    after.close()
    expect(new Store(where).isPushed('second')).toBe(true)
    expect(readFileSync(join(where, 'log.jsonl'), 'utf8').match(/"received"/g)).toHaveLength(1)
  })
})

describe('rules', () => {
  const rules = (order: ControlOrder) => {
    const made = new Rules()
    made.obey(ControlOrder.parse(order))
    return made
  }

  test('are about the messages that hold their word, so many times, and can be taken back', () => {
    const made = rules({ rules: [{ match: 'слово', fail: { how: 'error', times: 2 } }] })
    const tries = () => [1, 2, 3].map(() => made.failure('здесь слово', 0))
    expect(made.failure('другое', 0)).toBeNull()
    expect(tries()).toEqual(['error', 'error', null])
    made.obey(
      ControlOrder.parse({ forget: 'слово', rules: [{ match: 'слово', fail: { how: 'reset', rate: 0.5 } }] }),
    )
    expect([made.failure('слово', 0.4), made.failure('слово', 0.6)]).toEqual(['reset', null])
    made.obey(ControlOrder.parse({ reset: true }))
    expect(tries()).toEqual([null, null, null])
  })
})

describe('a message', () => {
  test('is answered by a confirmation, always the same', () => {
    const message = readMessage(envelopeWith(xml))!
    const checked = new FormatCheck(null).check(message)
    expect(checked.faults).toEqual([])
    const replies = () => repliesTo(message, checked, at, 1).map(({ id, type }) => [id, type])
    expect(replies()).toEqual([[expect.any(String), 'confirmation']])
    expect(replies()).toEqual(replies())
  })

  test('with a value that is not of the format is answered by its faults', () => {
    const broken = xml.replace(
      /(<pt:ApplicationType>|<[\w]+:ApplicationType>)[^<]*/,
      '$1'.concat('9'.repeat(40)),
    )
    expect(broken).not.toBe(xml)
    const message = readMessage(envelopeWith(broken))!
    const checked = new FormatCheck(null).check(message)
    expect(checked.faults.length).toBeGreaterThan(0)
    expect(repliesTo(message, checked, at, 1).map(({ type }) => type)).toEqual(['errors'])
  })

  test('whose signature is over another document is not taken', () => {
    const attachments = [
      {
        name: '1050030E.xml',
        reference: `urn:sha256:${'0'.repeat(64)}`,
        signature: { value: 'AA==', keyInfo: 'k' },
      },
    ]
    expect(readMessage(envelopeWith(xml, { attachments }))).toBeNull()
  })

  test('that asks is answered by a confirmation and an answer that reads as it was written', async () => {
    const kind = findKind('9910002E')!
    const question = toXml(kind, sampleValues(kind, 3, { fullness: 1 }))
    const message = readMessage(envelopeWith(question))!
    const replies = repliesTo(message, new FormatCheck(null).check(message), at, 1)
    expect(replies.map(({ type }) => type)).toEqual(['confirmation', 'answer'])
    let text = ''
    const place = { caseId: header.processId, ordinal: 2, preparedAt: header.preparedAt }
    for await (const piece of envelopeOf(message, replies[1]!, place)) text += piece
    const answer = readMessage(text)!
    expect(answer.root?.namespace).toBe(findKind(kind.answers![0]!)!.namespace)
    let document = ''
    for await (const piece of replies[1]!.document()) document += piece
    expect(answer.xml).toBe(document)
  })
})

/** The official schemas are reference data that stands beside the project, never inside it. */
const ALBUM = resolve(import.meta.dirname, '../../../../shared/album-5.23.0')

test('checks by the official schemas where they are given', ({ skip }) => {
  skip(!existsSync(ALBUM), `the album of formats is not at ${ALBUM}: nothing is proved of it`)
  const check = new FormatCheck(ALBUM)
  expect(check.check(readMessage(envelopeWith(xml))!).faults).toEqual([])
  const broken = xml.replace(/<(\w+):DocumentID>[^<]*/, '<$1:DocumentID>'.concat('x'.repeat(50)))
  const faults = check.check(readMessage(envelopeWith(broken))!).faults
  expect(faults.some(({ code }) => code === 'XSD')).toBe(true)
})
