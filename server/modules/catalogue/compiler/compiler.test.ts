import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { xmlCleanupInputProvider } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Field, KindDefinition, Node } from '../domain/definition'
import { validateValues } from '../domain/validate'
import { blankValues } from '../domain/values'
import { toXml } from '../domain/xml-out'
import { readXml } from '../commands/read-xml'
import { compileAlbum, filesOf } from './album'
import { AlbumCheck } from './check'
import { compileFile, compileSchema } from './compile'
import { FIXTURES, schema } from './fixtures'

const bytes = (text: string) => new TextEncoder().encode(text)
const setOf = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]))

function compiled(files: Readonly<Record<string, string>>, entry = 'main.xsd'): KindDefinition {
  const result = compileSchema({ files: setOf(files), entry })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.definition
}
const of = (body: string, attributes?: string) => compiled({ 'main.xsd': schema(body, attributes) })
const field = (definition: { children: readonly Node[] }, key: string): Field => {
  const found = definition.children.find((node): node is Field => node.kind === 'field' && node.key === key)
  if (!found) throw new Error(`no ${key} among ${definition.children.map((node) => node.key).join()}`)
  return found
}

describe('a schema becomes a definition', () => {
  it('with labels, code, version and prefixes of its own', () => {
    const kind = of(
      `<xs:element name="GoodsReport"><xs:annotation><xs:documentation>Отчёт о товарах.</xs:documentation></xs:annotation>
        <xs:complexType><xs:sequence><xs:element name="GTDNumber" type="xs:token"><xs:annotation><xs:documentation>номер
        ДТ</xs:documentation></xs:annotation></xs:element></xs:sequence>
        <xs:attribute name="DocumentModeID" type="xs:token" use="required" fixed="1000001E"/></xs:complexType></xs:element>`,
    )
    expect(kind).toMatchObject({
      code: '1000001E',
      version: '1.0.0',
      title: { ru: 'Отчёт о товарах', en: 'Goods report' },
      root: 'GoodsReport',
      namespace: 'urn:example:main:1.0.0',
      prefixes: { m: 'urn:example:main:1.0.0' },
    })
    expect(field(kind, 'GTDNumber').label).toEqual({ ru: 'Номер ДТ', en: 'GTD number' })
    expect(JSON.parse(JSON.stringify(kind))).toEqual(kind)
  })

  it('all steps of a restriction hold at once, alternatives of one step do not', () => {
    const kind =
      of(`<xs:simpleType name="Letters"><xs:restriction base="xs:token"><xs:pattern value="[A-Z]+"/>
        <xs:pattern value="[0-9]+"/><xs:maxLength value="9"/></xs:restriction></xs:simpleType>
      <xs:simpleType name="Two"><xs:restriction base="m:Letters"><xs:pattern value=".{2}"/><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
      <xs:element name="Root"><xs:complexType><xs:sequence><xs:element name="A" type="m:Two"/></xs:sequence></xs:complexType></xs:element>`)
    expect(field(kind, 'A').type).toEqual({
      base: 'token',
      patterns: ['([A-Z]+)|([0-9]+)', '.{2}'],
      maxLength: 4,
    })
    const codes = (value: string) => validateValues(kind, { A: value }).map(({ code }) => code)
    expect([codes('AB'), codes('12'), codes('A1'), codes('ABC')]).toEqual([[], [], ['pattern'], ['pattern']])
  })

  it('a value by default begins a form, and what is fixed but optional remembers whether it is there', () => {
    const kind = of(`<xs:element name="Root"><xs:complexType><xs:sequence>
        <xs:element name="A" type="xs:boolean" default="false"/></xs:sequence>
        <xs:attribute name="b" type="xs:token" fixed="x"/></xs:complexType></xs:element>`)
    expect(blankValues(kind)).toEqual({ A: 'false', '@b': 'x' })
    const read = readXml(bytes(toXml(kind, { A: 'true' })), kind)
    expect(read.values).toEqual({})
    expect(toXml(kind, { A: 'true' })).not.toContain('b=')
  })

  it('a choice with a branch that may be empty may be absent', () => {
    const kind =
      of(`<xs:element name="Root"><xs:complexType><xs:choice><xs:element name="A" type="xs:token" minOccurs="0"/>
      <xs:element name="B" type="xs:date"/></xs:choice></xs:complexType></xs:element>`)
    expect(kind.children[0]).toMatchObject({ kind: 'choice', min: 0 })
    expect(validateValues(kind, {})).toEqual([])
  })

  it('names what it could not keep', () => {
    const result = compileSchema({ files: setOf(FIXTURES['recursion'] ?? {}), entry: 'main.xsd' })
    expect(result.ok && result.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['recursion-cut', expect.any(Number)],
    ])
  })
})

describe('a bad set of schemas is refused', () => {
  const codes = (files: Readonly<Record<string, string>>, entry = 'main.xsd') => {
    const result = compileSchema({ files: setOf(files), entry })
    return result.ok ? [] : result.problems.map(({ code, file }) => [code, file])
  }
  const element = '<xs:element name="Root" type="m:T"/>'

  it.each<[string, Record<string, string>, string, string]>([
    [
      'a file that is not there',
      { 'main.xsd': schema('<xs:import namespace="urn:b" schemaLocation="b.xsd"/>') },
      'schema-file-missing',
      'main.xsd',
    ],
    ['no entry', {}, 'schema-file-missing', 'main.xsd'],
    [
      'a document type',
      { 'main.xsd': `<!DOCTYPE x [<!ENTITY a "b">]>${schema('')}` },
      'xml-doctype',
      'main.xsd',
    ],
    ['broken XML', { 'main.xsd': '<xs:schema' }, 'xml-prefix-undeclared', 'main.xsd'],
    ['a document', { 'main.xsd': '<a/>' }, 'schema-not-schema', 'main.xsd'],
    ['no element', { 'main.xsd': schema('<xs:complexType name="T"/>') }, 'schema-no-root', 'main.xsd'],
    ['an unknown type', { 'main.xsd': schema(element) }, 'schema-name-unknown', 'main.xsd'],
    [
      'a type of itself',
      {
        'main.xsd': schema(
          `${element}<xs:complexType name="T"><xs:complexContent><xs:extension base="m:T"/></xs:complexContent></xs:complexType>`,
        ),
      },
      'schema-circular',
      'main.xsd',
    ],
    [
      'an element in place of itself',
      {
        'main.xsd': schema(
          '<xs:element name="Root"><xs:complexType><xs:sequence><xs:element ref="m:E"/></xs:sequence></xs:complexType></xs:element><xs:element name="E" type="xs:token" substitutionGroup="m:E"/>',
        ),
      },
      'schema-circular',
      'main.xsd',
    ],
    [
      'a pattern nobody can read',
      {
        'main.xsd': schema(
          `${element}<xs:simpleType name="T"><xs:restriction base="xs:token"><xs:pattern value="(("/></xs:restriction></xs:simpleType>`,
        ),
      },
      'schema-pattern',
      'main.xsd',
    ],
    [
      'a length that is none',
      {
        'main.xsd': schema(
          `${element}<xs:simpleType name="T"><xs:restriction base="xs:token"><xs:length value="-1"/></xs:restriction></xs:simpleType>`,
        ),
      },
      'schema-facet',
      'main.xsd',
    ],
    [
      'a redefinition',
      { 'main.xsd': schema('<xs:redefine schemaLocation="b.xsd"/>') },
      'schema-redefine',
      'main.xsd',
    ],
  ])('%s', (_name, files, code, file) => {
    expect(codes(files)[0]).toEqual([code, file])
  })

  it('that would grow without end, quickly', () => {
    // ten elements of the type before, eight times over
    const types = Array.from({ length: 8 }, (_, i) => {
      const inside = Array.from({ length: 10 }, (_, k) => `<xs:element name="E${k}" type="m:T${i}"/>`).join(
        '',
      )
      return `<xs:complexType name="T${i + 1}"><xs:sequence>${inside}</xs:sequence></xs:complexType>`
    }).join('')
    const leaf = '<xs:simpleType name="T0"><xs:restriction base="xs:token"/></xs:simpleType>'
    const begun = performance.now()
    expect(codes({ 'main.xsd': schema(`<xs:element name="Root" type="m:T8"/>${leaf}${types}`) })).toEqual([
      ['schema-too-many-fields', 'main.xsd'],
    ])
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('never reads outside of the set', () => {
    const outside = schema(
      '<xs:include schemaLocation="file:///etc/passwd"/><xs:include schemaLocation="../../other.xsd"/>',
    )
    expect(codes({ 'main.xsd': outside })).toEqual([['schema-file-missing', 'main.xsd']])
    // The one that is missed is named.
    expect(compileSchema({ files: setOf({ 'main.xsd': outside }), entry: 'main.xsd' })).toMatchObject({
      problems: [{ params: { name: 'passwd' } }],
    })
  })
})

describe('samples are valid for libxml2, are read without an error and written again alike', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schemas-'))
  beforeAll(() => void xmlRegisterFsInputProviders())
  afterAll(() => {
    xmlCleanupInputProvider()
    rmSync(folder, { recursive: true, force: true })
  })
  const seeds = Array.from({ length: 25 }, (_, i) => i + 1)

  it.each(Object.entries(FIXTURES))('of %s', (_name, files) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const result = compileFile(filesOf(folder), 'main.xsd')
    if (!result.ok || !result.definition) throw new Error(JSON.stringify(result))
    for (const fullness of [0.2, 0.6, 1])
      expect(new AlbumCheck(folder).check('main.xsd', result.definition, seeds, { fullness })).toEqual([])
  })

  /** The official schemas are reference data that stands beside the project, never inside it. */
  const ALBUM = resolve(import.meta.dirname, '../../../../../shared/album-5.23.0')
  if (!existsSync(ALBUM))
    console.warn(`THE OFFICIAL SCHEMAS ARE NOT AT ${ALBUM}: the compiler is checked on small ones only`)

  it.skipIf(!existsSync(ALBUM))(
    'of every schema of the album',
    () => {
      const album = new AlbumCheck(ALBUM)
      const failing: unknown[] = []
      const sum = { schemas: 0, documents: 0 }
      for (const { file, compiled } of compileAlbum(ALBUM)) {
        sum.schemas++
        if (!compiled.ok) failing.push({ file, compiled })
        else if (compiled.definition) {
          sum.documents++
          failing.push(
            ...album.check(file, compiled.definition, [sum.documents]).map((one) => ({ file, ...one })),
          )
        }
      }
      expect(failing).toEqual([])
      expect(sum).toEqual({ schemas: 723, documents: 682 })
    },
    180_000,
  )
})
