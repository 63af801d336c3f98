/**
 * Registration number of a document in an office: `<office>/<ДДММГГ>/<seven digits>`, the shape of a declaration's number
 * (domain facts, identifiers), the last part beginning with Л for "личный кабинет" so that the two never collide.
 * `day` is an ISO date in Moscow; `sequence` counts from 1 within the office and the day.
 */
export function registrationNumber(officeCode: string, day: string, sequence: number): string {
  const [year, month, date] = day.split('-')
  return `${officeCode}/${date}${month}${year!.slice(2)}/Л${String(sequence).padStart(6, '0')}`
}
