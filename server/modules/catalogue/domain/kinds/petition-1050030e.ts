import type { KindDefinition } from '../definition'
import {
  amount,
  any,
  count,
  date,
  dateTime,
  documentModeId,
  elementsOf,
  fileData,
  indicator,
  many,
  option,
  optional,
  sheets,
  t,
  text,
  time,
} from './build'
import { baseDocument, CAT, documentReference, person } from './common-types'
import { RUSCAT, russianOrganisation } from './russian-types'

const NAMESPACE = 'urn:customs.ru:Information:ExchangeDocuments:PetitionToFTS:5.22.0'
const { field, group } = elementsOf(NAMESPACE)
const advanced = { ...optional, advanced: true } as const

/** Kinds of petition by the album; the two lines of PetitionType follow from one choice. */
const kinds = [
  option('1', 'Обращение', 'Petition'),
  option('2', 'Жалоба', 'Complaint'),
  option('3', 'Запрос информации или документов', 'Request for information or documents'),
  option('4', 'Вопрос о применении таможенного законодательства', 'Question on applying customs law'),
  option(
    '5',
    'Заявление об отсрочке или рассрочке уплаты платежей',
    'Application to defer or split payments',
  ),
  option('9', 'Другое', 'Other'),
]

const table = group(
  'TextTable',
  [
    field('TextTableText', text.free(250), t('Текст', 'Text'), optional),
    field('TextTableDate', date, t('Дата', 'Date'), optional),
    field('TextTableSum', amount, t('Сумма', 'Sum'), optional),
    field('TextTableCurrency', text.free(70), t('Валюта', 'Currency'), optional),
    field('TextTableComment', text.free(250), t('Примечание', 'Comment'), optional),
  ],
  t('Строка таблицы', 'Table row'),
  { ...any, advanced: true },
)

const attachedDocument = [
  ...documentReference.map((node) =>
    node.key === 'PrDocumentName' ? { ...node, auto: 'attachment.name' as const } : node,
  ),
  field(
    'RequestPositionID',
    text.code(36),
    t('Позиция запроса, идентификатор', 'Request item, identifier'),
    advanced,
  ),
  field('RequestPosition', count(3), t('Порядковый номер', 'Number in order'), {
    auto: 'attachment.ordinal',
  }),
  field('ArchDeclID', text.code(36), t('Декларант в архиве', 'Declarant in the archive'), advanced),
  field('ArchID', text.code(36), t('Архив', 'Archive'), advanced),
  field('ArchDocID', text.code(36), t('Документ в архиве', 'Document in the archive'), advanced),
  field(
    'ArchDocumentID',
    text.code(36),
    t('Идентификатор документа', 'Identifier of the document'),
    advanced,
  ),
  field('ArchDocStatus', text.free(50), t('Состояние в архиве', 'State in the archive'), advanced),
  field('DocCode', text.exact(5), t('Код вида по классификатору', 'Code by the classifier'), advanced),
  field('DocumentModeID', text.code(30), t('Код вида по альбому', 'Code by the album'), advanced),
  field('DocBeginDate', date, t('Действует с', 'Valid from'), advanced),
  field('DocEndDate', date, t('Действует по', 'Valid until'), advanced),
  field('ArchDocDate', dateTime, t('Помещён в архив', 'Put into the archive'), advanced),
  group(
    'DocumentBody',
    [
      field('FileName', text.free(50), t('Имя файла', 'File name')),
      field('FileData', fileData, t('Содержимое файла', 'Content of the file'), { opaque: true }),
    ],
    t('Файл', 'File'),
    advanced,
  ),
  field('PageNumber', sheets, t('Номер страницы', 'Page number'), advanced),
  field('PagesAmount', sheets, t('Всего страниц', 'Pages in all'), advanced),
]

/** 1050030E PetitionToFTS: a petition to the customs service. */
export const petition: KindDefinition = {
  code: '1050030E',
  version: '5.22.0',
  root: 'PetitionToFTS',
  namespace: NAMESPACE,
  prefixes: { pttf: NAMESPACE, cat_ru: CAT, RUScat_ru: RUSCAT },
  title: t('Обращение в таможенный орган', 'Petition to customs'),
  summary: t(
    'Письмо в таможенный орган: вопрос, запрос сведений, заявление об отсрочке.',
    'A letter to a customs office: a question, a request, an application to defer payment.',
  ),
  category: 'appeals',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 0,
  attachments: { min: 0, max: 50 },
  subject: 'Annotation.0',
  children: [
    documentModeId('1050030E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('SendDate', date, t('Дата составления', 'Date of drawing up'), {
      auto: 'send.date',
      order: 9,
      advanced: true,
    }),
    field('SendTime', time, t('Время составления', 'Time of drawing up'), {
      auto: 'send.time',
      order: 9,
      advanced: true,
    }),
    group(
      'PetitionType',
      [
        field('ApplicationName', text.free(150), t('Вид обращения словами', 'Kind in words'), {
          auto: { labelOf: 'ApplicationType' },
          advanced: true,
          order: 1,
        }),
        field('ApplicationType', { ...count(2), options: kinds }, t('Вид обращения', 'Kind of petition'), {
          help: t(
            'Решение, действие или бездействие таможни обжалуют отдельным документом – жалобой.',
            'A decision, an action or inaction of customs is contested by a document of its own, a complaint.',
          ),
        }),
      ],
      t('О чём вы пишете', 'What you are writing about'),
    ),
    group(
      'PetitionOrganization',
      [
        group('Organization', russianOrganisation, t('Организация', 'Organisation')),
        group('OrganizationPerson', person(true), t('Кто подписывает', 'Who signs')),
      ],
      t('Отправитель', 'Sender'),
      { order: 3 },
    ),
    group(
      'PetitionCustoms',
      [
        field(
          'CustomsCode',
          text.pattern('[0-9]{8}'),
          t('Код таможенного органа', 'Code of the customs office'),
          {
            auto: 'office.code',
          },
        ),
        field('CustomsOfficeName', text.free(250), t('Таможенный орган', 'Customs office'), {
          ...optional,
          auto: 'office.name',
        }),
      ],
      t('Кому', 'Addressee'),
      { order: 4 },
    ),
    group(
      'OutcomingNumber',
      [
        field('DocNumber', text.code(50), t('Исходящий номер', 'Your reference number'), {
          help: t('Номер письма в вашем делопроизводстве.', 'The number of the letter in your own records.'),
        }),
        field('DocDate', date, t('Дата', 'Date'), optional),
      ],
      t('Исходящий номер', 'Your reference'),
      { ...optional, order: 1 },
    ),
    group(
      'PersCabRegistration',
      [
        field('RegistrationNumber', text.code(50), t('Номер', 'Number'), { auto: 'registration.number' }),
        field('RegistrationDate', date, t('Дата', 'Date'), { auto: 'registration.date' }),
      ],
      t('Регистрация в личном кабинете', 'Registration in the portal'),
      { ...optional, auto: 'registration', order: 8, advanced: true },
    ),
    field('Annotation', text.free(500), t('Тема', 'Subject'), {
      ...many,
      order: 1,
      help: t('Одно-два предложения: о чём письмо.', 'One or two sentences: what the letter is about.'),
    }),
    group(
      'MessageText',
      [
        field('TextPara', text.free(500), t('Абзац', 'Paragraph'), {
          ...many,
          multiline: true,
          help: t(
            'До 500 знаков в абзаце; абзацев может быть сколько угодно.',
            'Up to 500 characters; as many paragraphs as you need.',
          ),
        }),
        table,
        field('SectionName', text.free(250), t('Заголовок раздела', 'Heading of the section'), {
          ...advanced,
          order: -1,
        }),
      ],
      t('Текст обращения', 'Text of the petition'),
      { ...many, order: 2 },
    ),
    field('AttachedDocsIndicator', indicator, t('Есть приложения', 'Has attachments'), {
      auto: 'attachments.present',
      order: 6,
      advanced: true,
    }),
    field('GeneralDocSheetNumber', sheets, t('Страниц в обращении', 'Pages of the petition'), {
      ...advanced,
      order: 6,
    }),
    group('AttachedDocuments', attachedDocument, t('Приложение', 'Attachment'), {
      ...any,
      auto: 'attachments',
      order: 7,
      advanced: true,
    }),
    field('Notes', text.free(250), t('Примечание', 'Note'), { ...advanced, multiline: true, order: 5 }),
  ],
}
