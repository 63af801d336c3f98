import { expect, test, vi } from 'vitest'
import { ThreadFailure, type Threads } from '@/server/platform/threads'
import { AT_ONCE_BYTES, readXml, readXmlFile } from './commands/read-xml'
import { findKind } from './domain/registry'
import { sampleValues } from './domain/sample'
import { toXml } from './domain/xml-out'

// In this thread nothing is parsed while the mark is up: a reading that succeeds was made in another one.
const here = vi.hoisted(() => ({ forbidden: false }))
vi.mock(import('@/server/platform/xml'), async (original) => {
  const actual = await original()
  const parseXml: typeof actual.parseXml = (...args) => {
    if (here.forbidden) throw new Error('parsed in the process itself')
    return actual.parseXml(...args)
  }
  return { ...actual, parseXml }
})

const invoice = findKind('1002003E')!
const kindsOf = async (root: string) => Promise.resolve(root === invoice.root ? [invoice] : [])
const utf8 = (text: string) => new TextEncoder().encode(text)
const right = toXml(invoice, sampleValues(invoice, 3))
/** Spaces before the end make a file large, and change nothing in it. */
const large = (xml: string) => utf8(xml.replace(/<\/[^>]*>\s*$/, (end) => ' '.repeat(AT_ONCE_BYTES) + end))

test('DOC-3 a large file is read in another thread, with what a small one is read', async () => {
  const whole = readXml(utf8(right))
  here.forbidden = true
  try {
    await expect(readXmlFile(utf8(right), {}, kindsOf)).rejects.toThrow('parsed in the process itself')
    const reading = await readXmlFile(large(right), {}, kindsOf)
    expect(reading).toEqual(whole)
    // The very definition the process has, not a copy of it.
    expect(reading.kind).toBe(invoice)
    const old = right.replaceAll(`:${invoice.version}"`, ':5.1.0"')
    expect((await readXmlFile(large(old), {}, kindsOf)).errors[0]?.code).toBe('namespace-version')
    expect((await readXmlFile(large(old), { otherVersion: true }, kindsOf)).errors).toEqual([])
    const broken = await readXmlFile(large(right.replace('</', '<')), {}, kindsOf)
    expect(broken).toMatchObject({ kind: null, errors: [{ code: 'xml-tag-mismatch' }] })
  } finally {
    here.forbidden = false
  }
}, 30_000)

test('DOC-3 a file that would take too much says so, and too many at once are told to come later', async () => {
  const refusing = (reason: ThreadFailure['reason']): Pick<Threads, 'run'> => ({
    run: () => Promise.reject(new ThreadFailure(reason)),
  })
  for (const reason of ['too-long', 'too-much-memory'] as const)
    expect(await readXmlFile(large(right), {}, kindsOf, refusing(reason))).toMatchObject({
      kind: null,
      errors: [{ code: 'xml-too-heavy', cure: 'split-file' }],
    })
  await expect(readXmlFile(large(right), {}, kindsOf, refusing('busy'))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
})
