import type { Field, Node } from '../definition'
import {
  branch,
  choice,
  countryLetters,
  date,
  elementsOf,
  indicator,
  option,
  optional,
  ordinal,
  t,
  text,
} from './build'
import { address, declarationNumber, documentReference, organisationBase, person } from './common-types'
import { officeCode } from './customs-office-types'
import { identityCard } from './russian-types'

/** WarehouseCommonAggregateTypesCust of the album 5.23.0: parts of the reports of a temporary storage warehouse (СВХ). */
export const WAREHOUSE =
  'urn:customs.ru:Information:WarehouseDocuments:WarehouseCommonAggregateTypesCust:5.22.0'
const { field, group } = elementsOf(WAREHOUSE)
const advanced = { ...optional, advanced: true } as const

/** A number in order, from 1. */
export const numberInOrder = ordinal(10)
/** Number of a report in the warehouse's own books. */
export const reportNumber = text.code(7)

/** WHAddressType. */
export const warehouseAddress: readonly Node[] = [
  ...address,
  field('AddressLine', text.free(250), t('Адрес одной строкой', 'Address in one line'), advanced),
]

/** WarehouseCertificateType: what lets the warehouse keep goods. */
const certificate: readonly Node[] = [
  field(
    'CertificateKind',
    {
      base: 'token',
      options: [
        option('lic_Certificate', 'Свидетельство о включении в реестр', 'Certificate of the register'),
        option('lic_Licence', 'Лицензия', 'Licence'),
        option('lic_Permition', 'Разрешение', 'Permission'),
        option('lic_PermZtk', 'Приказ о постоянной зоне контроля', 'Order on a permanent control zone'),
        option('lic_TempZtk', 'Решение о временной зоне контроля', 'Decision on a temporary control zone'),
      ],
    },
    t('Документ', 'Document'),
  ),
  field('CertificateNumber', text.code(50), t('Номер', 'Number')),
  field('CertificateDate', date, t('Дата', 'Date'), optional),
]

/** WarehouseOwnerType: who keeps the goods, that is who writes the report. */
export const warehouseOwner: readonly Node[] = [
  ...organisationBase,
  group('Address', warehouseAddress, t('Адрес места хранения', 'Address of the place of storage')),
  group('WarehouseLicense', certificate, t('На каком основании хранит', 'On what ground it keeps goods')),
  group('ActualWarehouseLicense', certificate, t('Действующий документ', 'Document now in force'), {
    ...advanced,
    help: t(
      'Заполните, если документ, по которому принимали товар, уже не действует.',
      'Fill in if the document the goods were taken under is no longer in force.',
    ),
  }),
  group(
    'WarehousePerson',
    person(true),
    t('Представитель склада', 'Representative of the warehouse'),
    optional,
  ),
]

/** WHCarrierType. */
export const carrier: readonly Node[] = [
  ...organisationBase,
  field('CountryCode', countryLetters, t('Страна', 'Country'), {
    help: t('Две латинские буквы, например BY.', 'Two Latin letters, for example BY.'),
  }),
  group('Address', warehouseAddress, t('Адрес', 'Address')),
  group('CarrierPerson', person(), t('Представитель перевозчика', 'Representative of the carrier'), optional),
]

/** WhTransportType: a vehicle with the particulars of its mode. */
export const vehicle: readonly Node[] = [
  field('TransportModeCode', text.exact(2), t('Код вида транспорта', 'Code of the mode of transport'), {
    help: t(
      'Две цифры: 30 – автомобильный, 20 – железнодорожный, 40 – воздушный.',
      'Two digits: 30 is road, 20 rail, 40 air.',
    ),
  }),
  field('TransportIdentifier', text.code(40), t('Номер', 'Number'), {
    help: t(
      'Номер машины, вагона, борта или название судна.',
      'Number of the lorry, wagon or aircraft, or name of the ship.',
    ),
  }),
  choice(
    'particulars',
    t('Подробности', 'Particulars'),
    [
      branch(
        group(
          'Avia',
          [
            field('FlightNumber', { base: 'string', maxLength: 20 }, t('Рейс', 'Flight'), optional),
            field('FlightDate', date, t('Дата рейса', 'Date of the flight'), optional),
          ],
          t('Воздушный', 'Air'),
        ),
      ),
      branch(
        group(
          'Avto',
          [
            field('TrailerIdentifier', text.code(40), t('Прицеп', 'Trailer'), optional),
            field('SecondTrailerIdentifier', text.code(40), t('Второй прицеп', 'Second trailer'), optional),
          ],
          t('Автомобильный', 'Road'),
        ),
      ),
      branch(
        group(
          'RailRoad',
          [
            field(
              'RailStation',
              text.pattern('(\\d{5})|(\\d{6})'),
              t('Код станции', 'Code of the station'),
              optional,
            ),
          ],
          t('Железнодорожный', 'Rail'),
        ),
      ),
      branch(
        group(
          'Sea',
          [
            field(
              'EntryNumber',
              { base: 'string', maxLength: 12 },
              t('Номер прихода', 'Number of the call'),
              optional,
            ),
            field('CountryCode', countryLetters, t('Страна судна', 'Country of the ship'), optional),
            group('Captain', person(), t('Капитан', 'Captain'), optional),
          ],
          t('Морской или речной', 'Sea or river'),
        ),
      ),
    ],
    optional,
  ),
]

/** WhPresentDocType. */
export const presentedDocument: readonly Field[] = [
  ...documentReference,
  field('PresentedDocumentModeCode', text.exact(5), t('Код вида документа', 'Code of the kind of document'), {
    ...optional,
    help: t(
      'Пять знаков по классификатору, например 02015.',
      'Five characters of the classifier, for example 02015.',
    ),
  }),
]

/** WhCustomDocumentType. */
export const customsDocument: readonly Field[] = [
  ...presentedDocument,
  field(
    'VttCustomsCode',
    officeCode,
    t('Код таможни отправления', 'Code of the office of departure'),
    optional,
  ),
]

/** TransportDocRegNumType: registration number of a transport document. */
export const transportDocumentNumber: readonly Node[] = [
  ...declarationNumber,
  field('WaybillNumPP', text.code(3), t('Номер накладной по порядку', 'Number of the waybill in order')),
]

/** ConsigneeType. */
export const consignee: readonly Node[] = [
  ...organisationBase,
  group('Address', warehouseAddress, t('Адрес', 'Address')),
  group('IdentityCard', identityCard, t('Документ получателя', 'Document of the consignee'), advanced),
]

/** WhCommDocType with the choice around it: the consignment by its transport document. */
export const consignment = choice('consignment', t('Партия', 'Consignment'), [
  branch(
    group(
      'WhCommDoc',
      [
        field('CompletteList', text.code(50), t('Связанная накладная', 'Related waybill'), {
          min: 0,
          max: null,
          advanced: true,
        }),
        group(
          'CustomNumber',
          transportDocumentNumber,
          t('Регистрационный номер', 'Registration number'),
          advanced,
        ),
        group(
          'Consignor',
          [
            field('CountryCode', countryLetters, t('Страна', 'Country'), optional),
            field('OrganizationName', text.free(150), t('Наименование или ФИО', 'Name'), optional),
            group('Address', warehouseAddress, t('Адрес', 'Address'), advanced),
          ],
          t('Отправитель', 'Consignor'),
          { ...optional, prefill: 'on-request' },
        ),
        group('Consignee', consignee, t('Получатель', 'Consignee'), { prefill: 'on-request' }),
      ],
      t('С документами', 'With documents'),
    ),
  ),
  branch(
    field(
      'ArrivalCargoWithoutDocsIndicator',
      indicator,
      t('Груз прибыл без документов', 'Cargo came without documents'),
    ),
  ),
])
