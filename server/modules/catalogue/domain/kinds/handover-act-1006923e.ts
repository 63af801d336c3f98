import type { KindDefinition } from '../definition'
import { any, count, date, elementsOf, indicator, many, optional, t, text } from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditOffice, registered } from './audit-types'
import { documentReference } from './common-types'
import { authorityDocument } from './customs-office-types'

const ROOT = 'ActDoc4Audit'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const
const authority = [
  group('AuthoritesDocument', authorityDocument, t('Документ о полномочиях', 'Proof of authority'), optional),
]
const sheetCount = field('SheetNumber', count(3), t('Листов или носителей', 'Sheets or media'), optional)

/** 1006923E ActDoc4Audit: what documents customs took from the audited person and gave back. */
export const handoverAct: KindDefinition = fromCustoms({
  code: '1006923E',
  root: ROOT,
  title: t('Акт приёма-передачи документов', 'Act of handing over documents'),
  summary: t(
    'Какие документы таможня приняла при проверке и какие вернула.',
    'Which documents customs took at an audit and which it gave back.',
  ),
  subject: 'RequestNumber.Number',
  children: [
    group('Customs', auditOffice(true), t('Таможенный орган', 'Customs office'), { order: 8 }),
    field('ActDate', date, t('Дата акта', 'Date of the act')),
    field('ActPlace', text.free(150), t('Место составления', 'Place')),
    group(
      'RequestNumber',
      [...registered(), group('CustomsRequest', auditOffice(), t('Кто требовал', 'Who required'), advanced)],
      t('Требование', 'Requirement'),
      { ...optional, order: 1 },
    ),
    field(
      'ConnectCaseCustomsControl',
      text.free(250),
      t('Дело таможенного контроля', 'Control case'),
      optional,
    ),
    group('ChiefCommission', types.official(true), t('Кто принял', 'Who took them'), { order: 4 }),
    group('AuditOrganization', types.organisation(authority), t('Кто передал', 'Who handed over'), {
      order: 2,
    }),
    group(
      'ReceivedDocInfo',
      [
        ...documentReference,
        field('ReqNumber', count(3), t('Номер по порядку', 'Number in order'), { order: -1 }),
        sheetCount,
        field('OriginalSign', indicator, t('Это оригинал', 'It is an original')),
        field('Note', text.free(250), t('Примечание', 'Note'), advanced),
      ],
      t('Принятый документ', 'Document taken'),
      { ...many, order: 3 },
    ),
    group(
      'ReturnedDocInfo',
      [...documentReference, sheetCount],
      t('Возвращённый оригинал', 'Original given back'),
      { ...any, order: 5 },
    ),
    field('ReturnDate', date, t('Оригиналы возвращены', 'Originals given back on'), {
      ...optional,
      order: 5,
    }),
    group('ReturnChiefCommission', types.official(), t('Кто вернул', 'Who gave them back'), {
      ...advanced,
      order: 6,
    }),
    group('ReturnPerson', [...types.representative, ...authority], t('Кому вернули', 'To whom'), {
      ...advanced,
      order: 6,
    }),
  ],
})
