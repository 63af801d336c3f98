import type { KindDefinition, Node } from '../definition'
import { any, date, elementsOf, letter, option, optional, t, text } from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditKinds, auditSubjects, period, registered } from './audit-types'
import { customsOffice } from './customs-office-types'

const ROOT = 'NotifPerformAudit'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))

/** Grounds to prolong a desk audit: 289-ФЗ, article 228, part 6. */
const reasons = [
  option('1', 'Таможенная экспертиза', 'Customs expert examination'),
  option('2', 'Требование документов (ст. 335 ТК ЕАЭС)', 'Requirement of documents (art. 335)'),
  option('3', 'Запрос по ст. 240–242 закона № 289-ФЗ', 'Request under art. 240–242 of 289-FZ'),
  option('4', 'Запрос в другое государство', 'Request to another state'),
  option('5', 'Поручение таможне другой страны ЕАЭС', 'Mandate to customs of another EAEU state'),
]

/** Codes of the law, free words beside them, a note. */
const coded = (code: Node, words: Node): readonly Node[] => [
  code,
  words,
  field('Note', text.free(500), t('Примечание', 'Note'), { ...optional, advanced: true }),
]

/** 1006907E NotifPerformAudit: an audit begins, or a desk audit is prolonged. */
export const auditNotification: KindDefinition = fromCustoms({
  code: '1006907E',
  root: ROOT,
  title: t('Уведомление о таможенной проверке', 'Notification of an audit'),
  summary: t(
    'Таможня сообщает, что начинает или продлевает проверку.',
    'Customs says that it begins or prolongs an audit.',
  ),
  subject: 'Notif4Audit.Number',
  children: [
    field(
      'IdentKindDoc',
      letter([option('1', 'О проведении', 'Of an audit'), option('2', 'О продлении', 'Of prolongation')]),
      t('О чём уведомление', 'What it tells of'),
    ),
    field('IdentKindAudit', letter(auditKinds), t('Вид проверки', 'Kind of audit')),
    group('Customs', customsOffice(true), t('Кто проверяет', 'Who audits'), { ...optional, auto: 'office' }),
    field(
      'ConnectCaseCustomsControl',
      text.free(250),
      t('Дело таможенного контроля', 'Control case'),
      optional,
    ),
    group('AuditOrganization', types.organisation(), t('Кого проверяют', 'Who is audited'), {
      ...optional,
      order: 2,
    }),
    group('Notif4Audit', registered(true), t('Уведомление о проведении', 'Notification of the audit'), {
      ...optional,
      order: 1,
    }),
    group('Notif4AuditProlong', registered(), t('Уведомление о продлении', 'Notification of prolongation'), {
      ...optional,
      advanced: true,
      order: 5,
    }),
    field('ExtensionPeriod', date, t('Продлена до', 'Prolonged until'), { ...optional, order: 6 }),
    group(
      'AuditSubject',
      coded(
        field('SubjectInspectionCode', letter(auditSubjects), t('Предмет по п. 6 ст. 331', 'Subject'), any),
        field('SubjectInspectionText', text.free(250), t('Предмет словами', 'Subject in words'), {
          ...any,
          multiline: true,
        }),
      ),
      t('Предмет проверки', 'Subject of the audit'),
      { ...optional, order: 3 },
    ),
    group('AuditPeriod', period, t('Проверяемый период', 'Audited period'), { ...optional, order: 3 }),
    group(
      'AuditGoods',
      [
        types.declaration(),
        field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code'), {
          ...optional,
          advanced: true,
        }),
      ],
      t('Проверяемая декларация', 'Audited declaration'),
      { ...any, order: 4 },
    ),
    field('OtherInfo', text.free(250), t('Другой объект проверки', 'Other object of the audit'), {
      ...any,
      multiline: true,
      order: 4,
    }),
    group(
      'ReasonInfo',
      coded(
        field('ReasonCode', letter(reasons), t('Причина по ч. 6 ст. 228', 'Reason'), any),
        field('ReasonText', text.free(250), t('Причина словами', 'Reason in words'), {
          ...any,
          multiline: true,
        }),
      ),
      t('Почему продлена', 'Why it is prolonged'),
      { ...optional, order: 5 },
    ),
    group('PersonSignature', types.official(true), t('Кто подписал', 'Who signed'), {
      ...optional,
      order: 6,
    }),
    types.attachedFile,
    types.comment,
  ],
})
