import type { Choice, Group } from '../definition'
import {
  branch,
  choice,
  date,
  type elementsOf,
  indicator,
  inn,
  many,
  option,
  optional,
  t,
  text,
} from './build'
import { ownDocument } from './own-document'

type Builders = ReturnType<typeof elementsOf>

/** The number every machine-readable power has: 36 characters of a GUID. */
const number = text.pattern('[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}')
const snils = { ...text.pattern('\\d{11}'), identifier: 'ru-snils' } as const
const personalInn = { ...text.pattern('\\d{12}'), identifier: 'ru-inn-person' } as const

const registers = [
  option('fns', 'Единое хранилище ФНС', 'Storage of the tax service'),
  option('other', 'Другая информационная система', 'Another information system'),
]

const power = ({ field, group }: Builders): Group =>
  group(
    'Power',
    [
      field('Number', number, t('Номер МЧД', 'Number of the power'), {
        help: t(
          'Единый регистрационный номер, 36 знаков с дефисами.',
          'The single registration number, 36 characters with hyphens.',
        ),
      }),
      field('InternalNumber', text.code(50), t('Ваш номер', 'Your own number'), optional),
      field('IssueDate', date, t('Выдана', 'Issued on')),
      field('BeginDate', date, t('Действует с', 'Valid from')),
      field('EndDate', date, t('Действует по', 'Valid until'), {
        help: t('Последний день включительно.', 'The last day included.'),
      }),
      field('MayDelegate', indicator, t('Можно передоверить', 'May be delegated')),
      field('Register', { ...text.code(10), options: registers }, t('Где хранится', 'Where it is kept')),
      field('RegisterAddress', text.free(250), t('Адрес системы', 'Address of the system'), {
        ...optional,
        advanced: true,
      }),
    ],
    t('Доверенность', 'Power of attorney'),
  )

/** By ИНН, with or without СНИЛС, or by СНИЛС alone: a name is not enough. */
const identity = ({ field, group }: Builders): Choice =>
  choice('identity', t('По какому номеру узнать', 'Number to know the person by'), [
    branch(
      group(
        'ByTaxNumber',
        [
          field('TaxNumber', personalInn, t('ИНН', 'INN')),
          field('Snils', snils, t('СНИЛС', 'SNILS'), {
            ...optional,
            help: t('Одиннадцать цифр без дефисов.', 'Eleven digits without hyphens.'),
          }),
        ],
        t('ИНН', 'INN'),
      ),
    ),
    branch(
      group(
        'BySnils',
        [
          field('Snils', snils, t('СНИЛС', 'SNILS'), {
            help: t('Одиннадцать цифр без дефисов.', 'Eleven digits without hyphens.'),
          }),
        ],
        t('СНИЛС', 'SNILS'),
      ),
    ),
  ])

/**
 * 9940002E (own): a machine-readable power of attorney (МЧД) is made known to customs, ПП РФ 21.02.2022 № 224. In the
 * portal a power is good once the organisation has registered it there, and needs no document: this one tells of it the
 * systems that know nothing of the portal. The page of a power writes it (`reportPower`).
 */
export const powerRegistration = ownDocument({
  code: '9940002E',
  root: 'PowerRegistration',
  title: t('Регистрация доверенности (МЧД)', 'Registration of a power of attorney'),
  summary: t(
    'Сообщить таможне о доверенности сотрудника, чтобы её принимали и вне кабинета. Удобнее начать со страницы доверенности.',
    'Tell customs of an employee’s power, so that it is accepted outside of the portal too. Best begun on the page of the power.',
  ),
  category: 'registration',
  attachments: { min: 0, max: 10 },
  subject: 'Power.Number',
  fields: (build) => {
    const { field, group } = build
    return [
      power(build),
      group(
        'Principal',
        [
          field('Name', text.free(1000), t('Наименование', 'Name'), { prefill: 'participant.name' }),
          field('TaxNumber', inn, t('ИНН', 'INN'), { prefill: 'participant.inn' }),
        ],
        t('Кто доверяет', 'Principal'),
        { order: 1 },
      ),
      group(
        'Representative',
        [field('FullName', text.free(300), t('Фамилия, имя, отчество', 'Full name')), identity(build)],
        t('Кому', 'Representative'),
        { order: 2 },
      ),
      group(
        'Authority',
        [
          field('Code', text.code(100), t('Код полномочия', 'Code of the power'), {
            ...optional,
            help: t('По классификатору полномочий, если указан.', 'By the classifier, when there is one.'),
          }),
          field('Text', text.free(4000), t('Полномочие', 'Power'), { multiline: true }),
        ],
        t('Полномочие', 'Power'),
        { ...many, order: 3 },
      ),
    ]
  },
})
