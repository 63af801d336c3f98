import type { KindDefinition, Node } from '../definition'
import { any, date, dateTime, elementsOf, many, optional, t, text, time } from './build'
import { exchangeNamespace, serviceDocument } from './service-document'

const ROOT = 'Result'
const { field, group } = elementsOf(exchangeNamespace(ROOT))
const advanced = { ...optional, advanced: true } as const
const identifier = text.code(36)

/** EventListType: a message of the process. */
const event: readonly Node[] = [
  field('MessageCode', text.free(11), t('Код сообщения', 'Message code')),
  field('MessageDescription', text.free(250), t('Сообщение', 'Message'), optional),
  field('ProcState', text.free(50), t('Состояние после него', 'State after it'), optional),
  field('RecvDateTime', dateTime, t('Принято', 'Received'), optional),
  field('SendDateTime', dateTime, t('Отправлено', 'Sent'), optional),
  field('DocumentCode', text.code(30), t('Код вида документа', 'Kind code'), optional),
  field('DocumentDescription', text.free(250), t('Вид документа', 'Kind of document'), optional),
  field('MessageID', identifier, t('Идентификатор сообщения', 'Message identifier'), advanced),
  field('MsgInitialEnvelopeID', identifier, t('На какое сообщение ответ', 'Answers the message'), advanced),
  field('MsgPreparationDateTime', dateTime, t('Подготовлено', 'Prepared'), advanced),
  field('MsgDocumentID', identifier, t('Идентификатор документа', 'Document identifier'), advanced),
  field('MsgRefDocumentID', identifier, t('На какой документ ответ', 'Answers the document'), advanced),
  group(
    'DocumentResult',
    [
      field('ResultCode', text.free(11), t('Код результата', 'Result code')),
      field('DocumentID', identifier, t('Документ с результатом', 'Document with the result'), optional),
    ],
    t('Результат по документу', 'Result of a document'),
    any,
  ),
]

/** ResultInformationType. */
const information: readonly Node[] = [
  field('ResultSource', text.free(8), t('Источник', 'Source'), advanced),
  field('ResultCode', text.free(11), t('Код результата', 'Result code')),
  field('ResultDescription', text.free(250), t('Результат', 'Result'), { ...many, multiline: true }),
  field('ResultCategory', text.free(15), t('Важность', 'Severity'), optional),
  field('RefLineID', identifier, t('Строка запроса к архиву', 'Line of the archive request'), advanced),
  group(
    'ItemInfo',
    [
      field('RefItem', text.free(20), t('Элемент', 'Element')),
      field('RecommendValue', text.free(250), t('Как правильно', 'Right value'), optional),
    ],
    t('Где ошибка', 'Where the error is'),
    optional,
  ),
  group(
    'EADInfo',
    [
      field('ArchDeclID', identifier, t('Декларант в архиве', 'Declarant in the archive'), optional),
      field('ArchID', identifier, t('Архив', 'Archive'), optional),
      field('ArchDocID', identifier, t('Документ в архиве', 'Document in the archive'), optional),
      field('ArchDocStatus', text.free(50), t('Состояние в архиве', 'State in the archive'), optional),
    ],
    t('Документ архива', 'Archived document'),
    { ...any, advanced: true },
  ),
  group(
    'ProcInformation',
    [
      field('ProcState', text.free(50), t('Состояние', 'State'), optional),
      field('ProcessID', identifier, t('Процесс', 'Process')),
      field('MainProcessID', identifier, t('Основной процесс', 'Main process'), advanced),
      field('StateDescription', text.free(250), t('Состояние словами', 'State in words'), optional),
      field('SoftVersion', { base: 'string' }, t('Версия программы', 'Version of the software'), advanced),
      group('EventList', event, t('Событие', 'Event'), any),
    ],
    t('Ход обработки', 'Progress'),
    optional,
  ),
]

/** 1004054E Result: how a message or a document was processed. */
export const processingResult: KindDefinition = serviceDocument({
  code: '1004054E',
  root: ROOT,
  title: t('Результат обработки', 'Result of processing'),
  summary: t(
    'Чем закончилась обработка сообщения в системе таможни.',
    'How the system of customs processed a message.',
  ),
  children: [
    group(
      'Response',
      [
        field('RefDocumentID', identifier, t('О каком документе', 'Of which document'), optional),
        field('DocumentNumber', text.code(50), t('Номер документа', 'Document number'), optional),
        field('CreateDate', date, t('Дата', 'Date'), optional),
        field('CreateTime', time, t('Время', 'Time'), optional),
        group('ResultInformation', information, t('Результат', 'Result'), many),
      ],
      t('Ответ', 'Answer'),
      many,
    ),
  ],
})
