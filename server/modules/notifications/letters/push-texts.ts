import type { Locale } from '@/server/platform/letter'
import type { NoticeGroup } from '../contract'

/** Heading of a pushed notice: what it is about. The line below is the subject of its letter. */
export const PUSH_TITLE: Record<Locale, Record<NoticeGroup, string>> = {
  ru: {
    audits: 'Проверки и сроки',
    documents: 'Документы и решения',
    organisation: 'Организация и права',
    security: 'Безопасность',
  },
  en: {
    audits: 'Audits and deadlines',
    documents: 'Documents and decisions',
    organisation: 'Organisation and rights',
    security: 'Security',
  },
}

/** The trial message that a person asks for. */
export const TRIAL: Record<Locale, { title: string; body: string }> = {
  ru: { title: 'Пробное уведомление', body: 'Уведомления личного кабинета приходят на это устройство.' },
  en: { title: 'Test notification', body: 'Notifications from the portal reach this device.' },
}
