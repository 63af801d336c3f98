import type { KindDefinition } from '../definition'
import { actExtract } from './act-extract-1006927e'
import { auditAct } from './audit-act-1006901e'
import { auditDecision } from './audit-decision-1006902e'
import { auditNotification } from './audit-notification-1006907e'
import { auditOrder } from './audit-order-1006908e'
import { conclusion } from './conclusion-1006926e'
import { explanation } from './explanation-1006943e'
import { handoverAct } from './handover-act-1006923e'
import { objections } from './objections-1006925e'
import { prolongation } from './prolongation-1006924e'
import { replyToRequirement } from './reply-to-requirement-1006928e'
import { requirement } from './requirement-1006900e'

/** Documents of a customs audit, in the order in which they follow each other. */
export const AUDIT_KINDS: readonly KindDefinition[] = [
  auditNotification,
  auditOrder,
  requirement,
  replyToRequirement,
  prolongation,
  handoverAct,
  explanation,
  auditAct,
  actExtract,
  objections,
  conclusion,
  auditDecision,
]
