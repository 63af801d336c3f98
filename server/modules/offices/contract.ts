import type { Text } from '../catalogue/contract'

/** An office as a person chooses it. */
export interface OfficeChoice {
  code: string
  name: Text
}

/** The office in which an officer serves, and their position (должность). */
export interface MyOffice {
  code: string
  name: Text
  title: string
}
