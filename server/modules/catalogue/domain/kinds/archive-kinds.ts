import type { KindDefinition } from '../definition'
import { ARCHIVE_ANSWERS } from './archive-answers'
import { ARCHIVE_CARRIERS } from './archive-carriers'
import { ARCHIVE_REQUESTS } from './archive-requests'
import { registrationNotice } from './registration-1005018e'

/** Messages about the electronic archive of customs, and the notice of registration that goes with them. */
export const ARCHIVE_KINDS: readonly KindDefinition[] = [
  ...ARCHIVE_REQUESTS,
  ...ARCHIVE_CARRIERS,
  ...ARCHIVE_ANSWERS,
  registrationNotice,
]
