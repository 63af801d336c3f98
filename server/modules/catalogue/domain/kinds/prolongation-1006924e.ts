import type { KindDefinition } from '../definition'
import { date, digit, elementsOf, option, optional, t, text } from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditOffice, registered } from './audit-types'

const ROOT = 'NotifDoc4Audit'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))

const requirements = [
  option('1', 'Камеральная проверка', 'Desk audit'),
  option('2', 'Выездная проверка', 'Field audit'),
  option('3', 'Проверка у связанного лица', 'Audit of a related person'),
]

/** 1006924E NotifDoc4Audit: customs gives more time for the documents it required. */
export const prolongation: KindDefinition = fromCustoms({
  code: '1006924E',
  root: ROOT,
  title: t('Продление срока представления документов', 'More time to submit documents'),
  summary: t(
    'Таможня переносит срок, в который надо представить документы по требованию.',
    'Customs moves the term for the documents it required.',
  ),
  subject: 'RequestNumber.Number',
  children: [
    group('Customs', auditOffice(true), t('Таможенный орган', 'Customs office'), { order: 8 }),
    field('DocDate', date, t('Дата уведомления', 'Date'), { auto: 'send.date', order: 8 }),
    group('AuditOrganization', types.organisation(), t('Кому', 'To whom'), { order: 2 }),
    field('ConnectCaseCustomsControl', text.free(250), t('Дело таможенного контроля', 'Control case'), {
      ...optional,
      order: 1,
    }),
    group('ReasonedReq', registered(), t('Обращение проверяемого лица', 'Request of the audited person'), {
      ...optional,
      order: 1,
    }),
    group(
      'RequestNumber',
      [
        ...registered(),
        group('CustomsRequest', auditOffice(), t('Кто требовал', 'Who required'), {
          ...optional,
          advanced: true,
        }),
        field('DemandKind', digit(requirements), t('Вид требования', 'Kind of requirement'), optional),
      ],
      t('Требование', 'Requirement'),
      optional,
    ),
    field('ExtensionPeriod', date, t('Срок продлён до', 'The term is prolonged until')),
    group('ChiefCommission', types.official(true), t('Кто составил', 'Who wrote it'), { order: 3 }),
  ],
})
