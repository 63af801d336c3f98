import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { DomainError } from '@/server/platform/errors'
import { record } from '../../journal/record'
import { answerChallenge } from './answer-challenge'
import { type Challenge, issueChallenge } from './issue-challenge'
import { keepCertificate, thumbprintOf } from './keep-certificate'

type Context = CommandContext<SignedInActor>

/** The text that a signed-in person signs to prove, before a dangerous act, that it is still them. */
export function askConfirmation({ actor }: Context): Promise<Challenge> {
  return issueChallenge('CONFIRMATION', actor.sessionId)
}

/**
 * Takes the signed text (`signature` is base64 of a detached CAdES-BES) and counts the session as confirmed from now on. The
 * signer must be this very person: by СНИЛС, else by ИНН, else by a certificate that let them in before. Throws
 * SIGNATURE_REFUSED.
 */
export async function confirmBySignature(
  { actor, requestId }: Context,
  { challengeId, signature }: { challengeId: string; signature: string },
): Promise<{ confirmedAt: string }> {
  const { certificate, holder } = await answerChallenge({
    purpose: 'CONFIRMATION',
    challengeId,
    secret: actor.sessionId,
    signature: Uint8Array.from(Buffer.from(signature, 'base64')),
  })
  // A certificate belongs to the portal's own rows: it may have been an annulled account's before.
  return asSystem(async (tx) => {
    const at = now()
    const thumbprint = thumbprintOf(certificate)
    const user = await tx.user.findUniqueOrThrow({
      where: { id: actor.userId },
      select: { snils: true, taxId: true, trusted: true, certificates: { select: { thumbprint: true } } },
    })
    const known = user.certificates.some((each) => each.thumbprint === thumbprint)
    const byNumber =
      user.snils && holder.snils
        ? user.snils === holder.snils
        : user.taxId !== null && user.taxId === holder.taxId
    if (!known && !(user.trusted && byNumber)) {
      throw new DomainError('SIGNATURE_REFUSED', { reason: 'HOLDER_IS_ANOTHER' })
    }
    const { count } = await tx.userSession.updateMany({
      where: { id: actor.sessionId, userId: actor.userId, endedAt: null },
      data: { confirmedAt: at },
    })
    if (count === 0) throw new DomainError('SESSION_ENDED')
    const context = { tx, now: at, requestId }
    await keepCertificate(
      { ...context, actor: { kind: 'system', process: 'sign-in' } },
      actor.userId,
      certificate,
    )
    await record(
      { ...context, actor },
      { type: 'certificate.accepted', data: { purpose: 'CONFIRMATION', thumbprint } },
      { subjectId: actor.userId },
    )
    await record(
      { ...context, actor },
      { type: 'session.confirmed', data: { sessionId: actor.sessionId } },
      { subjectId: actor.userId },
    )
    return { confirmedAt: at.toISOString() }
  })
}
