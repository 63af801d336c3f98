import type { KindDefinition } from '../definition'
import { advancePaymentsAnswer } from './advance-payments-answer-1002044e'
import { advancePaymentsUse } from './advance-payments-use-1002041e'
import { cmr } from './cmr-1003102e'
import { commercialInvoice } from './commercial-invoice-1002003e'
import { complaint } from './complaint-9940001e'
import { contract } from './contract-1002004e'
import { fileForArchive } from './file-for-archive-1006110e'
import { letterOfAttorney } from './letter-of-attorney-1002008e'
import { mistakeLetter } from './mistake-letter-1008029e'
import { packingList } from './packing-list-1002009e'
import { petition } from './petition-1050030e'
import { placementReport } from './placement-report-1008001e'
import { powerRegistration } from './power-registration-9940002e'
import { releaseReport } from './release-report-1008009e'
import { returnDecision } from './return-decision-1002032e'
import { returnOfPayments } from './return-of-payments-1002021e'
import { stockReport } from './stock-report-1008013e'
import { supplementaryContract } from './supplementary-contract-1002014e'

/** What participants write outside of audits, and what customs answers to it; in the order lists show them. */
export const PARTICIPANT_KINDS: readonly KindDefinition[] = [
  petition,
  complaint,
  commercialInvoice,
  packingList,
  contract,
  supplementaryContract,
  returnOfPayments,
  returnDecision,
  advancePaymentsUse,
  advancePaymentsAnswer,
  placementReport,
  releaseReport,
  stockReport,
  mistakeLetter,
  letterOfAttorney,
  powerRegistration,
  cmr,
  fileForArchive,
]
