import type { Node } from '../definition'
import { branch, choice, date, dateTime, elementsOf, option, optional, t, text } from './build'
import { archiveMessage, archiveNamespace, guid } from './archive-types'
import { baseDocument, CAT, declarationNumber, documentReference } from './common-types'
import { customsOffice } from './customs-office-types'

const NAMESPACE = archiveNamespace('NotifDocRegistration')
const { field, group } = elementsOf(NAMESPACE)

/** A register of its own: code of office, day, number of a fixed length, letters of the kind. */
const registered = (numberLength: number, kindLength: number): readonly Node[] => [
  field(
    'CustomsCode',
    text.pattern('[0-9]{2}|[0-9]{5}|[0-9]{8}'),
    t('Код таможенного органа', 'Code of the customs office'),
  ),
  field('RegistrationDate', date, t('Дата регистрации', 'Date of registration')),
  field('RegistrationNumber', text.exact(numberLength), t('Номер', 'Number')),
  field('DocKind', text.code(kindLength), t('Вид документа кратко', 'Kind of document in short')),
]

/** 1005018E NotifDocRegistration: the number under which customs registered a document. */
export const registrationNotice = archiveMessage({
  code: '1005018E',
  root: 'NotifDocRegistration',
  prefixes: { ndr: NAMESPACE, cat_ru: CAT },
  title: t('Сведения о регистрации документа', 'Registration of a document'),
  summary: t(
    'Под каким номером таможня зарегистрировала документ.',
    'The number under which customs registered a document.',
  ),
  subject: 'RegisterDoc.PrDocumentNumber',
  children: [
    ...baseDocument.map((node) => ({ ...node, order: 9 })),
    field('RegDateTime', dateTime, t('Зарегистрирован', 'Registered'), { ...optional, order: 1 }),
    choice('register', t('В каком журнале', 'In which register'), [
      branch(group('RegisterDoc', documentReference, t('Общий', 'Common'))),
      branch(group('WHRegisterDoc', declarationNumber, t('Временное хранение', 'Temporary storage'))),
      branch(group('FreeWHRegisterDoc', registered(8, 5), t('Свободный склад', 'Free warehouse'))),
      branch(group('ArcticRegisterDoc', registered(10, 5), t('Арктика', 'Arctic'))),
      branch(
        group(
          'AppAccountSystem',
          registered(10, 3),
          t('Оценка системы учёта', 'Assessment of an accounting system'),
        ),
      ),
    ]),
    field('DocID', guid, t('Идентификатор документа', 'Identifier of the document'), { order: 2 }),
    field(
      'CustomsControl',
      {
        base: 'boolean',
        options: [
          option('0', 'Расхождений нет', 'No differences'),
          option('1', 'Расходится с декларацией', 'Differs from the declaration'),
        ],
      },
      t('Контроль', 'Control'),
      { ...optional, order: 1 },
    ),
    group('Customs', customsOffice(), t('Таможенный орган', 'Customs office'), { ...optional, order: 1 }),
  ],
})
