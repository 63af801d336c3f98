import { refuseAmendment, type AmendmentRefusal } from './amendment'
import type { ParticipantAct, Status } from './states'

/** What an archived document has come through on its way to customs, as one person sees it. */
export interface Readiness {
  /** Signatures that the kind asks for and that are not there. */
  signaturesLeft: number
  signedByMe: boolean
  /** `none`: no route of approval applies to the document. */
  approval: 'none' | 'needed' | 'given'
  /** Does the present step of the approval ask this person. */
  myStep: boolean
  /** Status of the document that it is to replace; null when it is to replace none. */
  amends: Status | null
}

/** Why it is not the document's turn. */
export type ReadinessRefusal =
  | AmendmentRefusal
  | 'approval-needed'
  | 'signature-needed'
  | 'already-signed'
  | 'no-route'
  | 'already-approved'
  | 'not-your-step'

/** Null when the document has what an act asks for: approval comes before signatures, signatures before sending. */
export function refuseUnready(
  { signaturesLeft, signedByMe, approval, myStep, amends }: Readiness,
  act: ParticipantAct,
): ReadinessRefusal | null {
  switch (act) {
    case 'sign':
      if (approval === 'needed') return 'approval-needed'
      // A second signature is a second person's (DOC-5).
      return signedByMe ? 'already-signed' : null
    case 'send': {
      const standing = amends && refuseAmendment(amends)
      if (standing) return standing
      if (approval === 'needed') return 'approval-needed'
      return signaturesLeft > 0 ? 'signature-needed' : null
    }
    case 'askApproval':
      if (approval === 'none') return 'no-route'
      return approval === 'given' ? 'already-approved' : null
    case 'endorse':
    case 'returnForWork':
      return myStep ? null : 'not-your-step'
    default:
      return null
  }
}

const GATED: readonly ParticipantAct[] = ['sign', 'send', 'askApproval', 'endorse', 'returnForWork']
/** Whether an act asks for more than a status and a right. */
export const dependsOnReadiness = (act: ParticipantAct) => GATED.includes(act)
