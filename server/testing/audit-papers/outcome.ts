import {
  AUDITED_PERIOD,
  CHIEF,
  DECLARATION,
  idOf,
  INSPECTOR,
  named,
  ORLOVA,
  reference,
  type Paper,
} from './paper'

const ACT_NUMBER = '10113000/210/201126/А0012'
const OBJECTIONS_NUMBER = '281-Т'

const FOUND = [
  'Насосы классифицированы в подсубпозиции одноступенчатых.',
  'По паспорту изделия рабочих колёс два, насос многоступенчатый.',
] as const
const ON_CLASSIFICATION = 'Принять решение о классификации товара № 1'
const EXTRA_DUTY = { PaymentModeCode: '2010', EstimatedAmount: '84120.55' }

/** The act of the desk audit. */
export const act: Paper = {
  code: '1006901E',
  id: idOf(11),
  day: '2026-11-20',
  signer: CHIEF,
  typed: {
    IdentKindAudit: '2',
    ActNumber: { Number: ACT_NUMBER },
    ActPlace: 'Смоленск',
    BeginAuditDate: '2026-10-05',
    EndAuditDate: '2026-11-20',
    AuditPeriod: AUDITED_PERIOD,
    ListCommission: [named(INSPECTOR)],
    AuditOrganization: { Chief: named(ORLOVA) },
    SubjectInspection: [{ SubjectInspectionCode: ['2'] }],
    DTInfo: [
      {
        DTNumberInfo: { ...DECLARATION, GoodsNumeric: ['1'] },
        ViolationSign: 'true',
        EstimatedTaxes: [EXTRA_DUTY],
        NeedDecisionCustSign: 'true',
        DecisionCustKind: '4',
        KPPCustomsRepresentative: '000001001',
      },
    ],
    AuditActions: [{ ActionDescription: ['Сопоставлены декларация, договор и паспорт изделия'] }],
    AuditDescription: [...FOUND],
    AuditDisorders: [
      {
        DisorderDescription: ['Заявлен неверный код товара'],
        LawArticle: [{ PrDocumentName: 'ТК ЕАЭС', ArticleNumber: '106', ClauseNumber: '1' }],
        AuditPayments: [{ PaymentModeCode: '2010', PaymentAmount: '84120.55', PaymentCurrencyCode: '643' }],
      },
    ],
    Resolution: [ON_CLASSIFICATION],
    CommissionSignature: [{ ...named(INSPECTOR), IssueDate: '2026-11-20' }],
    CustomsPerson: { PersonName: 'Лебедев Сергей Николаевич', LNP: '0231' },
    DateApprovalAct: '2026-11-20',
  },
}

/** What the act says to the customs representative that submitted the declaration. */
export const extract: Paper = {
  code: '1006927E',
  id: idOf(12),
  day: '2026-11-20',
  signer: CHIEF,
  typed: {
    RefDocumentID: act.id,
    ActNumber: reference(ACT_NUMBER, act),
    IdentKindAudit: '2',
    DTInfo: [
      {
        DTNumberInfo: { ...DECLARATION, GoodsNumeric: ['1'] },
        ViolationSign: 'true',
        EstimatedTaxes: [EXTRA_DUTY],
        NeedDecisionCustSign: 'true',
        DecisionCustKind: '3',
      },
    ],
    ResolutionInfo: { AmountInfo: ['Ввозная пошлина 84 120,55 рубля'], Resolution: [ON_CLASSIFICATION] },
    CustomsRepresentative: { OrganizationName: 'ООО «Таможенный проводник»' },
  },
}

const OBJECTION = {
  NameStructuralUnitAct: ['Установленные факты, абзац 2'],
  RegulationAct: [FOUND[1]],
  ObjectionsToAct: ['Второе колесо – направляющий аппарат: ступень одна, чертёж приложен.'],
}

/** One provision of the act is contested. */
export const objections: Paper = {
  code: '1006925E',
  id: idOf(13),
  day: '2026-11-27',
  signer: ORLOVA,
  typed: {
    RefDocumentID: act.id,
    DocKind: '1',
    ObjectionNumber: { Number: OBJECTIONS_NUMBER },
    IdentKindAudit: '2',
    ActNumber: reference(ACT_NUMBER, act),
    AuditOrganization: { Chief: named(ORLOVA) },
    Objections: [OBJECTION],
  },
}

/** Customs agrees in part. */
export const conclusion: Paper = {
  code: '1006926E',
  id: idOf(14),
  day: '2026-12-11',
  signer: CHIEF,
  typed: {
    RefDocumentID: objections.id,
    ConclusionNumber: { Number: '06-12/9904' },
    ConclusionPlace: 'Смоленск',
    ObjectionNumber: reference(OBJECTIONS_NUMBER, objections),
    ActNumber: reference(ACT_NUMBER, act),
    AuditOrganization: { Chief: named(ORLOVA) },
    ConclusionsOnObjections: [
      { ...OBJECTION, Conclusions: ['Принято: по чертежу насос одноступенчатый, вывод акта исключается.'] },
    ],
  },
}

/** The decision on results, and how to appeal against it. */
export const decision: Paper = {
  code: '1006902E',
  id: idOf(15),
  day: '2026-12-18',
  signer: CHIEF,
  typed: {
    DocKind: '1',
    DecisionNumber: { Number: '10113000/210/181226/Т0012/001' },
    IdentKindAudit: '1',
    ActNumber: reference(ACT_NUMBER, act),
    AuditDisorders: [{ DisorderDescription: ['Заявлен неверный вес нетто товара № 1'] }],
    Decisions: [
      {
        NumberString: '1',
        Decision_Variant_1: 'true',
        Text: ['Внести изменения в декларацию после выпуска товаров'],
        PaymentsInfo: [{ PaymentTermDate: '2027-01-29' }],
        GoodsNumeric: ['1'],
      },
    ],
    Appeals: {
      CustomsSuperior: {
        Code: '10100000',
        OfficeName: 'Центральное таможенное управление',
        Address: { City: 'Москва' },
      },
      CustomsAppeal: { Code: '10113000', OfficeName: 'Смоленская таможня' },
    },
  },
}

/** The official has received the reply. */
export const receipt: Paper = {
  code: '1004031E',
  id: idOf(16),
  day: '2026-10-14',
  signer: INSPECTOR,
  typed: {
    NumberOfDocs: '1',
    RecipDoc: [
      {
        PrDocumentName: 'Ответ на требование таможни',
        RecipDocumentID: idOf(4),
        RecipDocumentModeID: '1006928E',
        RecipDate: '2026-10-14',
        RecipTime: '12:40:00',
      },
    ],
    CustomsPerson: { PersonName: 'Громова Ирина Сергеевна', LNP: '0198' },
  },
}

/** What a format check found in the reply. */
export const errors: Paper = {
  code: '1004030E',
  id: idOf(17),
  day: '2026-10-14',
  signer: INSPECTOR,
  typed: {
    RefDocumentID: idOf(4),
    BadDocument: [
      {
        DocID: idOf(4),
        DocName: 'Ответ на требование таможни',
        DocModeID: '1006928E',
        Error: [
          {
            NumPP: '1',
            DateInf: '2026-10-14',
            TimeInf: '12:41:00',
            ErrCode: 'FLK.not-in-list',
            ErrorName: 'Значения нет в перечне',
            ErrElement: 'DocList.0.RequestDoc.DocCode',
            ErrLevel: '1',
            SuccessContent: 'Код вида документа из требования',
          },
        ],
      },
    ],
  },
}
