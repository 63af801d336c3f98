import type { KindDefinition, Node } from '../definition'
import {
  branch,
  choice,
  date,
  digit,
  documentModeId,
  elementsOf,
  option,
  optional,
  t,
  text,
  time,
} from './build'
import { baseDocument, CAT, declarationNumber, person } from './common-types'
import { officeCode } from './customs-office-types'
import { RUSCAT } from './russian-types'
import { reportNumber, WAREHOUSE, warehouseOwner } from './warehouse-types'

const { field, group } = elementsOf(WAREHOUSE)
const advanced = { ...optional, advanced: true } as const

type Own = Pick<
  KindDefinition,
  'code' | 'version' | 'root' | 'namespace' | 'title' | 'summary' | 'children'
> &
  Partial<KindDefinition> & {
    /** Of the report's own namespace. */
    prefix: string
  }

/** A report of a temporary storage warehouse: signed for the owner, by an employee under a power of attorney. */
export const warehouseReport = ({ prefix, ...own }: Own): KindDefinition => ({
  prefixes: { [prefix]: own.namespace, catWH_ru: WAREHOUSE, cat_ru: CAT, RUScat_ru: RUSCAT },
  category: 'warehouse',
  direction: 'from-participant',
  officeRequired: true,
  signatures: 1,
  powerOfAttorney: 'required',
  attachments: { min: 0, max: 50 },
  subject: 'ReportNumber',
  ...own,
  children: [
    documentModeId(own.code),
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    ...own.children,
  ],
})

/** Number, date and time of a report whose elements belong to the given namespace. */
export function reportIdentity(namespace: string): readonly Node[] {
  const of = elementsOf(namespace)
  return [
    of.field('ReportNumber', reportNumber, t('Номер отчёта', 'Number of the report'), {
      help: t('По вашему учёту, до 7 знаков.', 'By your own books, up to 7 characters.'),
    }),
    of.field('ReportDate', date, t('Дата отчёта', 'Date of the report')),
    of.field('ReportTime', time, t('Время отчёта', 'Time of the report'), advanced),
  ]
}

/** WareHouseReportType: what the reports ДО-1 and ДО-2 begin with. */
export const reportHead: readonly Node[] = [
  field('MainTransportModeCode', text.exact(2), t('Код вида транспорта', 'Code of the mode of transport'), {
    order: 1,
    help: t(
      'Две цифры: 30 – автомобильный, 20 – железнодорожный, 40 – воздушный.',
      'Two digits: 30 is road, 20 rail, 40 air.',
    ),
  }),
  ...reportIdentity(WAREHOUSE),
  group('WarehouseOwner', warehouseOwner, t('Владелец склада', 'Owner of the warehouse'), { order: 4 }),
]

/** WHCustomInspectorType. */
const inspector: readonly Node[] = [
  ...person(),
  field('LNP', text.code(4), t('Номер личной печати', 'Personal seal number')),
  field(
    'CustomsCode',
    officeCode,
    t('Код таможенного органа на печати', 'Office code on the seal'),
    optional,
  ),
]

/** WHCustomRegisterDocumentDataType: what customs writes on a report it has taken. */
export const customsRegistration: readonly Node[] = [
  field(
    'CustomState',
    {
      base: 'token',
      options: [
        option('ds_Editing', 'Составляется', 'Being written'),
        option('ds_Rebuilding', 'Исправляется', 'Being corrected'),
        option('ds_OnInspect', 'На проверке', 'Under inspection'),
        option('ds_Registered', 'Зарегистрирован', 'Registered'),
      ],
    },
    t('Состояние', 'State'),
  ),
  field('RegisterTime', time, t('Время регистрации', 'Time of registration'), optional),
  group('Inspector', inspector, t('Кто зарегистрировал', 'Who registered'), optional),
  group(
    'Cancelation',
    [
      field('CancelDate', date, t('Дата', 'Date')),
      field('CancelReason', text.free(250), t('Причина', 'Reason'), { multiline: true }),
      group('Inspector', inspector, t('Кто аннулировал', 'Who annulled')),
    ],
    t('Отчёт аннулирован', 'Report is annulled'),
    optional,
  ),
  group(
    'RegisterNumber',
    [
      ...declarationNumber,
      choice(
        'place',
        t('Место хранения', 'Place of storage'),
        [
          branch(
            field('CertificateNumber', text.code(50), t('Номер свидетельства', 'Number of the certificate')),
          ),
          branch(field('OtherWHPlaceKind', digit(), t('Иное место, признак', 'Another place, its mark'))),
        ],
        optional,
      ),
    ],
    t('Регистрационный номер', 'Registration number'),
    optional,
  ),
]
