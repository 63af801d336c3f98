import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCREDITATIONS, accreditationAt, historyOf } from './accreditation'
import { fetchableAddress } from './addresses'
import { Comparison, type ComparableAuthority, changedParts } from './differences'
import { freshnessOf, nextAttemptAt } from './freshness'
import { type ListedAuthority, MinistryListReader } from './ministry-list'
import { XmlStream } from './xml-stream'

const NOW = new Date('2026-11-22T10:00:00Z')
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

describe('accreditation', () => {
  const steps = fc.array(
    fc.record({
      status: fc.constantFrom(...ACCREDITATIONS),
      from: fc
        .date({ min: new Date('2012-01-01'), max: NOW, noInvalidDate: true })
        .map((date) => date.toISOString()),
    }),
    { maxLength: 6 },
  )

  it('is what the last step before an instant says', () => {
    fc.assert(
      fc.property(
        steps,
        fc.date({ min: new Date('2011-01-01'), max: NOW, noInvalidDate: true }),
        (list, at) => {
          const before = list
            .filter((step) => Date.parse(step.from) <= at.getTime())
            .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))
          expect(accreditationAt(historyOf(list), at.getTime())).toBe(before.at(-1)?.status ?? null)
        },
      ),
    )
  })

  it('is judged at the signing, not today', () => {
    const history = historyOf([
      { status: 'ENDED', from: '2022-01-01T00:00:00Z' },
      { status: 'ACTIVE', from: '2016-05-11T00:00:00Z' },
    ])
    expect(
      ['2016-01-01', '2021-12-31', '2022-01-01'].map((at) => accreditationAt(history, Date.parse(at))),
    ).toEqual([null, 'ACTIVE', 'ENDED'])
  })
})

describe('XML by pieces', () => {
  function eventsOf(pieces: readonly string[]): string[] {
    const events: string[] = []
    const stream = new XmlStream({
      open: (name) => events.push(`<${name}>`),
      close: (name) => events.push(`</${name}>`),
      text: (text) => events.push(text),
    })
    for (const piece of pieces) stream.write(piece)
    stream.end()
    return events
  }
  const text =
    '\ufeff<?xml version="1.0"?><!-- a > b --><а x="1>2"><b:в/>т&amp;&#x416;<![CDATA[<не тег>]]></а>\n'

  it('is the same however it is cut', () => {
    const whole = ['<а>', '<в>', '</в>', 'т&Ж', '<не тег>', '</а>']
    expect(eventsOf([text])).toEqual(whole)
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 8 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length]
        const pieces = places.slice(1).map((end, i) => text.slice(places[i], end))
        expect(eventsOf(pieces)).toEqual(whole)
      }),
    )
  })

  it.each([
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'xml-doctype'],
    ['<a><!DOCTYPE b></a>', 'xml-doctype'],
    ['<a>&x;</a>', 'xml-not-well-formed'],
    ['<a>&lt</a>', 'xml-not-well-formed'],
    ['<a></b>', 'xml-not-well-formed'],
    ['<a>', 'xml-not-well-formed'],
    ['<a/><b/>', 'xml-not-well-formed'],
    ['слова', 'xml-not-well-formed'],
    ['', 'xml-not-well-formed'],
    ['<a <b>/>', 'xml-not-well-formed'],
    ['<a>'.repeat(70), 'xml-too-deep'],
    [`<a>${'x'.repeat(5_000_000)}`, 'xml-too-large'],
  ])('refuses %.40s', (bad, problem) => {
    expect(() => eventsOf([bad])).toThrow(expect.objectContaining({ problem }) as Error)
  })
})

const authority = (inside: string) =>
  `<АккредитованныеУдостоверяющиеЦентры><Версия>7</Версия><УдостоверяющийЦентр>${inside}</УдостоверяющийЦентр></АккредитованныеУдостоверяющиеЦентры>`
const COMPLETE = `<Название>УЦ &quot;Ель&quot;</Название><РеестровыйНомер>12</РеестровыйНомер><ИНН>0000104240</ИНН>
<Адрес><Страна>RU</Страна><УлицаДом>Лесная, 1</УлицаДом></Адрес>
<ПрограммноАппаратныеКомплексы><ПрограммноАппаратныйКомплекс><Адрес>Другой</Адрес><КлючиУполномоченныхЛиц>
<Ключ><ИдентификаторКлюча>AB CD</ИдентификаторКлюча><АдресаСписковОтзыва><Адрес>http://a.example/1.crl</Адрес><Адрес>http://b.example/1.crl</Адрес></АдресаСписковОтзыва>
<Сертификаты><ДанныеСертификата><Отпечаток>x</Отпечаток><Данные>QUJD</Данные></ДанныеСертификата></Сертификаты></Ключ></КлючиУполномоченныхЛиц></ПрограммноАппаратныйКомплекс></ПрограммноАппаратныеКомплексы>
<СтатусАккредитации><Статус>Прекращена</Статус><ДействуетС>2022-01-01T00:00:00</ДействуетС></СтатусАккредитации>
<ИсторияСтатусовАккредитации><СтатусАккредитации><Статус>Действует</Статус><ДействуетС>2016-05-11</ДействуетС></СтатусАккредитации>
<СтатусАккредитации><Статус>Прекращена</Статус><ДействуетС>2022-01-01T00:00:00</ДействуетС></СтатусАккредитации></ИсторияСтатусовАккредитации>`

describe('the ministry’s list', () => {
  function read(list: string) {
    const found: ListedAuthority[] = []
    const reader = new MinistryListReader((each) => found.push(each))
    for (let at = 0; at < list.length; at += 7) reader.write(list.slice(at, at + 7))
    return { found, head: reader.end() }
  }

  it('is read', () => {
    const { found, head } = read(authority(COMPLETE))
    expect(head).toEqual({ version: '7', date: null, signed: false, authorities: 1 })
    expect(found).toEqual([
      {
        name: 'УЦ "Ель"',
        shortName: null,
        taxId: '0000104240',
        ogrn: null,
        registryNumber: '12',
        address: 'RU, Лесная, 1',
        statuses: [
          { status: 'ACTIVE', from: '2016-05-10T21:00:00.000Z' },
          { status: 'ENDED', from: '2021-12-31T21:00:00.000Z' },
        ],
        keys: [
          {
            keyId: 'abcd',
            crlAddresses: ['http://a.example/1.crl', 'http://b.example/1.crl'],
            certificates: ['QUJD'],
          },
        ],
      },
    ])
    expect(read(authority(COMPLETE).replace('<Версия>', '<ds:Signature/><Версия>')).head.signed).toBe(true)
  })

  it.each([
    ['<а/>', 'not-the-list'],
    [authority('<Название>x</Название>'), 'authority-incomplete'],
    [authority(COMPLETE.replaceAll('Действует<', 'Неясно<')), 'status-unknown'],
    [authority(COMPLETE.replaceAll('2016-05-11', 'вчера')), 'date-unreadable'],
  ])('is refused: %.30s', (list, problem) => {
    expect(() => read(list)).toThrow(expect.objectContaining({ problem }) as Error)
  })
})

describe('differences', () => {
  const base: ComparableAuthority = {
    registryNumber: '1',
    name: 'А',
    shortName: null,
    taxId: '1',
    ogrn: '2',
    address: null,
    statuses: [{ status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' }],
    thumbprints: ['a', 'b'],
    crlAddresses: ['x'],
  }

  it('are told by part', () => {
    expect(changedParts(base, { ...base, thumbprints: ['b', 'a'] })).toEqual([])
    expect(changedParts(base, { ...base, ogrn: null, crlAddresses: [], thumbprints: ['a'] })).toEqual([
      'identifiers',
      'certificates',
      'addresses',
    ])
    expect(changedParts(base, { ...base, name: 'Б', statuses: [] })).toEqual(['name', 'accreditation'])
  })

  it('are gathered', () => {
    const stored = ['1', '2', '3', '5'].map((registryNumber) => ({ ...base, registryNumber }))
    const comparison = new Comparison(stored, (each) => each.registryNumber !== '5')
    for (const registryNumber of ['1', '4', '4']) comparison.add({ ...base, registryNumber })
    comparison.add({ ...base, registryNumber: '2', name: 'Б' })
    expect(comparison.summary({ unreadable: 0, signed: false })).toMatchObject({
      added: 1,
      changed: 1,
      withdrawn: 1,
      unchanged: 1,
      examples: { withdrawn: [{ registryNumber: '3' }], changed: [{ name: 'Б', parts: ['name'] }] },
    })
  })
})

describe('freshness of a list', () => {
  const times = { thisUpdate: minutes(-60), nextUpdate: minutes(600), triedAt: minutes(-60), failures: 0 }

  it.each([
    [{}, 'fresh'],
    [{ failures: 3 }, 'ageing'],
    [{ nextUpdate: minutes(59) }, 'ageing'],
    [{ nextUpdate: minutes(0) }, 'expired'],
    [{ nextUpdate: null }, 'expired'],
    [{ thisUpdate: null }, 'missing'],
  ])('%o is %s', (change, expected) => {
    expect(freshnessOf({ ...times, ...change }, NOW)).toBe(expected)
  })

  it('decides when it is asked for again', () => {
    expect(nextAttemptAt({ ...times, triedAt: null })).toEqual(new Date(0))
    expect(nextAttemptAt({ ...times, triedAt: NOW })).toEqual(minutes(30))
    expect(nextAttemptAt({ ...times, triedAt: NOW, nextUpdate: minutes(10) })).toEqual(minutes(10))
    expect(nextAttemptAt({ ...times, triedAt: NOW, nextUpdate: minutes(-10) })).toEqual(minutes(1))
    expect(nextAttemptAt({ ...times, triedAt: NOW, failures: 4 })).toEqual(minutes(8))
    expect(nextAttemptAt({ ...times, triedAt: NOW, failures: 40 })).toEqual(minutes(360))
  })
})

describe('addresses of lists', () => {
  it.each([
    'ftp://a.example/',
    'file:///etc/passwd',
    'ldap://a',
    'http://u:p@a.example/',
    'x',
    'javascript:1',
  ])('refuses %s', (address) => expect(fetchableAddress(address)).toBeNull())

  it('takes http and https', () => {
    expect(fetchableAddress('http://a.example/x.crl')?.hostname).toBe('a.example')
    expect(fetchableAddress('https://a.example:8443/x.crl')?.port).toBe('8443')
  })
})
