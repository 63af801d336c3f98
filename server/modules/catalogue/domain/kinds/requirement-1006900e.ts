import type { KindDefinition, Node } from '../definition'
import {
  any,
  count,
  date,
  digit,
  elementsOf,
  letter,
  option,
  optional,
  ordinal,
  t,
  text,
  withoutProfile,
} from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditedGoods, fieldAuditKinds, period, registered } from './audit-types'
import { documentReference } from './common-types'
import { customsOffice } from './customs-office-types'
import { russianAddress } from './russian-types'

const ROOT = 'ReqDoc4Audit'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const

const kinds = [
  option('1', 'Предъявить товары при выездной проверке', 'Present goods at a field audit'),
  option('2', 'Представить документы при выездной проверке', 'Submit documents at a field audit'),
  option('3', 'Представить документы при камеральной проверке', 'Submit documents at a desk audit'),
  option('4', 'Представить документы связанному лицу', 'Submit documents as a related person'),
]

const articles = [
  option('1', 'Статьи 336 и 340 ТК ЕАЭС', 'Articles 336 and 340 of the Customs Code'),
  option('2', 'Статьи 337 и 340 ТК ЕАЭС', 'Articles 337 and 340 of the Customs Code'),
]

/** RequestedDocType: an item of the requirement, by words or by the identifier in the archive. */
const requestedDocument: readonly Node[] = [
  ...documentReference,
  field('RequestPositionID', text.code(36), t('Идентификатор пункта', 'Identifier of the item'), advanced),
  field('Position', count(3), t('Номер пункта', 'Number of the item'), { order: -1 }),
  field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code'), {
    help: t('Пять цифр классификатора, графа 44.', 'Five digits of the classifier, box 44.'),
  }),
  field('ArchDeclID', text.code(36), t('Декларант в архиве', 'Declarant in the archive'), advanced),
  field('ArchID', text.code(36), t('Архив', 'Archive'), advanced),
  field('ArchDocID', text.code(36), t('Документ в архиве', 'Document in the archive'), advanced),
  field('ADocumentID', text.code(36), t('Идентификатор документа', 'Document identifier'), advanced),
  field('Note', text.free(250), t('Примечание', 'Note'), advanced),
  field('StartDate', date, t('За период с', 'For the period from')),
  field('EndDate', date, t('По', 'To')),
  field('DocumentDescription', text.free(250), t('Описание документа', 'Description of the document'), {
    ...any,
    multiline: true,
  }),
]

/** 1006900E ReqDoc4Audit: the requirement of documents or goods, item by item, with a term in days. */
export const requirement: KindDefinition = fromCustoms({
  code: '1006900E',
  root: ROOT,
  title: t('Требование при проверке', 'Requirement of an audit'),
  summary: t(
    'Таможня требует документы, сведения или товары по пунктам и в срок.',
    'Customs requires documents, data or goods, item by item, in a term.',
  ),
  answers: ['1006928E'],
  subject: 'RequestNumber.Number',
  children: [
    group('CustomsIssuedRequest', types.issuer(true), t('Кто требует', 'Who requires'), { order: 6 }),
    group('AuditOrganization', types.organisation(), t('От кого требуется', 'Of whom it is required'), {
      order: 2,
    }),
    group('CustomsPerformingAudit', customsOffice(), t('Кто проверяет', 'Who audits'), {
      ...advanced,
      order: 7,
    }),
    field('ConnectCaseCustomsControl', text.free(250), t('Дело таможенного контроля', 'Control case'), {
      ...optional,
      order: 1,
    }),
    group('RequestNumber', registered(true), t('Требование', 'Requirement'), optional),
    field('RequestPlace', text.free(150), t('Место составления', 'Place'), { ...advanced, order: 1 }),
    field('AuditFieldKind', digit(fieldAuditKinds), t('Вид выездной проверки', 'Kind of field audit'), {
      ...optional,
      order: 1,
    }),
    field('IdentKindRequest', letter(kinds), t('Что требуется', 'What is required'), { order: 1 }),
    group('Notif4Audit', registered(), t('Уведомление о проверке', 'Notification of the audit'), {
      ...optional,
      order: 3,
    }),
    group('DecisionPerformAudit', registered(), t('Решение о проверке', 'Order for the audit'), {
      ...optional,
      order: 3,
    }),
    field('DaysLimitSubmission', ordinal(4), t('Срок, календарных дней', 'Term, calendar days'), {
      ...optional,
      order: 1,
      help: t('Со дня получения требования.', 'From the day the requirement is received.'),
    }),
    group('RequestedDoc', requestedDocument, t('Пункт требования', 'Item of the requirement'), {
      ...any,
      order: 4,
    }),
    group('AuditGoods', auditedGoods, t('Проверяемые товары', 'Audited goods'), { ...any, order: 4 }),
    field('BasedArticle', letter(articles), t('Основание', 'Ground'), { ...optional, order: 1 }),
    group('AuditPeriod', period, t('Проверяемый период', 'Audited period'), { ...optional, order: 3 }),
    group(
      'SubmitWayAudit',
      [
        group(
          'CustomsAddress',
          withoutProfile(russianAddress),
          t('Куда представить', 'Where to submit'),
          optional,
        ),
        group('ChiefCommission', types.official(), t('Кому представить', 'To whom'), optional),
        field('AnotherWayShare', text.free(500), t('Как обменяться электронно', 'Electronic way'), {
          ...optional,
          multiline: true,
        }),
      ],
      t('Как представить', 'How to submit'),
      { order: 5 },
    ),
    group('SecondExempReceived', types.paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...advanced,
      order: 8,
    }),
    types.attachedFile,
    types.comment,
  ],
})
