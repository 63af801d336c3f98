/** What a person's own profile should hold. */
export const PROFILE_FIELDS = ['email', 'phone', 'taxId'] as const
export type ProfileField = (typeof PROFILE_FIELDS)[number]

/** The part of a profile that may be lacking; the name is always there. */
export interface ProfileData {
  email: string | null
  phone: string | null
  taxId: string | null
  country: string
}

/** What the profile lacks, in the order of the form. */
export function profileGaps(profile: ProfileData): ProfileField[] {
  return PROFILE_FIELDS.filter((field) => !profile[field])
}
