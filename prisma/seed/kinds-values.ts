import type { FormValues } from '@/server/modules/catalogue/domain/definition'
import { ESIA_ORGANISATIONS } from '@/server/standins/esia/persons'

/** What «Балтийский вектор» types into its papers. Firms, people and numbers are invented. */

const OWN = ESIA_ORGANISATIONS[0]
const ADDRESS = {
  PostalCode: '214000',
  CountryCode: 'RU',
  Region: 'Смоленская область',
  City: 'Смоленск',
  StreetHouse: 'ул. Складская, д. 4',
}
const NUMBERS = { RFOrganizationFeatures: { OGRN: OWN.ogrn, INN: OWN.inn, KPP: OWN.kpp } }
/** Names fit 150 characters by the album. */
export const OWN_PARTY: FormValues = { OrganizationName: OWN.fullName, ...NUMBERS, Address: ADDRESS }
const OWN_ACCOUNT = {
  BankAccount: ['40702810000000000114'],
  BankAccountDescription: ['расчётный в рублях'],
  BankName: 'АО «Выдуманный банк»',
  BICID: '000000001',
}
const HEAD = {
  PersonSurname: 'Орлова',
  PersonName: 'Марина',
  PersonMiddleName: 'Викторовна',
  PersonPost: 'Генеральный директор',
}
const ACCOUNTANT = { PersonSurname: 'Кузьмина', PersonName: 'Ольга', PersonMiddleName: 'Сергеевна' }

export interface Supplier {
  name: string
  address: FormValues
  currency: string
  origin: string
}

/** One delivery of pumps; sums are in the supplier's currency. */
export interface Delivery {
  supplier: Supplier
  contract: { number: string; date: string }
  invoice: string
  date: string
  goods: { description: string; article: string; code: string; count: number; price: number; kilos: number }
  lorry: string
}

export const SUPPLIERS = {
  pumps: {
    name: 'Nordlicht Beispielpumpen GmbH',
    address: { CountryCode: 'DE', City: 'Musterstadt', StreetHouse: 'Hafenweg 8' },
    currency: 'EUR',
    origin: 'DEU',
  },
  valves: {
    name: 'Ningbo Example Valve Co., Ltd.',
    address: { CountryCode: 'CN', City: 'Ningbo', StreetHouse: '12 Sample Road' },
    currency: 'CNY',
    origin: 'CHN',
  },
} satisfies Record<string, Supplier>

const supplierParty = ({ name, address }: Supplier): FormValues => ({
  OrganizationName: name,
  Address: address,
})
const cost = ({ goods }: Delivery) => (goods.count * goods.price).toFixed(2)
const gross = ({ goods }: Delivery) => String(Math.round(goods.count * goods.kilos * 1.08))
const net = ({ goods }: Delivery) => String(goods.count * goods.kilos)

export const contractValues = (
  supplier: Supplier,
  { number, date, sum, until }: { number: string; date: string; sum: string; until: string },
): FormValues => ({
  SupplementationSign: 'true',
  ContractTerms: {
    Amount: sum,
    CurrencyCode: supplier.currency,
    LastDate: until,
    PaymentCurrencyCode: [supplier.currency],
    ContractSubject: [
      'Поставка насосов, запорной арматуры и запасных частей к ним партиями по заявкам покупателя',
    ],
    ContractTime: until,
    PaymentPeriod: '30 дней после получения товара',
    DealSign: '1',
    PrepaySign: 'false',
    StockCategorySign: 'false',
    BuyerLimitationSign: 'false',
    InsuranceSign: 'true',
  },
  ForeignPerson: supplierParty(supplier),
  RussianPerson: { ...OWN_PARTY, BankInformation: [OWN_ACCOUNT] },
  ContractDeliveryTerms: [{ DeliveryPlace: ['Смоленск'], DeliveryTermsStringCode: 'DAP' }],
  ContractRegistration: {
    PrDocumentName: 'Договор поставки',
    PrDocumentNumber: number,
    PrDocumentDate: date,
    ContractPlace: 'Смоленск',
  },
  ContractSignedPerson: { ...HEAD, IssueDate: date },
})

export const invoiceValues = (delivery: Delivery): FormValues => ({
  CurrencyCode: delivery.supplier.currency,
  TotalCost: cost(delivery),
  TaxSum: '0.00',
  Buyer: OWN_PARTY,
  Seller: supplierParty(delivery.supplier),
  Consignee: OWN_PARTY,
  Consignor: supplierParty(delivery.supplier),
  InvoiceGoods: [
    {
      GoodsDescription: [delivery.goods.description],
      GoodMarking: delivery.goods.article,
      GoodsCode: delivery.goods.code,
      GoodsQuantity: String(delivery.goods.count),
      MeasureUnitQualifierName: 'ШТ',
      GoodsPrice: delivery.goods.price.toFixed(2),
      GoodsCost: cost(delivery),
      TotalCost: cost(delivery),
      OriginA3CountryCode: delivery.supplier.origin,
    },
  ],
  Registration: {
    PrDocumentName: 'Счёт',
    PrDocumentNumber: delivery.invoice,
    PrDocumentDate: delivery.date,
  },
  SignatureDirectorChiefAccountant: { Director: HEAD, ChiefAccountant: ACCOUNTANT },
})

export const packingListValues = (delivery: Delivery): FormValues => ({
  GrossWeightQuantity: gross(delivery),
  NetWeightQuantity: net(delivery),
  Consignor: supplierParty(delivery.supplier),
  Consignee: OWN_PARTY,
  DeliveryTerms: {
    DeliveryPlace: ['Смоленск'],
    DeliveryTermsStringCode: 'DAP',
    Contract: {
      PrDocumentNumber: delivery.contract.number,
      PrDocumentDate: delivery.contract.date,
    },
    Invoice: { PrDocumentNumber: delivery.invoice, PrDocumentDate: delivery.date },
    Registration: {
      PrDocumentName: 'Упаковочный лист',
      PrDocumentNumber: `УЛ-${delivery.invoice}`,
      PrDocumentDate: delivery.date,
    },
  },
  Goods: [
    {
      GoodsDescription: [delivery.goods.description],
      GoodsQuantity: String(delivery.goods.count),
      MeasureUnitQualifierName: 'ШТ',
      GrossWeightQuantity: gross(delivery),
      NetWeightQuantity: net(delivery),
      GoodMarking: delivery.goods.article,
      PlacesQuantity: [{ PlacesQuantity: String(delivery.goods.count), PackingCode: 'CS' }],
    },
  ],
  TransportMeans: [{ Number: delivery.lorry, ModeCode: '30' }],
  TotalPlacesQuantity: [{ PlacesQuantity: String(delivery.goods.count), PlacesDescription: 'ящик' }],
})

export const waybillValues = (delivery: Delivery): FormValues => ({
  LanguageCode: 'RU',
  GoodsQuantity: String(delivery.goods.count),
  StampSign: 'true',
  RegistrationDocument: {
    Date: delivery.date,
    RegID: `CMR-${delivery.invoice}`,
    Place: String(delivery.supplier.address['City']),
  },
  Consignor: supplierParty(delivery.supplier),
  Consignee: OWN_PARTY,
  Carrier: CARRIER,
  CMRGoods: [
    {
      GoodsDescription: [delivery.goods.description],
      GoodsNomenclatureCode: delivery.goods.code,
      GoodsQuantity: String(delivery.goods.count),
      GrossWeightQuantity: gross(delivery),
      GoodsPackingInfo: [{ PackingCode: 'CS', PakingQuantity: String(delivery.goods.count) }],
    },
  ],
  DeliveryTerms: { DeliveryPlace: ['Смоленск'], DeliveryTermsStringCode: 'DAP' },
  CMRTransport: { PrimeMoverStateSignID: delivery.lorry },
  TakingCargo: { TakingCargoDate: delivery.date, TakingCargoPlace: delivery.supplier.address },
  CMRGoodsWeight: { GrossWeightQuantity: gross(delivery) },
})

const CARRIER: FormValues = { OrganizationName: 'ООО «Дорога примеров»' }

/** Report ДО-1 on a delivery, as the owner of the warehouse writes it. */
export const placementValues = (
  delivery: Delivery,
  { number, date, acceptedAt }: { number: string; date: string; acceptedAt: string },
): FormValues => ({
  MainTransportModeCode: '30',
  ReportNumber: number,
  ReportDate: date,
  WarehouseOwner: {
    OrganizationName: OWN.fullName,
    ShortName: OWN.shortName,
    ...NUMBERS,
    Address: ADDRESS,
    WarehouseLicense: {
      CertificateKind: 'lic_Certificate',
      CertificateNumber: '10113/000000/00001/1',
      CertificateDate: '2024-02-15',
    },
    WarehousePerson: BELOV,
  },
  Carrier: { ...CARRIER, CountryCode: 'BY', Address: { CountryCode: 'BY', City: 'Примерск' } },
  Transports: [{ TransportModeCode: '31', TransportIdentifier: delivery.lorry }],
  GoodsShipment: {
    TotalPackageNumber: String(delivery.goods.count),
    MPOSign: 'false',
    TransportDocs: [
      {
        PrDocumentName: 'Автодорожная накладная',
        PrDocumentNumber: `CMR-${delivery.invoice}`,
        PrDocumentDate: delivery.date,
        PresentedDocumentModeCode: '02015',
        WhCommDoc: {
          Consignor: {
            CountryCode: String(delivery.supplier.address['CountryCode']),
            OrganizationName: delivery.supplier.name,
          },
          Consignee: { OrganizationName: OWN.fullName, ...NUMBERS, Address: ADDRESS },
        },
        Goods: [
          {
            GoodsNumber: '1',
            GoodsTNVEDCode: delivery.goods.code,
            InvoiceCost: cost(delivery),
            CurrencyCode: delivery.supplier.currency,
            GoodsDescriptionFull: { GoodsDescription: [delivery.goods.description] },
            CargoPlace: { PlaceNumber: String(delivery.goods.count), PackageCode: 'CS' },
            BruttoVolQuant: { GoodsQuantity: gross(delivery), MeasureUnitQualifierCode: '166' },
            GoodsWHNumber: `${number}-1`,
            KeepingPlace: { Angar: '2', WHPackind: 'Б-14' },
            AcceptDateTime: acceptedAt,
          },
        ],
      },
    ],
    CommerceDocs: [
      {
        PrDocumentName: 'Счёт',
        PrDocumentNumber: delivery.invoice,
        PrDocumentDate: delivery.date,
        PresentedDocumentModeCode: '04021',
      },
    ],
  },
})

const BELOV = { PersonSurname: 'Белов', PersonName: 'Артём', PersonMiddleName: 'Игоревич' }

/** An application for return of what was left on the account. */
export const returnValues = (date: string): FormValues => ({
  RegistrationReq: { PrDocumentNumber: '264-Б', PrDocumentDate: date },
  Article: ['36'],
  ReturnCrediting: '0',
  CashType: '1',
  ReasonReturningCrediting: 'Поставка отменена, внесённые авансовые платежи не использованы',
  AmountCash: [{ Amount: '486200.00' }],
  BankInformation: OWN_ACCOUNT,
  PaymentDocument: [
    {
      PrDocumentName: 'Платёжное поручение',
      PrDocumentNumber: '318',
      PrDocumentDate: date,
      Amount: '486200.00',
    },
  ],
})
