import type { Locale } from '@/components/i18n/locale'

type Count = { one: string; few: string; many: string; other: string }

/** Names and forms that dates are made of. Intl's own differ between a server and a browser, so they are kept here. */
export type Words = {
  weekdays: readonly string[]
  months: readonly string[]
  moscow: string
  justNow: string
  ago: (text: string) => string
  ahead: (text: string) => string
  minutes: Count
  hours: Count
  days: Count
  workingDays: Count
  /** What is left of a term, of its days in words. */
  remains: Record<keyof Count, (days: string) => string>
  today: string
  overdue: (date: string, passed: string) => string
  until: (date: string) => string
  from: (start: string, end: string) => string
}

const ru: Words = {
  weekdays: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  moscow: 'МСК',
  justNow: 'только что',
  ago: (text) => `${text} назад`,
  ahead: (text) => `через\u00a0${text}`,
  minutes: { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' },
  hours: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
  days: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  workingDays: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
  remains: {
    one: (days) => `остался ${days}`,
    few: (days) => `осталось ${days}`,
    many: (days) => `осталось ${days}`,
    other: (days) => `осталось ${days}`,
  },
  today: 'сегодня последний день',
  overdue: (date, passed) => `срок истёк ${date}, ${passed} назад`,
  until: (date) => `до\u00a0${date} включительно`,
  from: (start, end) => `с\u00a0${start} по\u00a0${end}`,
}

const same = (one: string, many: string): Count => ({ one, few: many, many, other: many })

const left = (days: string) => `${days} left`

const en: Words = {
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  moscow: 'MSK',
  justNow: 'just now',
  ago: (text) => `${text} ago`,
  ahead: (text) => `in\u00a0${text}`,
  minutes: same('minute', 'minutes'),
  hours: same('hour', 'hours'),
  days: same('day', 'days'),
  workingDays: same('working day', 'working days'),
  remains: { one: left, few: left, many: left, other: left },
  today: 'today is the last day',
  overdue: (date, passed) => `the deadline was ${date}, ${passed} ago`,
  until: (date) => `until ${date} inclusive`,
  from: (start, end) => `from ${start} to ${end}`,
}

export const WORDS: Record<Locale, Words> = { ru, en }
