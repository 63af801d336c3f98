import { createHash } from 'node:crypto'
import type { Tx } from '@/server/platform/db/client'
import { letterKey } from '../accounts/jobs'
import { REMOVED } from './domain/pseudonymise'

/** A mailbox that cannot be: stands where an address had to stay. */
const NOBODY = 'removed@invalid'

/**
 * Removes everything that concerns nobody but the person: where they signed in from, letters and links to them, notices,
 * certificates, consents, answers. Runs with the portal's own scope, in the transaction that annuls.
 */
export async function forgetTraces(tx: Tx, userId: string, now: Date): Promise<void> {
  const { addresses, subjects } = await everKnownAs(tx, userId)
  const sessions = await tx.userSession.findMany({ where: { userId }, select: { id: true } })
  const bound = sessions.map(({ id }) => createHash('sha256').update(id).digest('hex'))

  await tx.userSession.updateMany({ where: { userId }, data: { address: null, device: null } })
  await tx.signIn.deleteMany({ where: { userId } })
  await tx.signatureChallenge.deleteMany({ where: { boundTo: { in: bound } } })
  await tx.userCertificate.deleteMany({ where: { userId } })
  await tx.consent.deleteMany({ where: { userId } })
  await tx.notification.deleteMany({ where: { userId } })
  await tx.channelChoice.deleteMany({ where: { userId } })
  await tx.pushDevice.deleteMany({ where: { userId } })
  await tx.requestAnswer.deleteMany({ where: { userId } })
  await tx.emailChange.deleteMany({ where: { userId } })

  const invited = { email: { in: addresses } }
  const invitations = await tx.invitation.findMany({ where: invited, select: { id: true } })
  await tx.invitation.updateMany({
    where: { ...invited, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  await tx.invitation.updateMany({ where: invited, data: { email: NOBODY } })
  await tx.mailToken.deleteMany({
    where: { subjectId: { in: [userId, ...subjects, ...invitations.map(({ id }) => id)] } },
  })
  await tx.application.deleteMany({ where: { OR: [{ userId }, { id: { in: subjects } }] } })
  const about = { OR: [{ userId }, { recipient: { in: addresses } }, { subjectId: { in: subjects } }] }
  const letters = await tx.accountLetter.findMany({ where: about, select: { id: true } })
  await tx.accountLetter.deleteMany({ where: about })
  const keys = letters.map(({ id }) => `${letterKey(id)}%`)
  // Recipients are an array of plain text: compared without regard to capitals, as addresses are.
  await tx.$executeRaw`
    delete from letter where idempotency_key like any(${keys})
      or exists (select 1 from unnest(recipients) r where lower(r) = any(${addresses.map((one) => one.toLowerCase())}))`
  await tx.rightsRequest.updateMany({ where: { userId }, data: { reason: REMOVED, answer: null } })
}

/**
 * Every address that was proven to be the person's, and the ids of what was sent to them: applications, changes of address.
 * An address that somebody only typed in may be a stranger's, whose letters and invitations are not this person's to remove.
 */
async function everKnownAs(tx: Tx, userId: string) {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } })
  const changes = await tx.emailChange.findMany({ where: { userId } })
  const activated = await tx.application.findMany({ where: { userId } })
  const known = [
    email,
    ...changes.flatMap(({ oldEmail, newEmail, newConfirmedAt }) => [oldEmail, newConfirmedAt && newEmail]),
    ...activated.map((one) => one.email),
  ]
  const addresses = [...new Set(known.filter((one) => one !== null))]
  const waiting = await tx.application.findMany({ where: { email: { in: addresses }, activatedAt: null } })
  return { addresses, subjects: [...changes, ...activated, ...waiting].map(({ id }) => id) }
}
