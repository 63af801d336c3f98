import type { SignedInActor } from '@/server/auth/actor'
import type { CommandContext, OpenContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import type { Tx } from '@/server/platform/db/client'
import { DomainError } from '@/server/platform/errors'
import { enqueue } from '@/server/platform/queue'
import { endSessions } from '../../accounts/commands/end-sessions'
import { record } from '../../journal/record'
import type { AnnulAccount } from '../contract'
import { isAnnulmentWord } from '../domain/annulment'
import { forgetTraces } from '../forget-traces'
import { ERASE, eraseKey } from '../jobs'
import { findOwnParticipants } from '../own-participants'
import { findObstacles } from '../plan-annulment'

/**
 * Annuls the account of the person who asks (ACC-10). At the commit their access ends everywhere, the login, the e-mail
 * address and the number of ЕСИА are free again, and whatever only concerns the person is gone; the rest is taken out of
 * their documents by a job. Runs with the portal's own scope. CONFIRMATION_NEEDED, INVALID_INPUT for a wrong word,
 * FORBIDDEN for an officer, LAST_ADMINISTRATOR with the reason.
 */
export async function annulAccount(
  context: OpenContext,
  { word }: AnnulAccount,
): Promise<{ annulledAt: string }> {
  const { tx, now } = context
  const actor = signedIn(context)
  const { userId } = actor
  assertFresh(actor, now)
  if (!isAnnulmentWord(word)) throw new DomainError('INVALID_INPUT', { fields: ['word'] })
  await lockOrganisations(tx, userId)
  const [obstacle] = await findObstacles(tx, userId, now)
  if (obstacle?.reason === 'officer') throw new DomainError('FORBIDDEN', { reason: 'officer' })
  if (obstacle) {
    const { reason, participantId } = obstacle
    throw new DomainError('LAST_ADMINISTRATOR', { reason, participantId })
  }
  const acting: CommandContext<SignedInActor> = { ...context, actor }
  await endSessions(acting, userId)
  await leaveOrganisations(acting)
  await forgetTraces(tx, userId, now)
  await tx.user.update({
    where: { id: userId },
    data: {
      annulledAt: now,
      login: null,
      email: null,
      passwordHash: null,
      esiaOid: null,
      signatureUntil: null,
      version: { increment: 1 },
    },
  })
  await record(acting, { type: 'account.annulled', data: {} }, { subjectId: userId })
  await enqueue(tx, ERASE, { userId }, { key: eraseKey(userId) })
  return { annulledAt: now.toISOString() }
}

function signedIn({ actor }: OpenContext): SignedInActor {
  if (actor.kind === 'anonymous' || actor.kind === 'system') throw new DomainError('UNAUTHENTICATED')
  return actor
}

/** Two administrators who leave one organisation at the same moment go one after another. */
async function lockOrganisations(tx: Tx, userId: string) {
  await tx.$queryRaw`
    select p.id from participant p join appointment a on a.participant_id = p.id
    where a.user_id = ${userId}::uuid order by p.id for update of p`
}

async function leaveOrganisations({ tx, actor, now }: CommandContext<SignedInActor>) {
  const { userId } = actor
  const own = (await findOwnParticipants(tx, userId)).map(({ id }) => id)
  await tx.participant.updateMany({
    where: { id: { in: own } },
    data: { annulledAt: now, esiaOid: null, version: { increment: 1 } },
  })
  // Whoever was only suspended there, or was to begin later, must not come back to what is nobody's any more.
  await tx.appointment.updateMany({
    where: { OR: [{ userId }, { participantId: { in: own } }], revokedAt: null },
    data: { revokedAt: now, version: { increment: 1 } },
  })
  await tx.rightsRequest.updateMany({ where: { userId, status: 'PENDING' }, data: { status: 'WITHDRAWN' } })
  await tx.invitation.updateMany({
    where: { participantId: { in: own }, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}
