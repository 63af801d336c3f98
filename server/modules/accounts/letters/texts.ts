import type { LetterText, Locale } from '@/server/platform/letter'

/** Every letter about an account, after it is known what it has to say. */
export type LetterKind =
  | 'activation'
  | 'activation-taken'
  | 'known'
  | 'recovery'
  | 'no-password'
  | 'password-changed'
  | 'email-old'
  | 'email-new'
  | 'email-changed'
  | 'locked'
  | 'invitation'

export interface LetterData {
  login?: string
  email?: string
  organisation?: string
  /** What the person is invited as. */
  title?: string
  /** Last day of an invitation, YYYY-MM-DD in Moscow. */
  until?: string
}

/** Small print of every letter about an account. */
export const FOOTER: Record<Locale, string> = {
  ru: 'Письмо отправлено автоматически: отвечать на него не нужно. Портал никогда не спрашивает пароль ни в письмах, ни по телефону.',
  en: 'This letter was sent automatically; there is no need to answer. The portal never asks for your password, by mail or by telephone.',
}

/** «27.11.2026», the one form of a date that needs no grammar. */
const dayInWords = (day: string, locale: Locale) =>
  locale === 'ru' ? day.split('-').reverse().join('.') : day

/** Words of one letter. */
export function letterText(locale: Locale, kind: LetterKind, data: LetterData): LetterText {
  return locale === 'en' ? english(data)[kind] : russian(data)[kind]
}

const IGNORE_RU = 'Если вы этого не просили, ничего не делайте: без ссылки из письма ничего не изменится.'

function russian({
  login = '',
  email = '',
  organisation = '',
  title = '',
  until = '',
}: LetterData): Record<LetterKind, LetterText> {
  return {
    activation: {
      subject: 'Доступ к личному кабинету: создайте пароль',
      body: [
        `Вы подали заявку на доступ с логином «${login}». Откройте ссылку, назовите себя и создайте пароль.`,
        'Ссылка действует 24 часа и срабатывает один раз. Если не успеете, подайте заявку ещё раз: придёт новое письмо.',
        IGNORE_RU,
      ],
      button: 'Создать пароль',
    },
    'activation-taken': {
      subject: 'Доступ к личному кабинету: выберите другой логин',
      body: [
        `Вы подали заявку на доступ, но логин «${login}» уже занят. Заявка принята: откройте ссылку, выберите другой логин, назовите себя и создайте пароль.`,
        'Ссылка действует 24 часа и срабатывает один раз. Если не успеете, подайте заявку ещё раз: придёт новое письмо.',
        IGNORE_RU,
      ],
      button: 'Выбрать логин и создать пароль',
    },
    known: {
      subject: 'У вас уже есть доступ к личному кабинету',
      body: [
        `На этот адрес подана заявка на доступ, но учётная запись с ним уже есть. Её логин: ${login}. Вторую заводить не нужно.`,
        'Войдите с этим логином. Если пароль забыт, восстановите его: письмо со ссылкой придёт на этот адрес.',
        'Если заявку подали не вы, ничего не делайте: учётная запись не изменилась.',
      ],
      button: 'Восстановить пароль',
    },
    recovery: {
      subject: 'Новый пароль для личного кабинета',
      body: [
        `Кто-то попросил заменить пароль логина «${login}». Если это вы, откройте ссылку и создайте новый. Все открытые сеансы при этом завершатся.`,
        'Ссылка действует один час и срабатывает один раз.',
        'Если это не вы, ничего не делайте: прежний пароль действует.',
      ],
      button: 'Создать новый пароль',
    },
    'no-password': {
      subject: 'Вход в личный кабинет без пароля',
      body: [
        'Кто-то попросил заменить пароль учётной записи с этим адресом. Пароля у неё нет: вы входите через Госуслуги (ЕСИА) или с электронной подписью.',
        'Войдите тем же способом, что и раньше. Если просили не вы, ничего не делайте.',
      ],
      button: 'Открыть страницу входа',
    },
    'password-changed': {
      subject: 'Пароль личного кабинета изменён',
      body: [
        `Пароль логина «${login}» только что изменён, открытые сеансы завершены.`,
        'Если это сделали вы, всё в порядке. Если нет, сразу восстановите пароль: доступ вернётся к вам, а чужие сеансы завершатся.',
      ],
      button: 'Это не я: восстановить пароль',
    },
    'email-old': {
      subject: 'Подтвердите смену адреса электронной почты',
      body: [
        `Для вашей учётной записи попросили новый адрес: ${email}. Откройте ссылку и подтвердите смену или отмените её.`,
        'Адрес сменится, когда её подтвердят оба адреса. Ссылка действует 24 часа.',
        'Если это не вы, отмените смену по той же ссылке и смените пароль.',
      ],
      button: 'Подтвердить или отменить',
    },
    'email-new': {
      subject: 'Подтвердите новый адрес электронной почты',
      body: [
        'Этот адрес указали как новый для учётной записи личного кабинета. Откройте ссылку и подтвердите, что он ваш.',
        'Адрес сменится, когда смену подтвердят оба адреса, прежний и новый. Ссылка действует 24 часа.',
        'Если вы этого не просили, отмените смену по той же ссылке.',
      ],
      button: 'Подтвердить адрес',
    },
    'email-changed': {
      subject: 'Адрес электронной почты изменён',
      body: [
        `Письма личного кабинета теперь приходят на адрес ${email}. Смену подтвердили оба адреса.`,
        'Если вы этого не делали, сразу восстановите пароль по логину и обратитесь в поддержку.',
      ],
      button: 'Это не я: восстановить пароль',
    },
    locked: {
      subject: 'Вход остановлен: несколько неверных паролей',
      body: [
        `Для логина «${login}» несколько раз подряд ввели неверный пароль. Вход на время остановлен, чтобы никто не подобрал пароль; с каждой ошибкой перерыв растёт, самое большее до часа.`,
        'Если ошиблись вы, снимите ограничение по ссылке и войдите. Ссылка действует 24 часа и срабатывает один раз.',
        'Если это не вы, ничего не делайте: пароль не подобран, документы не затронуты.',
      ],
      button: 'Снять ограничение',
    },
    invitation: {
      subject: `Приглашение в личный кабинет: ${organisation}`,
      body: [
        `${organisation} приглашает вас работать в своём кабинете. Должность: ${title}.`,
        `Откройте ссылку, посмотрите, какие права вам дают, и примите приглашение или откажитесь. Оно действует до ${dayInWords(until, 'ru')}.`,
        'Если вы не знаете эту организацию, ничего не делайте.',
      ],
      button: 'Посмотреть приглашение',
    },
  }
}

const IGNORE_EN = 'If you did not ask for this, do nothing: without the link nothing will change.'

function english({
  login = '',
  email = '',
  organisation = '',
  title = '',
  until = '',
}: LetterData): Record<LetterKind, LetterText> {
  return {
    activation: {
      subject: 'Access to the portal: create your password',
      body: [
        `You applied for access with the login “${login}”. Open the link, give your name and create a password.`,
        'The link works for 24 hours and once. If you are late, apply again: another letter will come.',
        IGNORE_EN,
      ],
      button: 'Create a password',
    },
    'activation-taken': {
      subject: 'Access to the portal: choose another login',
      body: [
        `You applied for access, but the login “${login}” is taken. Your application stands: open the link, choose another login, give your name and create a password.`,
        'The link works for 24 hours and once. If you are late, apply again: another letter will come.',
        IGNORE_EN,
      ],
      button: 'Choose a login and a password',
    },
    known: {
      subject: 'You already have access to the portal',
      body: [
        `Somebody applied for access with this address, but it already has an account. Its login is ${login}. There is no need for a second one.`,
        'Sign in with that login. If the password is lost, recover it: a letter with a link will come to this address.',
        'If it was not you, do nothing: the account has not changed.',
      ],
      button: 'Recover the password',
    },
    recovery: {
      subject: 'A new password for the portal',
      body: [
        `Somebody asked to replace the password of the login “${login}”. If it was you, open the link and create a new one. All open sessions will end.`,
        'The link works for one hour and once.',
        'If it was not you, do nothing: the present password stays.',
      ],
      button: 'Create a new password',
    },
    'no-password': {
      subject: 'Signing in without a password',
      body: [
        'Somebody asked to replace the password of the account with this address. It has none: you sign in with ESIA or with a digital signature.',
        'Sign in as you did before. If it was not you, do nothing.',
      ],
      button: 'Open the sign-in page',
    },
    'password-changed': {
      subject: 'The password of the portal has changed',
      body: [
        `The password of the login “${login}” has just been changed, and open sessions have ended.`,
        'If it was you, all is well. If not, recover the password at once: access returns to you and foreign sessions end.',
      ],
      button: 'It was not me: recover the password',
    },
    'email-old': {
      subject: 'Confirm the change of your e-mail address',
      body: [
        `A new address was asked for your account: ${email}. Open the link to confirm the change or to cancel it.`,
        'The address changes when both addresses have confirmed. The link works for 24 hours.',
        'If it was not you, cancel the change by the same link and change your password.',
      ],
      button: 'Confirm or cancel',
    },
    'email-new': {
      subject: 'Confirm the new e-mail address',
      body: [
        'This address was given as the new one of an account of the portal. Open the link to confirm that it is yours.',
        'The address changes when both addresses, the present and the new one, have confirmed. The link works for 24 hours.',
        'If you did not ask for this, cancel the change by the same link.',
      ],
      button: 'Confirm the address',
    },
    'email-changed': {
      subject: 'The e-mail address has changed',
      body: [
        `Letters of the portal now come to ${email}. Both addresses have confirmed the change.`,
        'If it was not you, recover the password by your login at once and write to support.',
      ],
      button: 'It was not me: recover the password',
    },
    locked: {
      subject: 'Signing in is paused: several wrong passwords',
      body: [
        `A wrong password was given several times in a row for the login “${login}”. Signing in is paused so that nobody guesses it; the pause grows with each mistake, up to an hour.`,
        'If it was you, lift the pause by the link and sign in. The link works for 24 hours and once.',
        'If it was not you, do nothing: the password was not guessed, the documents are untouched.',
      ],
      button: 'Lift the pause',
    },
    invitation: {
      subject: `Invitation to the portal: ${organisation}`,
      body: [
        `${organisation} invites you to work in its cabinet as: ${title}.`,
        `Open the link, see which rights you are given, and accept or decline. It works until ${dayInWords(until, 'en')}.`,
        'If you do not know this organisation, do nothing.',
      ],
      button: 'See the invitation',
    },
  }
}
