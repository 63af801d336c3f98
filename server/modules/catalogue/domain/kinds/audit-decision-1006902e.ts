import type { KindDefinition, Node } from '../definition'
import {
  any,
  branch,
  choice,
  count,
  countryLetters,
  date,
  elementsOf,
  indicator,
  letter,
  many,
  option,
  optional,
  t,
  text,
  withoutProfile,
} from './build'
import { auditTypesOf, fromCustoms } from './audit-document'
import { ADT, issuer, lawArticle, registered, violation } from './audit-types'
import { detainedTable, goodsTable, personalGoodsTable, personalVehiclesTable } from './audit-decision-goods'
import { controlled, DECISION, RUDECL } from './audit-decision-types'
import { CAT, documentReference, person } from './common-types'
import { customsOffice } from './customs-office-types'
import { CUESAD } from './declared-goods-types'
import { RUSCAT, russianAddress } from './russian-types'

const { field, group } = elementsOf(DECISION)
const rus = elementsOf(RUSCAT)
const types = auditTypesOf(DECISION)
const advanced = { ...optional, advanced: true } as const
const tables = { ...any, order: 4 } as const
const changes = { ...any, advanced: true, order: 6 } as const

const kinds = [
  option('1', 'Решение по результатам контроля', 'Decision on results of control'),
  option('2', 'Изменения в таком решении', 'Changes to such a decision'),
]
const controls = [
  option('1', 'Таможенная проверка', 'Customs audit'),
  option('2', 'Проверка документов или иной случай', 'Check of documents or another case'),
]

/** What may be decided; the ordinal is the official variant. */
const variants: readonly (readonly [ru: string, en: string])[] = [
  ['Решения по итогам проверки или проверки документов', 'Decisions after an audit or a check of documents'],
  ['Выявлено нарушение', 'A violation is found'],
  ['Товары перемещены незаконно', 'Goods were moved unlawfully'],
  ['Найдены товары, запрещённые к обороту', 'Goods banned from circulation are found'],
  ['Найдены товары, подлежащие изъятию', 'Goods that are to be seized are found'],
  ['Участник незаконного перемещения отвечает солидарно', 'One who took part is jointly liable'],
  ['Приобретатель товаров отвечает солидарно', 'The acquirer is jointly liable'],
  ['Изменить таможенный приходный ордер', 'The receipt order is changed'],
  ['Уточнить сведения о товарах', 'Data on goods are made exact'],
  ['Сведения о задержанных товарах', 'Data on detained goods'],
  ['Другое решение', 'Another decision'],
]

/** DecisionsType: a row of the table 3.2. */
const decision: readonly Node[] = [
  field('NumberString', count(3), t('Номер строки', 'Line'), optional),
  choice(
    'variant',
    t('Что решено', 'What is decided'),
    // whoever chooses a variant says yes to it
    variants.map(([ru, en], i) =>
      branch(field(`Decision_Variant_${i}`, indicator, t(ru, en), { default: 'true' })),
    ),
  ),
  field('Text', text.free(500), t('Решение словами', 'Decision in words'), { ...any, multiline: true }),
  group(
    'PaymentsInfo',
    [
      field('PaymentCode', text.exact(5), t('Случай исчисления, код', 'Case of calculation, code'), optional),
      field('PaymentTermDate', date, t('Уплатить до', 'Pay until'), optional),
      field('CalculationRatesDate', date, t('Ставки на день', 'Rates of the day'), optional),
    ],
    t('Исчисление платежей', 'Calculation of payments'),
    any,
  ),
  group('LawArticle', lawArticle, t('Закон об изъятии', 'Law on seizure'), { ...any, advanced: true }),
  group('JointlyLiablePerson', controlled, t('Кто отвечает солидарно', 'Who is jointly liable'), advanced),
  group('DisorderPerson', controlled, t('Кто переместил незаконно', 'Who moved the goods'), advanced),
  group(
    'TPORegNumber',
    [
      field(
        'CustomsCode',
        text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}'),
        t('Код таможенного органа', 'Code of the customs office'),
      ),
      field('RegistrationDate', date, t('Дата', 'Date')),
      field('DocNumber', text.exact(10), t('Номер', 'Number')),
      field('NumPP', text.exact(2), t('Номер изменения', 'Number of the change'), optional),
    ],
    t('Таможенный приходный ордер', 'Customs receipt order'),
    advanced,
  ),
  field('LineNumber', text.code(4), t('Таблица с товарами', 'Table of goods'), {
    ...optional,
    help: t('Строка решения, например 3.3.', 'Line of the decision, for example 3.3.'),
  }),
  field('GoodsNumeric', count(3), t('Номер товара', 'Number of goods'), any),
  group(
    'DecisionCustomsControl',
    documentReference,
    t('Решение по контролю', 'Decision on control'),
    advanced,
  ),
  field('ExpiredDate', date, t('Последний день хранения', 'Last day of storage'), { ...any, advanced: true }),
]

const before = field('PreviousText', text.free(500), t('Прежний текст', 'Former text'), {
  ...many,
  multiline: true,
})
const after = field('ChangeText', text.free(500), t('Новый текст', 'New text'), { ...many, multiline: true })

/** Changes to one table of goods. */
const changedTable = (name: string, line: string) =>
  group(
    name,
    [
      field('GoodsNumeric', count(3), t('Номер товара', 'Number of goods'), optional),
      field('NumberGrf', text.free(10), t('Номер графы', 'Number of the column')),
      before,
      after,
    ],
    t(`Изменение таблицы ${line}`, `Change to the table ${line}`),
    changes,
  )

/** 1006902E DecisionCustomsAudit: the decision on results of customs control, or changes to it. */
export const auditDecision: KindDefinition = fromCustoms({
  code: '1006902E',
  root: 'DecisionCustomsAudit',
  prefixes: {
    doc: DECISION,
    cat_ru: CAT,
    RUScat_ru: RUSCAT,
    adt_cat: ADT,
    catESAD_cu: CUESAD,
    RUDECLcat: RUDECL,
  },
  title: t('Решение по результатам контроля', 'Decision on results of control'),
  summary: t(
    'Что решила таможня после проверки: нарушения, товары, платежи, порядок обжалования.',
    'What customs decided after an audit: violations, goods, payments, how to appeal.',
  ),
  subject: 'DecisionNumber.Number',
  children: [
    field('DocKind', letter(kinds), t('Документ', 'Document')),
    group('DecisionNumber', registered(true), t('Решение', 'Decision'), { order: 1 }),
    field('IdentKindAudit', letter(controls), t('Вид контроля', 'Kind of control')),
    group('CustomsIssuedDecision', issuer(true), t('Кто принял решение', 'Who decided'), { order: 7 }),
    group('AuditOrganization', controlled, t('Кого проверили', 'Who was audited'), { ...optional, order: 2 }),
    group('ActNumber', registered(), t('Акт проверки', 'Act of the audit'), { ...optional, order: 1 }),
    group('AuditDisorders', violation, t('Нарушение', 'Violation'), { ...any, order: 3 }),
    group('Decisions', decision, t('Решение (таблица 3.2)', 'Decision (table 3.2)'), tables),
    group('GoodsInfo', goodsTable, t('Товары (таблица 3.3)', 'Goods (table 3.3)'), tables),
    group(
      'GoodsInfoLP',
      personalGoodsTable,
      t('Личные товары (таблица 3.4)', 'Personal goods (table 3.4)'),
      tables,
    ),
    group(
      'GoodsInfoTSLP',
      personalVehiclesTable,
      t('Личный транспорт (таблица 3.5)', 'Personal vehicles (table 3.5)'),
      tables,
    ),
    group(
      'SuspendedGoodsInfo',
      detainedTable,
      t('Задержанные товары (таблица 3.6)', 'Detained goods (table 3.6)'),
      tables,
    ),
    group('SecondExempReceived', types.paperReceipt, t('Кто получил второй экземпляр', 'Who took the copy'), {
      ...advanced,
      order: 8,
    }),
    group(
      'DirectionByPost',
      [...person(), ...types.byPost(false)],
      t('Отправлено по почте', 'Sent by post'),
      {
        ...advanced,
        order: 8,
      },
    ),
    group(
      'Appeals',
      [
        group(
          'CustomsSuperior',
          [...customsOffice(), group('Address', withoutProfile(russianAddress), t('Адрес', 'Address'))],
          t('В вышестоящий орган', 'To the higher office'),
          optional,
        ),
        group('CustomsAppeal', customsOffice(), t('Чьё решение обжалуется', 'Whose decision'), optional),
        field(
          'OrganizationName',
          text.free(150),
          t('Вправе обжаловать организация', 'Organisation that may appeal'),
          optional,
        ),
        group('PersonName', person(), t('Вправе обжаловать лицо', 'Person who may appeal'), optional),
      ],
      t('Как обжаловать', 'How to appeal'),
      { ...optional, order: 5 },
    ),
    field('Reason', text.free(250), t('Основание изменений', 'Ground of the changes'), {
      ...advanced,
      multiline: true,
      order: 6,
    }),
    group('PrevDecisionNumber', registered(), t('Какое решение меняется', 'Decision that is changed'), {
      ...advanced,
      order: 6,
    }),
    group('CustomsIssuedPrevDecision', issuer(), t('Кто принял прежнее решение', 'Who decided before'), {
      ...advanced,
      order: 6,
    }),
    group(
      'ChangeOther',
      [field('NumberString', text.free(10), t('Номер строки', 'Line')), before, after],
      t('Изменение строки', 'Change to a line'),
      changes,
    ),
    group(
      'ChangeDecisions',
      [
        group('PreviousDecision', decision, t('Было', 'Before')),
        group('ChangeDecisions', decision, t('Стало', 'After')),
      ],
      t('Изменение таблицы 3.2', 'Change to the table 3.2'),
      changes,
    ),
    changedTable('ChangeGoodsInfo', '3.3'),
    changedTable('ChangeInfoLP', '3.4'),
    changedTable('ChangeInfoTSLP', '3.5'),
    changedTable('ChangeSuspendedGoodsInfo', '3.6'),
    group(
      'RegistrationCountry',
      [
        rus.field('CountryCode', countryLetters, t('Код страны', 'Country code')),
        rus.field('CountryName', text.free(40), t('Страна', 'Country'), optional),
      ],
      t('Страна держателя карнета АТА', 'Country of the ATA carnet holder'),
      { ...advanced, order: 8 },
    ),
  ],
})
