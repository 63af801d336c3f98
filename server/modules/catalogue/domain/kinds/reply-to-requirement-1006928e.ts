import type { KindDefinition, Node } from '../definition'
import { any, branch, choice, count, date, digit, elementsOf, many, option, optional, t, text } from './build'
import { auditNamespace, auditTypesOf, fromAudited } from './audit-document'
import { auditOffice, registered } from './audit-types'
import { documentReference, person } from './common-types'
import { customsOffice } from './customs-office-types'
import { disparity } from './disparity'
import { russianOrganisation } from './russian-types'

const ROOT = 'AppPersonSubmitDocs'
const { field, group } = elementsOf(auditNamespace(ROOT))
const types = auditTypesOf(auditNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const

const requirements = [
  option('1', 'Камеральная проверка', 'Desk audit'),
  option('2', 'Требование связанному лицу', 'Requirement to a related person'),
  option('3', 'Выездная проверка', 'Field audit'),
]
const notifications = [
  option('1', 'О камеральной проверке', 'Of a desk audit'),
  option('2', 'О плановой выездной проверке', 'Of a planned field audit'),
]
const answers = [
  option('1', 'Представляем', 'We submit'),
  option('2', 'Просим продлить срок', 'We ask for more time'),
  option('3', 'Не можем представить', 'We cannot submit'),
]
const completeness = [option('1', 'Полностью', 'In full'), option('2', 'Не в полном объёме', 'In part')]
const ways = [
  option('1', 'Электронно', 'Electronically'),
  option('2', 'На бумаге', 'On paper'),
  option('3', 'Электронно, бумагу дошлём', 'Electronically, paper to follow'),
]
const forms = [option('1', 'Формализованный', 'Structured'), option('2', 'Неформализованный', 'Unstructured')]

const way = field('ProvidingWay', digit(ways), t('Как представляете', 'Way of submission'), optional)
const form = field('DocKind', digit(forms), t('Тип документа', 'Type of document'), {
  ...advanced,
  help: t(
    'Формализованный – XML по альбому форматов, остальные – нет.',
    'Structured is XML by the album of formats, all else is not.',
  ),
})

/** FactDocType: what is submitted for an item, now or before. */
const submitted: readonly Node[] = [
  group(
    'Files',
    [
      field('FileName', text.free(250), t('Имя файла', 'File name'), any),
      field('FileSize', text.free(40), t('Размер', 'Size'), optional),
      field('SheetsNumber', count(3), t('Листов', 'Sheets'), optional),
    ],
    t('Файл', 'File'),
    any,
  ),
  group(
    'ProvidePreviousMark',
    [
      choice('previous', t('Как представлен раньше', 'How it was submitted before'), [
        branch(
          field('DocumentID', text.code(36), t('Электронным документом', 'As an electronic document'), {
            help: t('Идентификатор того документа.', 'The identifier of that document.'),
          }),
        ),
        branch(
          group(
            'CustomsLetter',
            [...documentReference, group('Customs', customsOffice(), t('Кому', 'Addressee'), optional)],
            t('Письмом', 'By a letter'),
          ),
        ),
      ]),
    ],
    t('Уже представляли', 'Submitted before'),
    optional,
  ),
  way,
  form,
]

/** DocListType: the answer to one item of the requirement. */
const item: readonly Node[] = [
  field('SubtmissionKind', digit(answers), t('Ответ', 'Answer'), { order: 1 }),
  group(
    'RequestDoc',
    [
      ...documentReference,
      field('Position', count(3), t('Номер пункта', 'Number of the item'), { order: -1 }),
      field('DocCode', text.exact(5), t('Код вида документа', 'Document kind code'), {
        help: t('Пять цифр, как в требовании.', 'Five digits, as in the requirement.'),
      }),
      { ...way, label: t('Как требуют представить', 'Way required'), advanced: true },
      field('Format', text.free(10), t('Формат', 'Format'), advanced),
      form,
    ],
    t('Что требуют', 'What is required'),
    optional,
  ),
  field('ProvideMark', digit(completeness), t('Представлен', 'Submitted'), { ...optional, order: 1 }),
  group('FactDoc', submitted, t('Что представляете', 'What you submit'), { ...optional, order: 2 }),
  field('PossibleTerm', date, t('Когда сможете представить', 'When you can submit'), {
    ...optional,
    order: 3,
  }),
  field('Reason', text.free(250), t('Причина', 'Reason'), {
    ...any,
    multiline: true,
    order: 3,
    help: t('Почему нельзя представить вовсе или в срок.', 'Why it cannot be submitted, or not in time.'),
  }),
  field('Note', text.free(250), t('Примечание', 'Note'), { ...any, advanced: true, order: 4 }),
]

/** 1006928E AppPersonSubmitDocs: the audited person answers a requirement, item by item. */
export const replyToRequirement: KindDefinition = fromAudited({
  code: '1006928E',
  root: ROOT,
  title: t('Ответ на требование таможни', 'Reply to a requirement of customs'),
  summary: t(
    'По каждому пункту требования: представляем, просим продлить срок или не можем представить.',
    'For each item of the requirement: we submit, ask for more time, or cannot submit.',
  ),
  attachments: { min: 0, max: 999 },
  answers: ['1006923E', '1006924E'],
  subject: 'RequestNumber.Number',
  children: [
    field('AppDate', date, t('Дата обращения', 'Date'), { auto: 'send.date', order: 9, advanced: true }),
    group('CustomsPerson', types.officialBase(false), t('Кому из должностных лиц', 'To which official'), {
      ...advanced,
      order: 4,
    }),
    group('Customs', auditOffice(true), t('Кому', 'Addressee'), { ...optional, auto: 'office', order: 4 }),
    group(
      'Applicant',
      [
        ...russianOrganisation,
        group('Chief', person(true), t('Руководитель', 'Head'), { ...optional, prefill: 'on-request' }),
        disparity(auditNamespace(ROOT)),
      ],
      t('Кто отвечает', 'Who replies'),
      { order: 3 },
    ),
    field('IdentKindRequest', digit(requirements), t('По какой проверке требование', 'Kind of audit')),
    group('RequestNumber', registered(), t('Требование', 'Requirement'), optional),
    field(
      'NotificationType',
      digit(notifications),
      t('Какое уведомление вы получили', 'Notification you got'),
    ),
    group('Notif4Audit', registered(), t('Уведомление о проверке', 'Notification of the audit'), optional),
    group('DocList', item, t('Строка ответа', 'Line of the answer'), { ...many, order: 2 }),
    field('ProlongDate', date, t('Просим продлить срок до', 'Please prolong the term until'), {
      ...optional,
      order: 2,
      help: t(
        'Только если просите продлить срок. Причину укажите в пунктах.',
        'Only if you ask for more time. Give the reason in the items.',
      ),
    }),
    field('Files', count(3), t('Приложено файлов', 'Files attached'), {
      ...advanced,
      auto: 'attachments.count',
      order: 8,
    }),
    field('Sheets', count(3), t('Приложено листов', 'Sheets attached'), { ...advanced, order: 5 }),
  ],
})
