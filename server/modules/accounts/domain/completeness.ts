/** What a person's own profile should hold, in the order of the form. */
export const PROFILE_FIELDS = ['birthDate', 'taxId', 'snils', 'phone', 'email'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** The part of a profile that may be lacking; the name is always there. */
export interface ProfileData {
  birthDate: Date | string | null
  email: string | null
  phone: string | null
  taxId: string | null
  snils: string | null
  /** ISO 3166-1 alpha-2; СНИЛС is asked of Russia's people only. */
  country: string
}

const asked = ({ country }: ProfileData) =>
  PROFILE_FIELDS.filter((field) => field !== 'snils' || country === 'RU')

/** What the profile lacks, in the order of the form. */
export function profileGaps(profile: ProfileData): ProfileField[] {
  return asked(profile).filter((field) => !profile[field])
}

/** How much of the profile is there, whole per cent; the name counts, so nobody begins at nothing. */
export function completeness(profile: ProfileData): number {
  const all = asked(profile).length + 1
  return Math.round(((all - profileGaps(profile).length) / all) * 100)
}
