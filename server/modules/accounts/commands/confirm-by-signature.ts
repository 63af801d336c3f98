import type { SignedInActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { type ChallengeAnswer, answerChallenge } from './answer-challenge'
import { type Challenge, issueChallenge } from './issue-challenge'
import { keepCertificate, thumbprintOf } from './keep-certificate'

/** The text that a signed-in person signs to prove, before a dangerous act, that it is still them. */
export function issueConfirmation({ sessionId }: SignedInActor): Promise<Challenge> {
  return issueChallenge('CONFIRMATION', sessionId)
}

/**
 * Takes the signed text and counts the session as confirmed from now on. The signer must be this very person: by СНИЛС, else
 * by ИНН, else by a certificate that let them in before. Throws SIGNATURE_REFUSED.
 */
export async function confirmBySignature(
  actor: SignedInActor,
  answer: Pick<ChallengeAnswer, 'challengeId' | 'signature'>,
): Promise<void> {
  const { certificate, holder } = await answerChallenge({
    ...answer,
    purpose: 'CONFIRMATION',
    secret: actor.sessionId,
  })
  await asSystem(async (tx) => {
    const at = now()
    const thumbprint = thumbprintOf(certificate)
    const user = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { snils: true, taxId: true, trusted: true, certificates: { select: { thumbprint: true } } },
    })
    const known = user.certificates.some((each) => each.thumbprint === thumbprint)
    const same =
      user.trusted &&
      (user.snils && holder.snils
        ? user.snils === holder.snils
        : user.taxId !== null && user.taxId === holder.taxId)
    if (!known && !same) throw new DomainError('SIGNATURE_REFUSED', { reason: 'HOLDER_IS_ANOTHER' })
    const { count } = await tx.userSession.updateMany({
      where: { id: actor.sessionId, userId: actor.userId, endedAt: null },
      data: { confirmedAt: at },
    })
    if (count === 0) throw new DomainError('SESSION_ENDED')
    const context = { actor: { kind: 'system' as const, process: 'sign-in' }, tx, now: at, requestId: null }
    await keepCertificate(context, actor.userId, certificate)
    await record(
      { ...context, actor },
      { type: 'certificate.accepted', data: { purpose: 'CONFIRMATION', thumbprint } },
      { subjectId: actor.userId },
    )
  })
}
