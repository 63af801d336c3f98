/** Parts of a Russian full name; the patronymic may be absent. */
export interface FullName {
  lastName: string
  firstName: string
  middleName: string | null
}

/** «Орлова Марина Викторовна». */
export function nameOf({ lastName, firstName, middleName }: FullName): string {
  return [lastName, firstName, middleName].filter(Boolean).join(' ')
}
