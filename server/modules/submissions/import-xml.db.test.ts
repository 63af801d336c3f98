import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import type { XmlError } from '../catalogue/contract'
import { getKind } from '../catalogue/domain/registry'
import { sampleValues } from '../catalogue/domain/sample'
import { toXml } from '../catalogue/domain/xml-out'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const petition = getKind('1050030E')
const right = toXml(petition, { ...sampleValues(petition, 5), Annotation: ['Тема из файла'] })

/** Two bytes per character, as Windows programs write it. */
function utf16(text: string, bigEndian = false): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

const cp1251 = (text: string) =>
  Buffer.from(
    [...text].map((c) => {
      const code = c.codePointAt(0) ?? 0
      if (code < 128) return code
      if (c === 'ё') return 0xb8
      if (c === 'Ё') return 0xa8
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x3f
    }),
  )

const read = (bytes: Buffer | string, otherVersion = false) =>
  callerFor(world.actors.head).submissions.importXml({
    requestId: newId(),
    fileName: 'файл.xml',
    contentBase64: Buffer.from(bytes).toString('base64'),
    otherVersion,
  })

const refusal = (bytes: Buffer | string) =>
  read(bytes).then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return {
        code,
        version: details['version'],
        errors: (details['errors'] as XmlError[]).map((one) => one.code),
      }
    },
  )

const subjectOf = async (id: string) =>
  (await callerFor(world.actors.head).submissions.get({ id })).values['Annotation']

const entities = (count: number) =>
  Array.from({ length: count }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('\n')

describe('DOC-3 files that would harm', () => {
  test.each([
    ['a bomb of entities', `<!DOCTYPE a [<!ENTITY e0 "ха">${entities(12)}]><a>&e12;</a>`],
    [
      'a bomb of one long entity',
      `<!DOCTYPE a [<!ENTITY e "${'х'.repeat(50_000)}">]><a>${'&e;'.repeat(50_000)}</a>`,
    ],
    ['an entity that reads a file', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
    ['an entity that asks the network', '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><a/>'],
    ['a type declaration alone', '<!DOCTYPE a PUBLIC "-//X//Y" "http://127.0.0.1/y.dtd"><a/>'],
  ])('%s is refused before it is read', async (_case, text) => {
    const before = process.memoryUsage().rss
    expect(await refusal(`<?xml version="1.0"?>\n${text}`)).toMatchObject({
      code: 'XML_INVALID',
      errors: ['xml-doctype'],
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  test.each([
    ['nothing at all', '', 'xml-empty'],
    ['no markup', 'просто текст', 'xml-not-well-formed'],
    ['what was cut short', right.slice(0, right.length - 200), 'xml-cut-short'],
    ['elements in elements without end', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, 'xml-too-deep'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'xml-encoding-broken'],
    ['an unknown encoding', '<?xml version="1.0" encoding="x-mine"?><a/>', 'xml-encoding-unknown'],
    [
      'bytes that are not of its encoding',
      Buffer.from([0x3c, 0x61, 0x3e, 0x98, 0x3c, 0x2f, 0x61, 0x3e]),
      'xml-encoding-broken',
    ],
  ])('%s is named for what it is', async (_case, bytes, code) => {
    const { errors } = (await refusal(bytes))!
    expect(errors).toContain(code)
  })
})

describe('DOC-3 files in the encodings people have', () => {
  const declared = (encoding: string) => right.replace(/encoding="[^"]*"/, `encoding="${encoding}"`)
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${right}`)],
    ['UTF-8 that calls itself UTF-16', Buffer.from(declared('utf-16'))],
    ['UTF-16 with a mark', utf16(`\ufeff${declared('UTF-16')}`)],
    ['UTF-16 without a mark', utf16(declared('UTF-16'))],
    ['UTF-16, high byte first', utf16(`\ufeff${declared('UTF-16')}`, true)],
    ['UTF-16 that calls itself UTF-8', utf16(`\ufeff${declared('UTF-8')}`)],
    ['windows-1251', cp1251(declared('windows-1251'))],
    ['windows-1251 that calls itself UTF-8', cp1251(right)],
    ['UTF-8 that calls itself windows-1251', Buffer.from(declared('windows-1251'))],
  ])('%s is read right', async (_case, bytes) => {
    expect(await subjectOf((await read(bytes)).id)).toEqual(['Тема из файла'])
  })
})

describe('DOC-3 what a file says that the portal fills in by itself', () => {
  const listed = toXml(petition, {
    ...sampleValues(petition, 5),
    PetitionCustoms: { CustomsCode: '90113000', CustomsOfficeName: 'Таможня 90113000' },
    AttachedDocsIndicator: 'true',
    AttachedDocuments: [{ PrDocumentName: 'договор.pdf', RequestPosition: '1' }],
  })

  test('attachments of which it has only the names are told and left out, and its office is taken', async () => {
    const imported = await read(listed)
    expect(imported).toMatchObject({ errors: [], attachments: ['договор.pdf'] })
    const { values, office } = await callerFor(world.actors.head).submissions.get({ id: imported.id })
    expect(values['AttachedDocuments']).toBeUndefined()
    expect(office?.code).toBe('90113000')
  })

  test('an office that receives nothing is left for the person to choose', async () => {
    const { id } = await read(listed.replaceAll('90113000', '90113099'))
    expect((await callerFor(world.actors.head).submissions.get({ id })).office).toBeNull()
  })

  test.each(['1006901E', '1006900E', '1004030E'])(
    'a document of customs is no one’s to send: %s',
    async (code) => {
      const kind = getKind(code)
      const error = await read(toXml(kind, sampleValues(kind, 5))).catch(toDomainError)
      expect(error).toMatchObject({ code: 'XML_INVALID', details: { notOurs: true, title: kind.title } })
    },
  )
})

describe('DOC-3 a file of another version of the format', () => {
  const old = right.replaceAll(`:${petition.version}"`, ':5.11.0"')

  test('is not read at once: the version in force is offered', async () => {
    expect(await refusal(old)).toMatchObject({ code: 'XML_INVALID', version: petition.version })
  })

  test.each([
    ['in UTF-8', Buffer.from(old)],
    ['in UTF-16', utf16(`\ufeff${old}`)],
  ])('is read as the version in force when the person wants that, %s', async (_case, bytes) => {
    const imported = await read(bytes, true)
    expect(imported.errors).toEqual([])
    expect(await subjectOf(imported.id)).toEqual(['Тема из файла'])
  })
})
