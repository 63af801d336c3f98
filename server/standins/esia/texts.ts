import type { PersonScope } from './scopes'

/** Words of the stand-in's own pages. It is a separate program, so they live apart from the portal's. */
export type Language = 'ru' | 'en'

export interface Texts {
  readonly banner: string
  readonly bannerDetail: string
  readonly otherLanguage: { readonly code: Language; readonly name: string }
  readonly choose: { readonly title: string; readonly receives: string; readonly enter: string }
  readonly scopes: Record<PersonScope, string>
  readonly organisationScope: string
  readonly person: {
    readonly unconfirmed: string
    readonly closed: string
    readonly individual: string
  }
  readonly decline: string
  readonly back: string
  readonly home: Notice
  readonly expired: Notice
  readonly refused: Notice
  readonly failed: Notice
}

/** A page that only says something: what happened, why, and what to do next. */
export interface Notice {
  readonly title: string
  readonly text: string
}

export const TEXTS: Record<Language, Texts> = {
  ru: {
    banner: 'Учебный стенд. Не настоящая ЕСИА',
    bannerDetail: 'Люди и организации вымышлены. Пароль не нужен, на Госуслуги ничего не передаётся.',
    otherLanguage: { code: 'en', name: 'English' },
    choose: {
      title: 'Кто входит в личный кабинет?',
      receives: 'Личный кабинет участника ВЭД получит:',
      enter: 'Войти',
    },
    scopes: {
      openid: 'уровень учётной записи',
      fullname: 'фамилию, имя и отчество',
      birthdate: 'дату рождения',
      gender: 'пол',
      snils: 'СНИЛС',
      inn: 'ИНН',
      email: 'адрес электронной почты',
      mobile: 'номер мобильного телефона',
      contacts: 'контактные данные',
      id_doc: 'данные документа, удостоверяющего личность',
      usr_org: 'список организаций и полномочия в них',
    },
    organisationScope: 'сведения об организации',
    person: {
      unconfirmed: 'Учётная запись не подтверждена',
      closed: 'доступ закрыт',
      individual: 'Физическое лицо',
    },
    decline: 'Отказаться и вернуться',
    back: 'Вернуться в личный кабинет',
    home: {
      title: 'Стенд входа работает',
      text: 'Он заменяет ЕСИА при показе и проверке портала. Начните вход в личном кабинете.',
    },
    expired: {
      title: 'Время входа истекло',
      text: 'Страница открыта слишком давно или вход уже завершён. Вернитесь в личный кабинет и начните вход ещё раз.',
    },
    refused: {
      title: 'Стенд отклонил запрос портала',
      text: 'Вход не выполнен, данные не переданы. Вернитесь в личный кабинет и начните вход ещё раз. Если отказ повторится, сообщите в поддержку код:',
    },
    failed: {
      title: 'Стенд не смог ответить',
      text: 'Вход не выполнен, данные не переданы. Вернитесь в личный кабинет и попробуйте через минуту. Код:',
    },
  },
  en: {
    banner: 'Training stand-in. Not the real ESIA',
    bannerDetail:
      'People and organisations are invented. No password is needed, nothing is sent to Gosuslugi.',
    otherLanguage: { code: 'ru', name: 'Русский' },
    choose: {
      title: 'Who is signing in?',
      receives: 'The trade participant’s cabinet will receive:',
      enter: 'Sign in',
    },
    scopes: {
      openid: 'level of the account',
      fullname: 'full name',
      birthdate: 'date of birth',
      gender: 'gender',
      snils: 'SNILS (pension insurance number)',
      inn: 'INN (taxpayer number)',
      email: 'e-mail address',
      mobile: 'mobile telephone',
      contacts: 'contact details',
      id_doc: 'details of the identity document',
      usr_org: 'organisations and powers in them',
    },
    organisationScope: 'details of the organisation',
    person: {
      unconfirmed: 'Unconfirmed account',
      closed: 'access closed',
      individual: 'Individual',
    },
    decline: 'Refuse and go back',
    back: 'Back to the cabinet',
    home: {
      title: 'The sign-in stand-in is running',
      text: 'It takes the place of ESIA while the portal is shown and tested. Begin signing in at the cabinet.',
    },
    expired: {
      title: 'This sign-in has expired',
      text: 'The page was open for too long, or the sign-in is already complete. Go back to the cabinet and begin again.',
    },
    refused: {
      title: 'The stand-in refused the portal’s request',
      text: 'You are not signed in and no data were passed. Go back to the cabinet and begin again. If it is refused again, give support this code:',
    },
    failed: {
      title: 'The stand-in could not answer',
      text: 'You are not signed in and no data were passed. Go back to the cabinet and try in a minute. Code:',
    },
  },
}

/**
 * The language of a page: the reader's own choice (`?lang=`), then what the portal asked for (`ui_locales`), then
 * Russian. `Accept-Language` is left alone: the portal has already chosen better.
 */
export function chooseLanguage(...wishes: readonly unknown[]): Language {
  for (const wish of wishes) {
    if (typeof wish !== 'string') continue
    const primary = wish.trim().slice(0, 2).toLowerCase()
    if (primary === 'ru' || primary === 'en') return primary
  }
  return 'ru'
}
