import type { KindDefinition, Node } from '../definition'
import { any, elementsOf, many, option, optional, t, text } from './build'
import {
  archiveBase,
  archiveIdentity,
  archiveMessage,
  archiveNamespace,
  archiveReference,
  archiveState,
  ARCHIVE,
  guid,
  listedDocument,
} from './archive-types'

const LIST = archiveNamespace('ArchDocumentList')
const RESULT = archiveNamespace('ArchResult')
const SHARE = archiveNamespace('ArchShareDoc')
const list = elementsOf(LIST)
const result = elementsOf(RESULT)
const share = elementsOf(SHARE)
const common = elementsOf(ARCHIVE)

const inArchive = t('Документ в архиве', 'Document in the archive')
const identifier = t('Идентификатор документа', 'Identifier of the document')
const state = t('Состояние в архиве', 'State in the archive')

const processed: readonly Node[] = [
  result.field('RefDocumentID', guid, t('О каком сообщении', 'About which message'), optional),
  result.group(
    'ResultInformation',
    [
      result.field('ResultCode', text.free(11), t('Код', 'Code')),
      result.field('ResultDescription', text.free(255), t('Что случилось', 'What happened'), many),
      result.group(
        'EADInfo',
        [
          result.field('ArchDeclID', guid, t('Декларант в архиве', 'Declarant in the archive'), optional),
          result.field('ArchID', guid, t('Архив', 'Archive'), optional),
          result.field('ArchDocID', guid, inArchive, optional),
          result.field('ArchDocStatus', archiveState, state, optional),
          result.field(
            'DtNumber',
            text.code(50),
            t('Номер первой декларации', 'Number of the first declaration'),
            optional,
          ),
        ],
        inArchive,
        any,
      ),
    ],
    t('Результат', 'Result'),
    many,
  ),
]

/** Messages the electronic archive of customs sends. */
export const ARCHIVE_ANSWERS: readonly KindDefinition[] = [
  archiveMessage({
    code: '1005011E',
    root: 'ArchDocumentList',
    title: t('Список документов архива', 'List of documents in the archive'),
    summary: t(
      'Какие документы лежат в архиве и в каком они состоянии.',
      'Which documents lie in the archive and in what state.',
    ),
    subject: 'ArchID',
    children: [
      ...archiveIdentity,
      list.group(
        'DocumentInfo',
        [
          ...archiveReference,
          list.field('ArchDocID', guid, inArchive),
          list.field('ArchDocumentID', guid, identifier, optional),
          list.field('ArchDocStatus', archiveState, state),
          ...listedDocument(LIST),
        ],
        t('Документ', 'Document'),
        { ...any, order: 1 },
      ),
    ],
  }),
  archiveMessage({
    code: '1005016E',
    root: 'ArchResult',
    title: t('Результат обработки в архиве', 'Result of processing in the archive'),
    summary: t(
      'Архив принял сообщение или сообщает об ошибке.',
      'The archive has taken a message or tells of an error.',
    ),
    subject: 'Response.0.ResultInformation.0.ResultDescription.0',
    children: [...archiveBase, result.group('Response', processed, t('Ответ', 'Response'), many)],
  }),
  archiveMessage({
    code: '1005017E',
    root: 'ArchShareDoc',
    title: t('Доступ к документам архива по соглашению', 'Documents shared under an agreement'),
    summary: t(
      'Открывает документы архива другому участнику.',
      'Opens documents of the archive to another participant.',
    ),
    subject: 'AgreementParticipants.PrDocumentNumber',
    children: [
      ...archiveBase,
      share.field(
        'DocSign',
        {
          base: 'integer',
          options: [
            option('0', 'Открыть доступ', 'Give access'),
            option('1', 'Спросить, что открыто', 'Ask what is open'),
            option('2', 'Сообщить, что открыто', 'Tell what is open'),
          ],
        },
        t('Что сделать', 'What to do'),
      ),
      share.group(
        'AgreementParticipants',
        [
          ...archiveReference,
          common.field('UniqueID', guid, t('Идентификатор соглашения', 'Identifier of the agreement')),
        ],
        t('Соглашение', 'Agreement'),
      ),
      share.group(
        'DocumentInfo',
        [
          ...archiveReference,
          share.field('ArchID', guid, t('Архив', 'Archive')),
          share.field('ArchDocID', guid, inArchive),
          share.field('ArchDocumentID', guid, identifier, optional),
          share.field('ArchDocStatus', archiveState, state, optional),
          ...listedDocument(SHARE),
        ],
        t('Документ', 'Document'),
        { ...any, order: 1 },
      ),
    ],
  }),
]
