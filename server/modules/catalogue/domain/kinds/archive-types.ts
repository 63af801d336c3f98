import type { Field, KindDefinition, Node } from '../definition'
import { date, dateTime, documentModeId, elementsOf, optional, t, text } from './build'
import { baseDocument } from './common-types'

/** EADCommonTypes of the album 5.23.0: what messages about the electronic archive of customs are built from. */
export const ARCHIVE = 'urn:customs.ru:Information:EArchDocuments:EADCommonTypes:5.22.0'
const { field } = elementsOf(ARCHIVE)

export const guid = text.code(36)
/** State of a document in the archive, in words of the archive itself. */
export const archiveState = text.free(255)
/** Five characters of the classifier of documents for declaring goods. */
export const paperKind = text.exact(5)

/** The namespace of a message about the archive. */
export const archiveNamespace = (root: string) => `urn:customs.ru:Information:EArchDocuments:${root}:5.22.0`

type Own = Pick<KindDefinition, 'code' | 'root' | 'title' | 'summary' | 'children'> & Partial<KindDefinition>

/** A message about the electronic archive: made by programs of both sides, shown to people, signed by nobody. */
export const archiveMessage = (own: Own): KindDefinition => ({
  version: '5.22.0',
  namespace: archiveNamespace(own.root),
  prefixes: { ead: archiveNamespace(own.root), ct: ARCHIVE },
  category: 'service',
  direction: 'service',
  officeRequired: false,
  signatures: 0,
  attachments: { min: 0, max: 0 },
  ...own,
  children: [documentModeId(own.code), ...own.children],
})

/** BaseDocType of the archive: the elements of the common one, in a namespace of its own. */
export const archiveBase: readonly Field[] = baseDocument.map((node) => ({
  ...node,
  // the archive's ИНН is a string, so that spaces around it count
  ...(node.key === 'INNSign' && { type: { ...node.type, base: 'string' as const } }),
  namespace: ARCHIVE,
  order: 9,
}))

/** ArchBaseType: whose archive and which. */
export const archiveIdentity: readonly Field[] = [
  ...archiveBase,
  field('ArchDeclID', guid, t('Декларант в архиве', 'Declarant in the archive')),
  field('ArchID', guid, t('Архив', 'Archive')),
]

/** ArchBaseDocType: a document in an archive. */
export const archivedDocument: readonly Field[] = [
  ...archiveIdentity,
  field('ArchDocID', guid, t('Документ в архиве', 'Document in the archive'), optional),
  field('ArchDocumentID', guid, t('Идентификатор документа', 'Identifier of the document'), optional),
]

/** DocumentBaseType of the archive. */
export const archiveReference: readonly Field[] = [
  field('PrDocumentName', text.free(250), t('Название документа', 'Name of the document'), optional),
  field('PrDocumentNumber', text.code(50), t('Номер документа', 'Number'), optional),
  field('PrDocumentDate', date, t('Дата документа', 'Date'), optional),
]

/** GTDIDType of the archive: the first declaration that used the document. */
export const firstDeclaration: readonly Field[] = [
  field('CustomsCode', text.exact(8), t('Код таможенного органа', 'Code of the customs office')),
  field('RegistrationDate', date, t('Дата регистрации', 'Date of registration')),
  field('GTDNumber', text.exact(7), t('Порядковый номер', 'Serial number')),
]
export const firstDeclarationLabel = t(
  'Первая декларация с этим документом',
  'First declaration that used it',
)

/** Days of effect of a document that is put into the archive. */
export const effect = (namespace: string): readonly Field[] => {
  const own = elementsOf(namespace)
  return [
    own.field('DocumentBeginDate', date, t('Действует с', 'Valid from'), optional),
    own.field('DocumentEndDate', date, t('Действует по', 'Valid until'), optional),
  ]
}

/** What two formats say of a listed document alike, each in its own namespace; they differ in the first elements. */
export const listedDocument = (namespace: string): readonly Node[] => {
  const own = elementsOf(namespace)
  return [
    own.field('DocumentCode', text.code(30), t('Код вида по альбому', 'Kind code by the album'), optional),
    own.field(
      'PresentedDocumentModeCode',
      paperKind,
      t('Код вида по классификатору', 'Kind code by the classifier'),
      optional,
    ),
    own.field('ExecutiveBodyID', guid, t('Орган, выдавший разрешение', 'Authority that gave the permit'), {
      ...optional,
      advanced: true,
    }),
    own.field('DocBeginDate', date, t('Действует с', 'Valid from'), optional),
    own.field('DocEndDate', date, t('Действует по', 'Valid until'), optional),
    own.field(
      'ArchDocDate',
      dateTime,
      t('Помещён в архив или изменён', 'Put into the archive or changed'),
      optional,
    ),
    own.group('FirstDT', firstDeclaration, firstDeclarationLabel, { ...optional, order: 1 }),
  ]
}
