import type { KindDefinition } from '../definition'
import { documentModeId, elementsOf, fileData, optional, t, text } from './build'
import { baseDocument, CAT, documentReference } from './common-types'

const NAMESPACE = 'urn:customs.ru:Information:CustomsDocuments:FreeBinaryDoc:5.22.0'
const { field, group } = elementsOf(NAMESPACE)

/** 1006110E FreeBinaryDoc: a file of any sort with its requisites, the way scans enter the electronic archive. */
export const fileForArchive: KindDefinition = {
  code: '1006110E',
  version: '5.22.0',
  root: 'FreeBinaryDoc',
  namespace: NAMESPACE,
  prefixes: { fbd: NAMESPACE, cat_ru: CAT },
  title: t('Скан документа', 'Scanned document'),
  summary: t(
    'Файл с названием, номером и датой: договор, письмо, сертификат.',
    'A file with its name, number and date: a contract, a letter, a certificate.',
  ),
  category: 'archive',
  direction: 'from-participant',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 1, max: 1 },
  subject: 'DocumentInfo.PrDocumentName',
  children: [
    documentModeId('1006110E'),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    group('DocumentInfo', documentReference, t('Документ', 'Document')),
    group('MainDocumentInfo', documentReference, t('Приложение к документу', 'Appendix to a document'), {
      ...optional,
      advanced: true,
      help: t(
        'Заполните, если файл дополняет другой документ.',
        'Fill in if the file supplements another document.',
      ),
    }),
    group(
      'DocumentBody',
      [
        field('FileName', text.free(50), t('Имя файла', 'File name'), { auto: 'attachment.name' }),
        field('FileData', fileData, t('Содержимое файла', 'Content of the file'), {
          auto: 'attachment.data',
          opaque: true,
        }),
      ],
      t('Файл', 'File'),
      { order: 1 },
    ),
  ],
}
