import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { DomainError } from '@/server/platform/errors'
import { type Certificate, summaryOf } from '../../signatures/domain/certificate'
import { digestible } from '../../signatures/domain/crypto-engine'
import { loneSigner } from '../../signatures/domain/lone-signer'
import { reasonOf } from '../../signatures/domain/refusal'
import { verifyByTrustStore } from '../../trust/commands/load-trust-store'
import { type CertificateHolder, holderOf } from '../domain/certificate-holder'
import type { RefusedCertificate } from '../domain/certificate-refusal'
import { type ChallengePurpose, refuseChallenge } from '../domain/challenge'
import { hashOf } from './issue-challenge'

export interface ChallengeAnswer {
  readonly purpose: ChallengePurpose
  readonly challengeId: string
  /** What the challenge was bound to. */
  readonly secret: string
  /** Detached CAdES-BES over the text's UTF-8 bytes. */
  readonly signature: Uint8Array
}

/** Who has signed. */
export interface Answerer {
  readonly certificate: Certificate
  readonly holder: CertificateHolder
}

/**
 * Checks the answer to a challenge and says who gave it. An answer uses the challenge up, a wrong one too. Throws
 * SIGNATURE_REFUSED with `reason` (and `rule`) of the closed lists; whatever the bytes are, nothing else.
 */
export async function answerChallenge(answer: ChallengeAnswer): Promise<Answerer> {
  const text = await useChallenge(answer)
  const verdict = await verifyByTrustStore(answer.signature, {
    at: now().getTime(),
    content: digestible(new TextEncoder().encode(text)),
    requireBes: true,
  })
  if (!verdict.valid) throw refused(verdict.reason ?? 'SIGNATURE_INVALID')
  const certificate = signerOf(answer.signature)
  // A key that is good for anything is good for nothing here: qualified certificates say what theirs is for.
  if (!certificate.extensions.keyUsage) throw refused('KEY_USAGE')
  const holder = holderOf(summaryOf(certificate).subject, titleOf(certificate))
  if ('reason' in holder) throw refused(holder.reason, holder.rule)
  return { certificate, holder }
}

const refused = (reason: RefusedCertificate['reason'], rule: RefusedCertificate['rule'] = null) =>
  new DomainError('SIGNATURE_REFUSED', { reason, ...(rule && { rule }) })

/** The text of a challenge that may be answered; from now on it may not. */
function useChallenge({ purpose, challengeId, secret }: ChallengeAnswer): Promise<string> {
  return asSystem(async (tx) => {
    const at = now()
    const challenge = await tx.signatureChallenge.findUnique({ where: { id: challengeId } })
    const origin = new URL(env().PUBLIC_URL).origin
    const reason = refuseChallenge(challenge, { purpose, boundTo: hashOf(secret), origin, now: at })
    if (reason || !challenge) throw refused(reason ?? 'CHALLENGE_UNKNOWN')
    const { count } = await tx.signatureChallenge.updateMany({
      where: { id: challengeId, usedAt: null },
      data: { usedAt: at },
    })
    if (count === 0) throw refused('CHALLENGE_USED')
    return challenge.text
  })
}

function signerOf(signature: Uint8Array): Certificate {
  try {
    return loneSigner(signature)
  } catch (error) {
    throw refused(reasonOf(error))
  }
}

/** Position, attribute T. */
const titleOf = ({ subject }: Certificate) =>
  subject.attributes.find(({ oid, text }) => oid === '2.5.4.12' && text !== null)?.text ?? null
