import { createHash } from 'node:crypto'
import type { Certificate } from '@/server/modules/signatures/domain/certificate'
import { AUTHORITY_IDENTITY, type Authority } from './authority'

/**
 * The list of accredited authorities as the ministry publishes it, with the demonstration's authority in it, and two more
 * whose accreditation has ended, so that every state can be seen. Pure.
 */
export function ministryList(authority: Authority, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  const own = { ...AUTHORITY_IDENTITY, number: '900', address: 'Санкт-Петербург, Учебная улица, дом 1' }
  return `<?xml version="1.0" encoding="UTF-8"?>
<АккредитованныеУдостоверяющиеЦентры>
<Версия>${day.replaceAll('-', '')}</Версия>
<Дата>${now.toISOString()}</Дата>
${entry(own, [['Действует', '2020-01-01T00:00:00']], keys(authority))}
${entry(FORMER, [
  ['Действует', '2016-05-11T00:00:00'],
  ['Прекращена', '2022-01-01T00:00:00'],
])}
${entry(ANNULLED, [
  ['Действует', '2018-09-03T00:00:00'],
  ['Аннулирована', '2021-07-01T00:00:00'],
])}
</АккредитованныеУдостоверяющиеЦентры>
`
}

interface Identity {
  readonly name: string
  readonly shortName: string
  readonly inn: string
  readonly ogrn: string
  readonly number: string
  readonly address: string
}

const FORMER: Identity = {
  name: 'Акционерное общество «Прежний удостоверяющий центр»',
  shortName: 'АО «Прежний УЦ»',
  inn: '0000104240',
  ogrn: '1000000004245',
  number: '901',
  address: 'Москва, Выдуманная улица, дом 2',
}

const ANNULLED: Identity = {
  name: 'Общество с ограниченной ответственностью «Отозванная аккредитация»',
  shortName: 'ООО «Отозванная аккредитация»',
  inn: '0000105050',
  ogrn: '1000000005059',
  number: '902',
  address: 'Казань, Выдуманная улица, дом 3',
}

function entry(identity: Identity, history: readonly (readonly [string, string])[], hardware = ''): string {
  const statuses = history.map(
    ([status, from]) => `<Статус>${status}</Статус><ДействуетС>${from}</ДействуетС>`,
  )
  return `<УдостоверяющийЦентр>
<Название>${identity.name}</Название>
<КраткоеНазвание>${identity.shortName}</КраткоеНазвание>
<Адрес><Страна>RU</Страна><УлицаДом>${identity.address}</УлицаДом></Адрес>
<ИНН>${identity.inn}</ИНН><ОГРН>${identity.ogrn}</ОГРН><РеестровыйНомер>${identity.number}</РеестровыйНомер>
<ПрограммноАппаратныеКомплексы>${hardware}</ПрограммноАппаратныеКомплексы>
<СтатусАккредитации>${statuses.at(-1) ?? ''}</СтатусАккредитации>
<ИсторияСтатусовАккредитации>${statuses.map((each) => `<СтатусАккредитации>${each}</СтатусАккредитации>`).join('')}</ИсторияСтатусовАккредитации>
</УдостоверяющийЦентр>`
}

function keys(authority: Authority): string {
  const levels = (['root', 'issuing'] as const).map((level) => {
    const certificate = authority.certificate(level)
    const keyId = Buffer.from(certificate.extensions.subjectKeyId ?? []).toString('hex')
    return `<Ключ><ИдентификаторКлюча>${keyId}</ИдентификаторКлюча>
<АдресаСписковОтзыва><Адрес>${authority.addressOf(level, 'crl')}</Адрес></АдресаСписковОтзыва>
<Сертификаты>${certificateData(certificate)}</Сертификаты></Ключ>`
  })
  return `<ПрограммноАппаратныйКомплекс><Псевдоним>Учебный комплекс</Псевдоним><КлючиУполномоченныхЛиц>${levels.join('')}</КлючиУполномоченныхЛиц></ПрограммноАппаратныйКомплекс>`
}

function certificateData(certificate: Certificate): string {
  const thumbprint = createHash('sha1').update(certificate.raw).digest('hex').toUpperCase()
  const name = (attributes: Certificate['subject']['attributes']) =>
    attributes.map(({ oid, text }) => `${oid}=${text ?? ''}`).join(', ')
  const date = (instant: number) => new Date(instant).toISOString().slice(0, 19)
  return `<ДанныеСертификата><Отпечаток>${thumbprint}</Отпечаток>
<КемВыдан>${name(certificate.issuer.attributes)}</КемВыдан><КомуВыдан>${name(certificate.subject.attributes)}</КомуВыдан>
<СерийныйНомер>${certificate.serial}</СерийныйНомер>
<ПериодДействияС>${date(certificate.notBefore)}</ПериодДействияС><ПериодДействияДо>${date(certificate.notAfter)}</ПериодДействияДо>
<Данные>${Buffer.from(certificate.raw).toString('base64')}</Данные></ДанныеСертификата>`
}
