import type { Purpose } from './actions'

/** Documents that the chief of the office approves before they are signed (orders, acts and decisions bind a person). */
const APPROVED: readonly Purpose[] = ['order', 'prolongation', 'suspension', 'act', 'decision']
export const needsApproval = (purpose: Purpose): boolean => APPROVED.includes(purpose)
