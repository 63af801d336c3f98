import type { Text } from '../../catalogue/contract'

/** What an office is called. Documents, their XML and official texts are in Russian and say `name`. */
interface Named {
  name: string
  nameEn: string | null
}

/** Columns that `officeName` is made of. */
export const NAMED = { name: true, nameEn: true } as const

/** The office's name for a reader of either language; without an English one the Russian one stands in. */
export const officeName = ({ name, nameEn }: Named): Text => ({ ru: name, en: nameEn ?? name })

/** What completes «Отправить в …»: Russian declines the name, English does not. */
export const officeNameTo = ({ name, nameEn, nameTo }: Named & { nameTo: string }): Text => ({
  ru: nameTo,
  en: nameEn ?? name,
})
