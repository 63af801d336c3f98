import type { Choice, Field, KindDefinition, Node } from '../definition'
import {
  any,
  branch,
  choice,
  date,
  documentModeId,
  elementsOf,
  fileData,
  optional,
  ordinal,
  t,
  text,
  withoutProfile,
} from './build'
import { ADT, auditOffice, issuer, paperReceipt } from './audit-types'
import {
  baseDocument,
  CAT,
  declarationNumber,
  documentReference,
  person,
  personSignature,
} from './common-types'
import { customsOffice } from './customs-office-types'
import { RUSCAT, russianAddress, russianOrganisation } from './russian-types'

const advanced = { ...optional, advanced: true } as const

type Own = Pick<KindDefinition, 'code' | 'root' | 'title' | 'summary' | 'children'> & Partial<KindDefinition>

/** The namespace of an audit document of the album 5.23.0. */
export const auditNamespace = (root: string, version = '5.23.0') =>
  `urn:customs.ru:Information:CustomsAuditDocuments:${root}:${version}`

/** A document of an audit that customs sends: signed once, kept in the case, with scans at will. */
export const fromCustoms = (own: Own): KindDefinition => ({
  version: '5.23.0',
  namespace: auditNamespace(own.root),
  prefixes: { doc: auditNamespace(own.root), cat_ru: CAT, RUScat_ru: RUSCAT, adt_cat: ADT },
  category: 'audit',
  direction: 'to-participant',
  officeRequired: false,
  signatures: 1,
  attachments: { min: 0, max: 50 },
  ...own,
  children: [
    documentModeId(own.code),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    ...own.children,
  ],
})

/** A document of an audit that the audited person sends: signed, by an employee under a power of attorney. */
export const fromAudited = (own: Own): KindDefinition =>
  fromCustoms({ direction: 'from-participant', officeRequired: true, powerOfAttorney: 'required', ...own })

/** Groups the documents of an audit share by shape, though each declares them in a namespace of its own. */
export function auditTypesOf(namespace: string) {
  const { field, group } = elementsOf(namespace)
  const note = field('Note', text.free(250), t('Примечание', 'Note'), advanced)
  const comment = field('Comment', text.free(250), t('Примечание', 'Note'), advanced)
  const serviceCard = field(
    'PersonCustomsID',
    text.code(50),
    t('Служебное удостоверение, номер', 'Service card number'),
    {
      ...optional,
      advanced: true,
    },
  )
  const rank = field('Rank', text.free(150), t('Звание', 'Rank'), optional)
  const seal = field('LNP', text.code(4), t('Номер личной печати', 'Personal seal number'), advanced)

  /** CustomPersonType without its note. */
  const officialBase = (signer: boolean): readonly Node[] => [
    ...person(signer),
    group('CustomsDept', customsOffice(), t('Таможенный орган', 'Customs office'), advanced),
    field('Phone', text.free(24), t('Телефон', 'Telephone'), optional),
    serviceCard,
    field('Department', text.free(250), t('Подразделение', 'Department'), optional),
    rank,
    seal,
  ]

  const representative: readonly Node[] = [...personSignature, comment]

  return {
    /** CustomPersonType; `signer` is the official who works in the portal. */
    official: (signer = false): readonly Node[] => [...officialBase(signer), note],
    officialBase,
    /** CustomsIssuedType: the office and its signature. */
    issuer: (own = false): readonly Node[] => [...issuer(own), serviceCard, rank, seal, note],
    /** SecondExempReceivedType. */
    paperReceipt: [...paperReceipt, comment] as readonly Node[],
    /** AuditOrganizationType: the audited person with the one who stands for it. */
    organisation: (ofRepresentative: readonly Node[] = []): readonly Node[] => [
      ...russianOrganisation,
      field('OKPO', text.code(10), t('ОКПО', 'OKPO'), { ...advanced, prefill: 'participant.okpo' }),
      group('FactAddressDetails', russianAddress, t('Где находится', 'Where it is'), {
        ...advanced,
        prefill: 'on-request',
      }),
      group('RegionCustoms', auditOffice(), t('Региональное управление', 'Regional directorate'), advanced),
      group(
        'Person',
        [...representative, ...ofRepresentative],
        t('Руководитель или представитель', 'Head or representative'),
        optional,
      ),
    ],
    /** PersonType: a representative of the audited person. */
    representative,
    /** What is audited: a declaration with numbers of goods in it (DTNumberInfoType), or a document that serves as one. */
    declaration: (document: readonly Node[] = documentReference): Choice =>
      choice('declared', t('Что проверяется', 'What is audited'), [
        branch(
          group(
            'DTNumberInfo',
            [
              ...declarationNumber,
              field(
                'DeclarationKind',
                text.exact(3),
                t('Вид декларации, код', 'Kind of declaration'),
                advanced,
              ),
              field('GoodsNumeric', ordinal(5), t('Номер товара', 'Number of goods'), any),
            ],
            t('Декларация', 'Declaration'),
          ),
        ),
        branch(group('OtherDocument', document, t('Другой документ', 'Another document'))),
      ]),
    /** AttachedFileType. Files themselves stay beside the document: only what came with an XML is kept inside. */
    attachedFile: group(
      'AttachedFile',
      [
        field('FileName', text.free(250), t('Имя файла', 'File name'), {
          ...optional,
          auto: 'attachment.name',
        }),
        field('FileContent', fileData, t('Содержимое файла', 'Content of the file'), {
          ...any,
          opaque: true,
        }),
      ],
      t('Приложение', 'Attachment'),
      { ...any, auto: 'attachments', order: 8 },
    ),
    comment: { ...comment, order: 7 } satisfies Field,
    /** DirectionByPostType without the official it begins with. */
    byPost: (repeated: boolean): readonly Node[] => [
      group('PostAddress', withoutProfile(russianAddress), t('Почтовый адрес', 'Postal address'), optional),
      field('Date', date, t('Дата отправки', 'Date of posting'), repeated ? any : optional),
    ],
  }
}
