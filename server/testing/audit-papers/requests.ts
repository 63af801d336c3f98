import {
  AUDITED_PERIOD,
  CASE,
  CHIEF,
  DECLARATION,
  idOf,
  INSPECTOR,
  named,
  ORLOVA,
  reference,
  type Paper,
} from './paper'

const NOTIFICATION_NUMBER = '06-12/8211'
const REQUIREMENT_NUMBER = '06-12/8212'
const REPLY_NUMBER = '267-Т'

/** A desk audit begins: 289-ФЗ, article 228. */
export const notification: Paper = {
  code: '1006907E',
  id: idOf(1),
  day: '2026-10-05',
  signer: CHIEF,
  typed: {
    IdentKindDoc: '1',
    IdentKindAudit: '2',
    ConnectCaseCustomsControl: CASE,
    Notif4Audit: { Number: NOTIFICATION_NUMBER },
    AuditSubject: { SubjectInspectionCode: ['2'] },
    AuditPeriod: AUDITED_PERIOD,
    AuditGoods: [{ DTNumberInfo: { ...DECLARATION, GoodsNumeric: ['1'] } }],
  },
}

/** The order for a field audit, with its commission. */
export const order: Paper = {
  code: '1006908E',
  id: idOf(2),
  day: '2026-10-19',
  signer: CHIEF,
  typed: {
    ConnectCaseCustomsControl: CASE,
    DecisionNumber: { Number: '10113000/210/191026/Р0031' },
    Reason: 'Подпункт 2 пункта 16 статьи 333 ТК ЕАЭС',
    AuditFieldKind: '2',
    AuditSubject: ['Достоверность сведений, заявленных в таможенной декларации'],
    AuditPeriod: AUDITED_PERIOD,
    ChiefAudit: { ...named(CHIEF), Phone: '+7 000 000-02-01' },
    ListCommission: [named(INSPECTOR)],
  },
}

/** Documents required at the desk audit, item by item. */
export const requirement: Paper = {
  code: '1006900E',
  id: idOf(3),
  day: '2026-10-06',
  signer: INSPECTOR,
  typed: {
    ConnectCaseCustomsControl: CASE,
    RequestNumber: { Number: REQUIREMENT_NUMBER },
    RequestPlace: 'Смоленск',
    IdentKindRequest: '3',
    Notif4Audit: reference(NOTIFICATION_NUMBER, notification),
    DaysLimitSubmission: '10',
    RequestedDoc: [
      {
        Position: '1',
        DocCode: '03011',
        PrDocumentName: 'Договор поставки насосов со всеми дополнениями',
        StartDate: '2025-01-01',
        EndDate: '2026-06-30',
      },
      {
        Position: '2',
        DocCode: '04021',
        PrDocumentName: 'Счета к договору',
        StartDate: '2026-01-01',
        EndDate: '2026-06-30',
        DocumentDescription: ['С отметками банка об оплате'],
      },
    ],
    BasedArticle: '2',
    AuditPeriod: AUDITED_PERIOD,
    SubmitWayAudit: { AnotherWayShare: 'Через личный кабинет' },
  },
}

/** The audited person submits one document and asks for time for another. */
export const reply: Paper = {
  code: '1006928E',
  id: idOf(4),
  day: '2026-10-14',
  signer: ORLOVA,
  typed: {
    RefDocumentID: requirement.id,
    IdentKindRequest: '1',
    NotificationType: '1',
    RequestNumber: reference(REQUIREMENT_NUMBER, requirement),
    Notif4Audit: reference(NOTIFICATION_NUMBER, notification),
    DocList: [
      {
        SubtmissionKind: '1',
        RequestDoc: { Position: '1', DocCode: '03011' },
        ProvideMark: '1',
        FactDoc: {
          Files: [{ FileName: ['Договор BV-NB 2025-11.pdf'], FileSize: '1840211', SheetsNumber: '14' }],
          ProvidingWay: '1',
          DocKind: '2',
        },
      },
      {
        SubtmissionKind: '2',
        RequestDoc: { Position: '2', DocCode: '04021' },
        PossibleTerm: '2026-10-26',
        Reason: ['Счета с отметками об оплате запрошены в банке'],
      },
    ],
    ProlongDate: '2026-10-26',
    Applicant: { Chief: named(ORLOVA) },
  },
}

/** Customs gives that time. */
export const prolongation: Paper = {
  code: '1006924E',
  id: idOf(5),
  day: '2026-10-15',
  signer: INSPECTOR,
  typed: {
    RefDocumentID: reply.id,
    ConnectCaseCustomsControl: CASE,
    ReasonedReq: reference(REPLY_NUMBER, reply),
    RequestNumber: { ...reference(REQUIREMENT_NUMBER, requirement), DemandKind: '1' },
    ExtensionPeriod: '2026-10-26',
  },
}

/** Originals handed over. */
export const handover: Paper = {
  code: '1006923E',
  id: idOf(6),
  day: '2026-10-26',
  signer: INSPECTOR,
  typed: {
    ActDate: '2026-10-26',
    ActPlace: 'Смоленск',
    RequestNumber: reference(REQUIREMENT_NUMBER, requirement),
    ConnectCaseCustomsControl: CASE,
    AuditOrganization: { Person: named(ORLOVA) },
    ReceivedDocInfo: [
      {
        ReqNumber: '1',
        PrDocumentName: 'Счёт',
        PrDocumentNumber: 'NB-12031',
        PrDocumentDate: '2026-02-06',
        SheetNumber: '2',
        OriginalSign: 'true',
      },
    ],
  },
}

/** The head explains. */
export const explanation: Paper = {
  code: '1006943E',
  id: idOf(7),
  day: '2026-10-27',
  signer: ORLOVA,
  typed: {
    ExplanationPlace: 'Смоленск',
    ExplanationDate: '2026-10-27',
    PersonDetails: {
      BornYear: '1978',
      BornPlace: 'Смоленск',
      IdentityCard: { IdentityCardCode: '21', IdentityCardSeries: '0000', IdentityCardNumber: '000101' },
    },
    ExplanationText: 'Код товара выбран по техническому описанию изготовителя: рабочее колесо одно.',
    CustomsPerson: named(INSPECTOR),
  },
}
