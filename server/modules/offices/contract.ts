/** An office as a person chooses it. `nameTo` completes «Отправить в …». */
export interface OfficeChoice {
  code: string
  name: string
  nameTo: string
  nameEn: string
}

/** The office in which an officer serves, and their position (должность). */
export interface MyOffice {
  code: string
  name: string
  nameEn: string
  title: string
}
