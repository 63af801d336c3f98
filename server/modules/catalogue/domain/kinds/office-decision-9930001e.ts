import type { KindDefinition } from '../definition'
import { count, date, documentModeId, elementsOf, many, ogrn, option, optional, t, text, time } from './build'

const ROOT = 'OfficeDecision'
const VERSION = '1.0.0'
const namespace = `urn:customs-portal:decisions:${ROOT}:${VERSION}`
const { field, group } = elementsOf(namespace)
const sha256 = text.pattern('[0-9a-f]{64}')

/**
 * 9930001E: the decision of a customs office on a submitted document, as the officer signs it. The album has no such
 * message: Result (1004054E) is for programs and holds 250 characters of text. What was decided on is named by its hash,
 * so that the decision cannot be carried over to another document.
 */
export const officeDecision: KindDefinition = {
  code: '9930001E',
  version: VERSION,
  root: ROOT,
  namespace,
  prefixes: { dec: namespace },
  title: t('Решение таможенного органа по документу', 'Decision of customs on a document'),
  summary: t(
    'Чем закончилось рассмотрение документа: подписано должностным лицом.',
    'How the examination of a document ended, signed by the officer.',
  ),
  category: 'service',
  direction: 'to-participant',
  officeRequired: false,
  signatures: 1,
  attachments: { min: 1, max: 10 },
  children: [
    documentModeId('9930001E'),
    field('RegistrationNumber', text.code(50), t('Регистрационный номер документа', 'Registration number'), {
      auto: 'registration.number',
    }),
    field('Outcome', { ...text.code(8), options: outcomes() }, t('Решение', 'Decision')),
    field('Text', text.free(10_000), t('Текст решения', 'Text of the decision'), { multiline: true }),
    field('DecisionDate', date, t('Дата решения', 'Date of the decision')),
    field('DecisionTime', time, t('Время, по Москве', 'Time in Moscow')),
    group(
      'Document',
      [
        field('Title', text.free(250), t('Название', 'Title')),
        field('DocumentModeID', text.code(30), t('Код вида', 'Kind code')),
        field('ArchiveNumber', text.code(30), t('Номер в архиве', 'Number in the archive')),
        field('ArchDocID', text.code(36), t('Идентификатор', 'Identifier')),
        field('SHA256', sha256, t('SHA-256 документа', 'SHA-256 of the document')),
      ],
      t('По какому документу', 'On which document'),
    ),
    group(
      'Participant',
      [
        field('Name', text.free(1000), t('Наименование или ФИО', 'Name')),
        field('TaxNumber', text.code(20), t('Налоговый номер', 'Taxpayer number'), optional),
      ],
      t('Кому', 'To whom'),
    ),
    group(
      'Office',
      [
        field('Code', text.exact(8), t('Код', 'Code'), { auto: 'office.code' }),
        field('Name', text.free(250), t('Наименование', 'Name'), { auto: 'office.name' }),
        field('OGRN', ogrn, t('ОГРН', 'OGRN'), optional),
      ],
      t('Таможенный орган', 'Customs office'),
    ),
    group(
      'Officer',
      [
        field('Name', text.free(250), t('ФИО', 'Name')),
        field('Post', text.free(250), t('Должность', 'Position')),
      ],
      t('Должностное лицо', 'Officer'),
    ),
    group(
      'File',
      [
        field('Name', text.free(255), t('Имя файла', 'File name')),
        field('Size', count(18), t('Размер, байт', 'Size, bytes')),
        field('SHA256', sha256, t('SHA-256', 'SHA-256')),
      ],
      t('Файл решения', 'File of the decision'),
      many,
    ),
  ],
}

function outcomes() {
  return [option('ACCEPTED', 'положительное решение', 'granted'), option('REFUSED', 'отказ', 'refused')]
}
