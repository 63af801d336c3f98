import type { Field, KindDefinition } from '../definition'
import { elementsOf, optional, t } from './build'
import {
  archiveIdentity,
  archiveMessage,
  archiveNamespace,
  archiveReference,
  archiveState,
  effect,
  firstDeclaration,
  firstDeclarationLabel,
  guid,
  paperKind,
} from './archive-types'

/** A document of another format, whole, inside a message of the archive. */
const embeddedDocument: Field = {
  kind: 'field',
  at: 'any',
  key: 'document',
  name: '*',
  namespace: '',
  label: t('Документ в своём формате', 'Document in its own format'),
  type: { base: 'xml', xml: {} },
  opaque: true,
  min: 1,
  max: 1,
}

const addition = elementsOf(archiveNamespace('ArchAddDocRequest'))
const change = elementsOf(archiveNamespace('ArchDocUpdate'))
const answer = elementsOf(archiveNamespace('ArchDocResponse'))
const inArchive = t('Документ в архиве', 'Document in the archive')

/** Messages that carry a document of another format, whole, into the electronic archive of customs and out of it. */
export const ARCHIVE_CARRIERS: readonly KindDefinition[] = [
  archiveMessage({
    code: '1005001E',
    root: 'ArchAddDocRequest',
    title: t('Поместить документ в архив', 'Put a document into the archive'),
    summary: t(
      'Передаёт документ в электронный архив таможни.',
      'Hands a document to the electronic archive of customs.',
    ),
    answers: ['1005016E'],
    subject: 'DocBaseInfo.PrDocumentName',
    children: [
      ...archiveIdentity,
      ...effect(archiveNamespace('ArchAddDocRequest')),
      addition.field('DocCode', paperKind, t('Код вида по классификатору', 'Kind code by the classifier')),
      addition.group('ArchDoc', [embeddedDocument], t('Документ', 'Document'), { order: 2 }),
      addition.group('DocBaseInfo', archiveReference, t('О документе', 'About the document'), {
        ...optional,
        order: 1,
      }),
    ],
  }),
  archiveMessage({
    code: '1005012E',
    root: 'ArchDocUpdate',
    title: t('Заменить документ в архиве', 'Replace a document in the archive'),
    summary: t(
      'Передаёт новую версию документа, который уже в архиве.',
      'Hands a new version of a document already in the archive.',
    ),
    answers: ['1005016E'],
    subject: 'ArchDocID',
    children: [
      ...archiveIdentity,
      change.field('ArchDocID', guid, inArchive),
      change.field('ArchDocumentID', guid, t('Идентификатор документа', 'Identifier of the document')),
      ...effect(archiveNamespace('ArchDocUpdate')),
      change.group('ArchDoc', [embeddedDocument], t('Новая версия', 'New version'), { order: 1 }),
    ],
  }),
  archiveMessage({
    code: '1005007E',
    root: 'ArchDocResponse',
    title: t('Документ из архива', 'Document from the archive'),
    summary: t(
      'Архив прислал документ, который у него спросили.',
      'The archive sends the document it was asked for.',
    ),
    subject: 'ArchDocID',
    children: [
      ...archiveIdentity,
      answer.field('ArchDocStatus', archiveState, t('Состояние в архиве', 'State in the archive')),
      answer.field('ArchDocID', guid, inArchive),
      answer.group('FirstDT', firstDeclaration, firstDeclarationLabel, optional),
      answer.group('ArchDocument', [embeddedDocument], t('Документ', 'Document')),
    ],
  }),
]
