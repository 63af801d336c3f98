import { KindSummary } from '../contract'
import type { KindDefinition } from './definition'
import type { KindLookup } from './xml-in'
import { AUDIT_KINDS } from './kinds/audit-kinds'
import { commercialInvoice } from './kinds/commercial-invoice-1002003e'
import { contract } from './kinds/contract-1002004e'
import { errorList } from './kinds/error-list-1004030e'
import { fileForArchive } from './kinds/file-for-archive-1006110e'
import { INFORMATION_KINDS } from './kinds/information/all-information-kinds'
import { packingList } from './kinds/packing-list-1002009e'
import { petition } from './kinds/petition-1050030e'
import { processingResult } from './kinds/processing-result-1004054e'
import { receiptOfDocuments } from './kinds/receipt-of-documents-1004031e'
import { supplementaryContract } from './kinds/supplementary-contract-1002014e'
import { returnOfPayments } from './kinds/return-of-payments-1002021e'
import { returnDecision } from './kinds/return-decision-1002032e'
import { advancePaymentsUse } from './kinds/advance-payments-use-1002041e'
import { advancePaymentsAnswer } from './kinds/advance-payments-answer-1002044e'
import { placementReport } from './kinds/placement-report-1008001e'
import { mistakeLetter } from './kinds/mistake-letter-1008029e'
import { letterOfAttorney } from './kinds/letter-of-attorney-1002008e'
import { cmr } from './kinds/cmr-1003102e'
import { ARCHIVE_ANSWERS } from './kinds/archive-answers'
import { ARCHIVE_CARRIERS } from './kinds/archive-carriers'
import { ARCHIVE_REQUESTS } from './kinds/archive-requests'
import { registrationNotice } from './kinds/registration-1005018e'

const SUMMARY_KEYS = Object.keys(KindSummary.shape) as (keyof KindSummary)[]

/** Kinds the portal knows without being told. */
const BUILT_IN: readonly KindDefinition[] = [
  petition,
  commercialInvoice,
  packingList,
  contract,
  supplementaryContract,
  returnOfPayments,
  returnDecision,
  advancePaymentsUse,
  advancePaymentsAnswer,
  placementReport,
  mistakeLetter,
  letterOfAttorney,
  cmr,
  fileForArchive,
  ...ARCHIVE_REQUESTS,
  ...ARCHIVE_CARRIERS,
  ...ARCHIVE_ANSWERS,
  registrationNotice,
  ...AUDIT_KINDS,
  ...INFORMATION_KINDS,
  receiptOfDocuments,
  errorList,
  processingResult,
]

/** The definition of a kind by its album code, or null. */
export function findKind(code: string): KindDefinition | null {
  return BUILT_IN.find((kind) => kind.code === code) ?? null
}

/** The definition of a kind that a stored document names; throws when it is gone, which no release may do. */
export function getKind(code: string): KindDefinition {
  const kind = findKind(code)
  if (!kind) throw new RangeError(`no kind ${code}`)
  return kind
}

/** The kind whose documents begin with this element, or null; the namespace must be exact, version included. */
export function kindByRoot(namespace: string, root: string): KindDefinition | null {
  return BUILT_IN.find((kind) => kind.root === root && kind.namespace === namespace) ?? null
}

/** Kinds whose root has this name, whatever the namespace: to tell a wrong version from a wrong document. */
export function kindsByRootName(root: string): readonly KindDefinition[] {
  return BUILT_IN.filter((kind) => kind.root === root)
}

/** Every built-in kind, whole. */
export const allKinds = (): readonly KindDefinition[] => BUILT_IN

/** Summaries of all kinds, without their trees. */
export function listKinds(): KindSummary[] {
  return BUILT_IN.map(summaryOf)
}

/** The built-in kinds as a reader of XML asks for them. */
export const BUILT_IN_KINDS: KindLookup = { byRoot: kindByRoot, byRootName: kindsByRootName }

/** The summary alone: what crosses the wire when a whole tree is not needed. */
export function summaryOf(kind: KindDefinition): KindSummary {
  return Object.fromEntries(
    SUMMARY_KEYS.filter((key) => kind[key] !== undefined).map((key) => [key, kind[key]]),
  ) as KindSummary
}
