import { KindSummary } from '../contract'
import type { KindDefinition } from './definition'
import type { KindLookup } from './xml-in'
import { ARCHIVE_KINDS } from './kinds/archive-kinds'
import { AUDIT_KINDS } from './kinds/audit-kinds'
import { errorList } from './kinds/error-list-1004030e'
import { INFORMATION_KINDS } from './kinds/information/all-information-kinds'
import { officeDecision } from './kinds/office-decision-9930001e'
import { PARTICIPANT_KINDS } from './kinds/participant-kinds'
import { processingResult } from './kinds/processing-result-1004054e'
import { receiptOfDocuments } from './kinds/receipt-of-documents-1004031e'

const SUMMARY_KEYS = Object.keys(KindSummary.shape) as (keyof KindSummary)[]

/** Kinds the portal knows without being told. */
const BUILT_IN: readonly KindDefinition[] = [
  ...PARTICIPANT_KINDS,
  ...ARCHIVE_KINDS,
  ...AUDIT_KINDS,
  ...INFORMATION_KINDS,
  receiptOfDocuments,
  errorList,
  processingResult,
  officeDecision,
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
