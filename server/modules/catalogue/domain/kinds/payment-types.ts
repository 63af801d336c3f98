import type { Node } from '../definition'
import { countryLetters, date, digit, elementsOf, option, optional, t, text } from './build'
import { identityCard } from './russian-types'

const advanced = { ...optional, advanced: true } as const

/** Code of a kind of payment: four characters of the classifier of taxes and fees. */
export const paymentKind = {
  type: text.exact(4),
  label: t('Код вида платежа', 'Code of the kind of payment'),
  help: t(
    'Четыре знака, например 2010 – ввозная пошлина.',
    'Four characters, for example 2010 is import duty.',
  ),
}

/** Whose account it is, as the formats of payments say it, each in its own namespace; split where formats differ. */
export const accountHolder = (namespace: string) => {
  const { field, group } = elementsOf(namespace)
  return {
    classes: [
      field('OKSM', countryLetters, t('Страна заявителя', 'Country of the applicant'), {
        ...advanced,
        prefill: 'participant.country',
        help: t('Две латинские буквы, например RU.', 'Two Latin letters, for example RU.'),
      }),
      field(
        'Classification',
        digit([
          option('0', 'Организация', 'Organisation'),
          option('1', 'Физическое лицо', 'Individual'),
          option('2', 'Индивидуальный предприниматель', 'Sole proprietor'),
        ]),
        t('Кто заявитель', 'Who the applicant is'),
        { ...optional, order: -1 },
      ),
    ] as readonly Node[],
    territory: field('OKTMO', text.pattern('\\d{5,11}'), t('ОКТМО', 'OKTMO'), advanced),
    birth: field('Birthdate', date, t('Дата рождения', 'Date of birth'), {
      ...advanced,
      help: t('Только для физического лица.', 'For an individual only.'),
    }),
    identity: group(
      'IdentityCard',
      identityCard,
      t('Документ, удостоверяющий личность', 'Identity document'),
      advanced,
    ),
  }
}
