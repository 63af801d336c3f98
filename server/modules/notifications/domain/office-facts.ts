import type { NotificationData } from '../contract'

/** An office among the facts of a notice. */
export const officeFacts = ({ name, nameEn }: { name: string; nameEn: string | null }): NotificationData => ({
  officeName: name,
  ...(nameEn !== null && { officeNameEn: nameEn }),
})

/** The office of a notice as its reader reads: notices without an English name tell the Russian one. */
export function officeOf({ officeName, officeNameEn }: NotificationData, locale: 'ru' | 'en') {
  return locale === 'en' ? (officeNameEn ?? officeName) : officeName
}
