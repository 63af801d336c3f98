import { amount, date, option, optional, t, text } from '../build'
import { asOf, ownAnswer, ownRequest, period } from './build'

export const REGISTERS = [
  option('representatives', 'Таможенные представители', 'Customs representatives'),
  option('storage', 'Владельцы складов временного хранения', 'Owners of temporary storage warehouses'),
  option('warehouses', 'Владельцы таможенных складов', 'Owners of customs warehouses'),
  option('aeo', 'Уполномоченные экономические операторы', 'Authorised economic operators'),
]

export const ENTRY_STATES = [
  option('active', 'Действует', 'In force'),
  option('suspended', 'Приостановлено', 'Suspended'),
  option('excluded', 'Исключено', 'Excluded'),
]

export const CASE_TYPES = [
  option('desk', 'Камеральная проверка', 'Desk audit'),
  option('field', 'Выездная проверка', 'Field audit'),
  option('offence', 'Дело об административном правонарушении', 'Administrative offence'),
]

export const CASE_STATES = [
  option('open', 'Идёт', 'Open'),
  option('closed', 'Завершена', 'Closed'),
  option('dropped', 'Прекращено', 'Dropped'),
]

/** 9910007E (own): entries of the registers of customs. */
export const registersRequest = ownRequest({
  code: '9910007E',
  root: 'RegistersRequest',
  answer: '9920007E',
  title: t('Сведения из реестров таможни', 'Entries in the registers of customs'),
  summary: t(
    'В какие реестры вы включены и действует ли запись.',
    'Which registers you are in, and whether the entry is in force.',
  ),
  fields: (build) => [asOf(build)],
})

/** 9920007E (own): register entries. */
export const registersAnswer = ownAnswer({
  code: '9920007E',
  root: 'RegistersAnswer',
  title: t('Записи в реестрах', 'Register entries'),
  summary: t('Записи участника в реестрах.', 'The participant’s entries.'),
  columns: ({ field }) => [
    field('Register', { ...text.code(20), options: REGISTERS }, t('Реестр', 'Register')),
    field('EntryNumber', text.code(50), t('Номер записи', 'Number of the entry')),
    field('IncludedOn', date, t('Включён', 'Included')),
    field('State', { ...text.code(10), options: ENTRY_STATES }, t('Состояние', 'State')),
    field('ValidUntil', date, t('Действует до', 'Valid until'), optional),
  ],
})

/** 9910008E (own): audits and administrative offences over a period. */
export const casesRequest = ownRequest({
  code: '9910008E',
  root: 'AuditsAndOffencesRequest',
  answer: '9920008E',
  title: t('Проверки и правонарушения', 'Audits and offences'),
  summary: t(
    'Таможенные проверки и дела за период, чем закончились.',
    'Audits and cases of a period, and how they ended.',
  ),
  fields: period,
})

/** 9920008E (own): audits and offences. */
export const casesAnswer = ownAnswer({
  code: '9920008E',
  root: 'AuditsAndOffencesAnswer',
  title: t('Проверки и правонарушения', 'Audits and offences'),
  summary: t('Проверки и дела за период.', 'Audits and cases of a period.'),
  columns: ({ field }) => [
    field('Type', { ...text.code(10), options: CASE_TYPES }, t('Вид', 'Kind')),
    field('Number', text.code(50), t('Номер', 'Number')),
    field('OpenedOn', date, t('Начата', 'Opened')),
    field('OfficeCode', text.exact(8), t('Код таможни', 'Office code')),
    field('Ground', text.free(250), t('Предмет или статья', 'Subject or article')),
    field('State', { ...text.code(10), options: CASE_STATES }, t('Состояние', 'State')),
    field('ClosedOn', date, t('Завершена', 'Closed'), optional),
    field('Amount', amount, t('Доначислено или штраф, ₽', 'Charged or fined, RUB'), {
      ...optional,
      sum: true,
    }),
  ],
})
