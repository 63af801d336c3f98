import type { KindDefinition } from '../definition'
import { t } from './build'
import { archivedDocument, archiveIdentity, archiveMessage } from './archive-types'

/** Questions a participant's program asks of the electronic archive of customs. */
export const ARCHIVE_REQUESTS: readonly KindDefinition[] = [
  archiveMessage({
    code: '1005004E',
    root: 'ArchDocDeleteRequest',
    title: t('Удалить документ из архива', 'Delete a document from the archive'),
    summary: t(
      'Просит убрать документ из электронного архива таможни.',
      'Asks to take a document out of the electronic archive of customs.',
    ),
    answers: ['1005016E'],
    subject: 'ArchDocID',
    children: archivedDocument,
  }),
  archiveMessage({
    code: '1005005E',
    root: 'ArchDocListRequest',
    title: t('Запрос списка документов архива', 'Request for the list of documents'),
    summary: t('Спрашивает, какие документы лежат в архиве.', 'Asks which documents lie in the archive.'),
    answers: ['1005011E'],
    subject: 'ArchID',
    children: archiveIdentity,
  }),
  archiveMessage({
    code: '1005006E',
    root: 'ArchDocRequest',
    title: t('Запрос документа из архива', 'Request for a document'),
    summary: t(
      'Просит прислать документ из электронного архива таможни.',
      'Asks for a document of the electronic archive of customs.',
    ),
    answers: ['1005007E'],
    subject: 'ArchDocID',
    children: archivedDocument,
  }),
]
