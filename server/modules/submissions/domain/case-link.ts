import type { Status } from './states'

/** What a submission is to the one before it in its case. */
export type Relation = 'AMENDS' | 'SUPPLEMENTS'

/** A submission of the same case. */
export interface CaseLink {
  id: string
  title: string
  status: Status
  relation: Relation | null
  registrationNumber: string | null
  createdAt: string
  sentAt: string | null
  /** It is the one that the submission amends or supplements. */
  predecessor: boolean
}
