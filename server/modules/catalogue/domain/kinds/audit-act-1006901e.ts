import type { KindDefinition, Node } from '../definition'
import {
  amount,
  any,
  count,
  date,
  digit,
  elementsOf,
  inn,
  kpp,
  letter,
  many,
  option,
  optional,
  t,
  text,
  time,
} from './build'
import { declarationFindings } from './audit-declarations'
import { auditNamespace, fromCustoms } from './audit-document'
import {
  auditedPerson,
  auditKinds,
  auditor,
  auditSubjects,
  fieldAuditKinds,
  paperReceipt,
  period,
  registered,
  violation,
} from './audit-types'
import { documentReference, personSignature } from './common-types'
import { customsOffice, customsOfficial } from './customs-office-types'

const ROOT = 'ActAuditCameral'
const { field, group } = elementsOf(auditNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const

const stops = [option('1', 'Приостановлена', 'Suspended'), option('2', 'Продлена', 'Prolonged')]

/** Numbered grounds of a law: «Подпункт 3». */
const numbered = (amountOf: number, ru: string, en: string) =>
  Array.from({ length: amountOf }, (_, i) => option(String(i + 1), `${ru} ${i + 1}`, `${en} ${i + 1}`))

const decisions = [
  option('1', 'О классификации товара', 'On classification of goods'),
  option('2', 'По результатам контроля', 'On results of control'),
  option('3', 'Об изменениях в декларации', 'On changes to the declaration'),
  option('4', 'Об изменениях и о классификации', 'On changes and on classification'),
]

/** How the audit went: what the act says before its findings. */
const course: readonly Node[] = [
  field('BeginAuditDate', date, t('Проверка начата', 'Audit began'), { ...optional, order: 3 }),
  field('EndAuditDate', date, t('Проверка окончена', 'Audit ended'), { ...optional, order: 3 }),
  group(
    'StopProlongAudit',
    [
      field('ActionKind', digit(stops), t('Что с проверкой', 'What happened')),
      field('StopProlongDate', date, t('Приостановлена до', 'Suspended until'), optional),
      group('AuditPeriod', period, t('Возобновлена и продлена', 'Resumed and prolonged'), optional),
    ],
    t('Приостановление или продление', 'Suspension or prolongation'),
    { ...any, order: 3 },
  ),
  group('AuditPeriod', period, t('Проверяемый период', 'Audited period'), { ...optional, order: 3 }),
  group(
    'Basement',
    [
      field('LinkAuditPlan', text.free(250), t('Пункт плана проверок', 'Item of the plan'), any),
      field(
        'TKst333p16',
        letter(numbered(9, 'Подпункт', 'Subparagraph')),
        t('П. 16 ст. 333 ТК ЕАЭС', 'Paragraph 16 of article 333 of the Customs Code'),
        any,
      ),
      field(
        'FZst229p7',
        letter(numbered(2, 'Пункт', 'Paragraph')),
        t('Ч. 7 ст. 229 закона № 289-ФЗ', 'Part 7 of article 229 of 289-FZ'),
        any,
      ),
      field('BasementText', text.free(250), t('Основание словами', 'Ground in words'), {
        ...any,
        multiline: true,
      }),
    ],
    t('Основание проверки', 'Ground of the audit'),
    { ...optional, order: 3 },
  ),
  group('ListCommission', auditor, t('Проверяющий', 'Auditor'), { ...many, order: 4 }),
  group('ListAttractedPersons', auditor, t('Привлечённое лицо', 'Official called in'), {
    ...any,
    advanced: true,
    order: 4,
  }),
  group('AuditOrganization', auditedPerson(), t('Кого проверили', 'Who was audited'), { order: 2 }),
  group(
    'SubjectInspection',
    [
      field('SubjectInspectionCode', letter(auditSubjects), t('Предмет по п. 6 ст. 331', 'Subject'), any),
      field('SubjectInspectionText', text.free(500), t('Предмет словами', 'Subject in words'), {
        ...optional,
        multiline: true,
      }),
      field('Note', text.free(500), t('Примечание', 'Note'), advanced),
    ],
    t('Предмет проверки', 'Subject of the audit'),
    { ...any, order: 3 },
  ),
]

/** What was audited and what it showed. */
const findings: readonly Node[] = [
  group(
    'DTInfo',
    [
      ...declarationFindings(auditNamespace(ROOT), decisions, [
        ...documentReference,
        field('DocID', text.code(36), t('Идентификатор документа', 'Identifier'), advanced),
      ]),
      field(
        'INNCustomsRepresentative',
        inn,
        t('ИНН таможенного представителя', 'Representative INN'),
        optional,
      ),
      field('KPPCustomsRepresentative', kpp, t('КПП таможенного представителя', 'Representative KPP')),
    ],
    t('Проверенная декларация', 'Audited declaration'),
    { ...any, order: 5 },
  ),
  field('OtherInfo', text.free(250), t('Другие сведения', 'Other data'), {
    ...any,
    advanced: true,
    multiline: true,
    order: 5,
  }),
  group(
    'AuditDocuments',
    [
      ...documentReference,
      field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code'), optional),
      field('Note', text.free(250), t('Примечание', 'Note'), advanced),
    ],
    t('Другой проверенный документ', 'Other audited document'),
    { ...any, order: 5 },
  ),
  group(
    'AuditActions',
    [
      field('ActionDescription', text.free(250), t('Что сделано', 'What was done'), {
        ...many,
        multiline: true,
      }),
      field('ControlMark', text.code(2), t('Форма контроля, код', 'Form of control, code'), optional),
      field('ActionComments', text.free(250), t('Примечание', 'Comment'), advanced),
    ],
    t('Мероприятие', 'Action of control'),
    { ...any, order: 5 },
  ),
  field('AuditDescription', text.free(500), t('Установленный факт', 'Fact found'), {
    ...many,
    multiline: true,
    order: 6,
    help: t('До 500 знаков в абзаце.', 'Up to 500 characters a paragraph.'),
  }),
  group('AuditDisorders', violation, t('Нарушение', 'Violation'), { ...any, order: 6 }),
  field('DamageTotalAmount', amount, t('Предварительный ущерб', 'Preliminary damage'), {
    ...optional,
    order: 6,
  }),
  field('DamageCurrencyCode', text.pattern('\\d{3}'), t('Валюта ущерба, код', 'Currency of damage'), {
    ...optional,
    order: 6,
    help: t('Три цифры; рубль – 643.', 'Three digits; the rouble is 643.'),
  }),
  group(
    'AdminViolations',
    [
      group('DisorderDescription', documentReference, t('Протокол или определение', 'Record'), optional),
      field('AKParts', text.free(250), t('Статьи КоАП', 'Articles on administrative offences'), optional),
      field('ViolationComments', text.free(250), t('Примечание', 'Comment'), advanced),
    ],
    t('Дело о правонарушении', 'Case on an offence'),
    { ...any, order: 6 },
  ),
  field('Resolution', text.free(250), t('Вывод или предложение', 'Conclusion or proposal'), {
    ...many,
    multiline: true,
    order: 7,
  }),
]

/** 1006901E ActAuditCameral: the act of an audit, desk and field alike. */
export const auditAct: KindDefinition = fromCustoms({
  code: '1006901E',
  root: ROOT,
  title: t('Акт таможенной проверки', 'Act of an audit'),
  summary: t(
    'Что проверили, что установили и к каким выводам пришла таможня.',
    'What was audited, what was found and what customs concludes.',
  ),
  answers: ['1006925E'],
  subject: 'ActNumber.Number',
  children: [
    field('IdentKindAudit', letter(auditKinds), t('Вид проверки', 'Kind of audit'), { order: 1 }),
    field('AuditFieldKind', digit(fieldAuditKinds), t('Вид выездной проверки', 'Kind of field audit'), {
      ...optional,
      order: 1,
    }),
    group('DecisionPerformAudit', registered(), t('Решение о проверке', 'Order for the audit'), {
      ...optional,
      order: 3,
    }),
    group('ActNumber', registered(true), t('Акт', 'Act')),
    field('ActPlace', text.free(150), t('Место составления', 'Place'), { order: 1 }),
    ...course,
    ...findings,
    field('AdditionalSheetNumber', count(3), t('Листов приложений', 'Sheets of appendices'), {
      ...optional,
      order: 7,
    }),
    group('CommissionSignature', personSignature, t('Подпись', 'Signature'), { ...many, order: 8 }),
    field('SecExempDate', date, t('Второй экземпляр получен', 'Second copy received on'), {
      ...advanced,
      order: 9,
    }),
    field('SecExempTime', time, t('Время получения', 'Time of receipt'), { ...advanced, order: 9 }),
    group('SecondExempReceived', paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...advanced,
      order: 9,
    }),
    group('Customs', customsOffice(true), t('Кто проверил', 'Office'), {
      ...optional,
      auto: 'office',
      order: 9,
    }),
    group('CustomsPerson', customsOfficial, t('Кто утвердил', 'Who approved'), { order: 8 }),
    field('DateApprovalAct', date, t('Акт утверждён', 'Act approved on'), { ...optional, order: 8 }),
  ],
})
