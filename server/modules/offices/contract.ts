/** An office as a person chooses it. `nameTo` completes «Отправить в …». */
export interface OfficeChoice {
  code: string
  name: string
  nameTo: string
  nameEn: string
}
