import type { Field } from '../definition'
import { any, elementsOf, many, optional, t, text } from './build'
import { CAT } from './common-types'

const { field } = elementsOf(CAT)

/** BankInformationType. */
export const bankInformation: readonly Field[] = [
  field('BankAccount', text.code(50), t('Номер счёта', 'Account number'), many),
  field('BankAccountDescription', text.free(250), t('Вид счёта', 'Kind of account'), {
    ...many,
    help: t('Например: расчётный, валютный.', 'For example: settlement, currency.'),
  }),
  field('BankName', text.free(150), t('Банк', 'Bank')),
  field('BankMFO', text.free(30), t('МФО', 'MFO'), { ...optional, advanced: true }),
  field('OKPOID', text.code(10), t('ОКПО банка', 'OKPO of the bank'), { ...optional, advanced: true }),
  field('BICID', text.pattern('\\d{9}'), t('БИК', 'BIC'), optional),
  field('SWIFTID', text.code(11, 8), t('Код SWIFT', 'SWIFT code'), { ...optional, advanced: true }),
  field('CorrAccount', text.code(50), t('Корреспондентский счёт', 'Correspondent account'), optional),
  field('TransitCurrencyAccount', text.code(50), t('Транзитный валютный счёт', 'Transit currency account'), {
    ...any,
    advanced: true,
  }),
  field(
    'SpecialTransitCurrencyAccount',
    text.code(50),
    t('Специальный транзитный валютный счёт', 'Special transit currency account'),
    { ...any, advanced: true },
  ),
]
