/** The words typed before an annulment, in either language; capitals do not matter. */
export const ANNULMENT_WORDS = { ru: 'аннулировать', en: 'annul' } as const

/** What an annulled person is called wherever a name has to stand. */
export const ANNULLED_PERSON = { lastName: 'Пользователь', firstName: 'удалён', middleName: null } as const
/** What a participant is called whose account was annulled. */
export const ANNULLED_PARTICIPANT = 'Учётная запись аннулирована'

/** True for the word in either language, however it is capitalised. */
export const isAnnulmentWord = (typed: string) =>
  Object.values(ANNULMENT_WORDS).some((word) => word === typed.trim().toLowerCase())

/** An organisation that the person administers, as far as the rule looks at it. */
export interface Administered {
  participantId: string
  name: string
  category: 'LEGAL_ENTITY' | 'ENTREPRENEUR' | 'INDIVIDUAL'
  role: 'HEAD' | 'ADMINISTRATOR' | 'EMPLOYEE'
  /** Others who may administer it now. */
  otherAdministrators: number
  /** Others who belong to it now, administrators included. */
  otherPeople: number
  /** Sent to customs and not decided. */
  openDocuments: number
}

/**
 * Why the person may not leave this participant; null when they may. An organisation must keep an administrator while it
 * has people or documents under way; an entrepreneur is the person themself, so others must have gone before.
 */
export function obstacleOf(one: Administered): 'people' | 'documents' | null {
  if (one.role === 'EMPLOYEE' || one.category === 'INDIVIDUAL') return null
  if (one.category === 'ENTREPRENEUR' && one.role === 'HEAD') return one.otherPeople > 0 ? 'people' : null
  if (one.otherAdministrators > 0) return null
  if (one.otherPeople > 0) return 'people'
  return one.openDocuments > 0 ? 'documents' : null
}
