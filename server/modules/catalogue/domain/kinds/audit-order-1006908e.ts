import type { KindDefinition } from '../definition'
import { any, date, digit, elementsOf, option, optional, t, text, time } from './build'
import { auditNamespace, auditTypesOf, fromCustoms } from './audit-document'
import { auditor, fieldAuditKinds, period, registered } from './audit-types'
import { documentReference, personSignature } from './common-types'

const ROOT = 'DecisionPerformAuditField'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const

const marks = [
  option('1', 'Приостановлена', 'Suspended'),
  option('2', 'Возобновлена', 'Resumed'),
  option('3', 'Продлена на месяц', 'Prolonged by a month'),
]

/** 1006908E DecisionPerformAuditField: the order for a field audit, or changes to it. */
export const auditOrder: KindDefinition = fromCustoms({
  code: '1006908E',
  root: ROOT,
  title: t('Решение о выездной проверке', 'Order for a field audit'),
  summary: t(
    'Таможня назначает выездную проверку или меняет решение о ней.',
    'Customs orders a field audit or changes the order.',
  ),
  subject: 'DecisionNumber.Number',
  children: [
    group('CustomsIssuedDecision', types.issuer(true), t('Кто принял решение', 'Who ordered'), { order: 6 }),
    group(
      'CustomsIssuedPrevDecision',
      types.issuer(),
      t('Кто принял прежнее решение', 'Who ordered before'),
      {
        ...advanced,
        order: 7,
      },
    ),
    field('ConnectCaseCustomsControl', text.free(250), t('Дело таможенного контроля', 'Control case'), {
      ...optional,
      order: 1,
    }),
    group('DecisionNumber', registered(true), t('Решение', 'Order')),
    group('PrevDecisionNumber', registered(), t('Какое решение меняется', 'Order that is changed'), {
      ...advanced,
      order: 7,
    }),
    field('Reason', text.free(250), t('Основание проверки', 'Ground of the audit'), {
      ...optional,
      multiline: true,
      order: 1,
      help: t(
        'Пункт плана, подпункт п. 16 ст. 333 ТК ЕАЭС или ч. 5 ст. 229 закона № 289-ФЗ.',
        'Item of the plan, paragraph 16 of article 333 or part 5 of article 229 of 289-FZ.',
      ),
    }),
    field('ReasonChange', text.free(250), t('Основание изменений', 'Ground of the changes'), {
      ...advanced,
      multiline: true,
      order: 1,
    }),
    field('AuditFieldKind', digit(fieldAuditKinds), t('Вид проверки', 'Kind of audit'), {
      ...optional,
      order: 1,
    }),
    group('AuditOrganization', types.organisation(), t('Кого проверяют', 'Who is audited'), {
      ...optional,
      order: 2,
    }),
    field('AuditSubject', text.free(250), t('Предмет проверки', 'Subject of the audit'), {
      ...any,
      multiline: true,
      order: 3,
      help: t('По п. 6 ст. 331 ТК ЕАЭС.', 'By paragraph 6 of article 331 of the Customs Code.'),
    }),
    group('AuditPeriod', period, t('Проверяемый период', 'Audited period'), { ...optional, order: 3 }),
    group(
      'DTInfo',
      [
        types.declaration([
          ...documentReference,
          field('DocID', text.code(36), t('Идентификатор документа', 'Identifier'), advanced),
        ]),
      ],
      t('Проверяемая декларация', 'Audited declaration'),
      { ...any, order: 4 },
    ),
    field('OtherInfo', text.free(250), t('Другой объект проверки', 'Other object of the audit'), {
      ...any,
      multiline: true,
      order: 4,
    }),
    group('ChiefAudit', types.official(), t('Руководитель комиссии', 'Head of the commission'), { order: 5 }),
    group('ListCommission', types.official(), t('Член комиссии', 'Member of the commission'), {
      ...any,
      order: 5,
    }),
    group('ListAttractedPersons', auditor, t('Привлечённое лицо', 'Official called in'), {
      ...any,
      order: 5,
    }),
    field('SecExempDate', date, t('Второй экземпляр получен', 'Second copy received on'), {
      ...advanced,
      order: 8,
    }),
    field('SecExempTime', time, t('Время получения', 'Time of receipt'), { ...advanced, order: 8 }),
    group('SecondExempReceived', types.paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...advanced,
      order: 8,
    }),
    group(
      'RefusalMark',
      [
        ...personSignature,
        field('RefusalMark', text.free(250), t('Запись об отказе', 'Record of the refusal'), {
          multiline: true,
        }),
        field('PostDate', date, t('Письмо вернулось', 'Letter came back on'), optional),
      ],
      t('Отказ получить копию', 'Refusal to take a copy'),
      { ...advanced, order: 8 },
    ),
    group(
      'StopProlongMark',
      [
        ...personSignature,
        field('Date', date, t('С какого дня', 'From'), { ...optional, order: -1 }),
        field('MarkKind', digit(marks), t('Что с проверкой', 'What happens to the audit'), { order: -2 }),
      ],
      t('Отметка о ходе проверки', 'Mark on the course of the audit'),
      { ...any, advanced: true, order: 7 },
    ),
    group(
      'Changes',
      [
        field('FieldName', text.free(50), t('Где изменение', 'Where the change is'), optional),
        field('PreviousText', text.free(500), t('Прежний текст', 'Former text'), { ...any, multiline: true }),
        field('ChangeText', text.free(500), t('Новый текст', 'New text'), { ...any, multiline: true }),
      ],
      t('Изменение', 'Change'),
      { ...any, advanced: true, order: 7 },
    ),
    group(
      'DirectionByPost',
      [...types.official(), ...types.byPost(true)],
      t('Отправлено по почте', 'Sent by post'),
      { ...advanced, order: 8 },
    ),
    types.attachedFile,
    types.comment,
  ],
})
